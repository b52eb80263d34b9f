package app.taskdesk.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.util.Duration;

/** Short hints on hovering that name the key as well. */
public final class Tips {

    private static final Duration DELAY = Duration.millis(500);

    private Tips() {
    }

    public static void put(Node node, String text) {
        Tooltip.install(node, tip(text));
    }

    public static void put(Node node, String text, KeyCombination keys) {
        Tooltip tip = tip(text);
        tip.setGraphic(new KeyCap(keys));
        tip.setContentDisplay(ContentDisplay.RIGHT);
        Tooltip.install(node, tip);
    }

    private static Tooltip tip(String text) {
        var tip = new Tooltip(text);
        tip.setShowDelay(DELAY);
        return tip;
    }
}
