package app.taskdesk.ui.kit;

import javafx.beans.NamedArg;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/** A key drawn as on a keyboard, beside what it does. */
public final class KeyCap extends Label {

    /** @param keys the sign on the key, such as {@code N}; layouts use this */
    public KeyCap(@NamedArg("keys") String keys) {
        super(keys);
        getStyleClass().setAll("key-cap");
        setAccessibleRole(AccessibleRole.NODE);
        setFocusTraversable(false);
    }

    public KeyCap(KeyCombination keys) {
        this(keys.getDisplayText());
    }
}
