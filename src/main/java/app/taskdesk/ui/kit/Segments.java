package app.taskdesk.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A few choices side by side, of which exactly one holds; arrows move between them. */
public final class Segments<T> extends HBox {

    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /**
     * @param name   what is chosen, for readers
     * @param chosen kept equal to what is pressed, both ways
     */
    public Segments(String name, List<T> choices, Function<T, String> title, Property<T> chosen) {
        getStyleClass().add("segments");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(name);
        for (T choice : choices) {
            var button = new ToggleButton(title.apply(choice));
            button.setMnemonicParsing(false);
            button.getStyleClass().setAll("segment");
            button.setAccessibleText(name + ": " + title.apply(choice));
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(click -> {
                chosen.setValue(choice);
                mark(choice);
            });
            button.addEventHandler(KeyEvent.KEY_PRESSED, key -> step(button, key));
            buttons.put(choice, button);
            getChildren().add(button);
        }
        chosen.subscribe(this::mark);
    }

    private void mark(T chosen) {
        buttons.forEach((choice, button) -> {
            button.setSelected(choice.equals(chosen));
            button.setFocusTraversable(choice.equals(chosen));
        });
    }

    private void step(ToggleButton from, KeyEvent key) {
        int direction = key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0;
        int next = getChildren().indexOf(from) + direction;
        if (direction != 0) {
            key.consume();
            if (next >= 0 && next < getChildren().size() && getChildren().get(next) instanceof ToggleButton button) {
                button.fire();
                button.requestFocus();
            }
        }
    }
}
