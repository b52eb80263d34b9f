package app.taskdesk.ui.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Two plain keys one after the other, such as G then M; only a {@link KeyMap} knows when both have come. */
public final class KeySequence extends KeyCombination {

    private final KeyCode first;
    private final KeyCode second;

    public KeySequence(KeyCode first, KeyCode second) {
        this.first = first;
        this.second = second;
    }

    KeyCode first() {
        return first;
    }

    KeyCode second() {
        return second;
    }

    /** Never: one event is only half of it. */
    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getName() {
        return first.getName() + " " + second.getName();
    }

    @Override
    public String getDisplayText() {
        return getName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeySequence that && that.first == first && that.second == second;
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + second.hashCode();
    }
}
