package app.taskdesk.ui.kit;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Short hints on hovering that name the key as well. Each is a small window, so none is made before the pointer comes:
 * a start would make a hundred of them.
 */
public final class Tips {

    private static final Duration DELAY = Duration.millis(500);

    private Tips() {
    }

    public static void put(Node node, String text) {
        onFirstHover(node, () -> tip(text));
    }

    public static void put(Node node, String text, KeyCombination keys) {
        onFirstHover(node, () -> {
            Tooltip tip = tip(text);
            tip.setGraphic(new KeyCap(keys));
            tip.setContentDisplay(ContentDisplay.RIGHT);
            return tip;
        });
    }

    /** @param text as it is whenever the pointer comes; null where there is nothing to say then */
    public static void put(Control control, Supplier<@Nullable String> text) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            String words = text.get();
            if (words == null) {
                control.setTooltip(null);
            } else if (control.getTooltip() == null) {
                control.setTooltip(tip(words));
            } else {
                control.getTooltip().setText(words);
            }
        });
    }

    private static void onFirstHover(Node node, Supplier<Tooltip> tip) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent entered) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip.install(node, tip.get());
            }
        });
    }

    private static Tooltip tip(String text) {
        var tip = new Tooltip(text);
        tip.setShowDelay(DELAY);
        return tip;
    }
}
