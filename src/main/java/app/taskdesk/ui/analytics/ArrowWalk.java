package app.taskdesk.ui.analytics;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Of several bars one can be tabbed to; arrows walk on from there. */
final class ArrowWalk {

    private final List<Button> stops;

    ArrowWalk(List<Button> stops) {
        this.stops = List.copyOf(stops);
        for (Button stop : stops) {
            stop.setFocusTraversable(stop == stops.getFirst());
            stop.focusedProperty().subscribe(focused -> {
                if (focused) {
                    this.stops.forEach(other -> other.setFocusTraversable(other == stop));
                }
            });
            stop.addEventFilter(KeyEvent.KEY_PRESSED, press -> walk(stop, press));
        }
    }

    /** The name of the bar that has the focus; empty where none has. */
    String focused() {
        return stops.stream().filter(Button::isFocused).map(Button::getText).collect(Collectors.joining());
    }

    /** Gives the focus to the bar of that name, else to the first; nothing for an empty name. */
    void focus(String name) {
        if (!name.isEmpty()) {
            stops.stream().filter(stop -> stop.getText().equals(name)).findFirst()
                    .or(() -> stops.stream().findFirst()).ifPresent(Button::requestFocus);
        }
    }

    private void walk(Button from, KeyEvent press) {
        boolean back = press.getCode() == KeyCode.LEFT || press.getCode() == KeyCode.UP;
        if (back || press.getCode() == KeyCode.RIGHT || press.getCode() == KeyCode.DOWN) {
            press.consume();
            stops.get(Math.clamp(stops.indexOf(from) + (back ? -1 : 1), 0, stops.size() - 1)).requestFocus();
        }
    }
}
