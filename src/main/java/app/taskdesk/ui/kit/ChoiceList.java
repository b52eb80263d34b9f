package app.taskdesk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Rows to choose one from, by mouse, by arrow keys and Enter, or by the key each row shows. FX thread only. */
public final class ChoiceList extends VBox {

    private final List<Choice> choices = new ArrayList<>();

    /**
     * One row.
     *
     * @param key    a digit or letter that picks it; null for none
     * @param detail stands at the right; may be empty
     */
    public record Choice(@Nullable String key, String title, String detail, Runnable pick) {
    }

    public ChoiceList() {
        getStyleClass().add("choice-list");
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    }

    public void show(List<Choice> rows) {
        choices.clear();
        choices.addAll(rows);
        getChildren().setAll(rows.stream().map(ChoiceList::row).toList());
    }

    /** Picks the row with this key; whether there is one. */
    public boolean pick(KeyEvent press) {
        if (press.isControlDown() || press.isMetaDown() || press.isAltDown()) {
            return false;
        }
        Optional<Choice> choice = choices.stream().filter(row -> row.key() != null
                && row.key().equalsIgnoreCase(name(press.getCode()))).findFirst();
        choice.ifPresent(found -> {
            press.consume();
            found.pick().run();
        });
        return choice.isPresent();
    }

    /** Puts the focus on the first row. */
    public void focusFirst() {
        if (!getChildren().isEmpty()) {
            getChildren().getFirst().requestFocus();
        }
    }

    private static String name(KeyCode code) {
        return code.isDigitKey() ? code.getName().replaceFirst("Numpad ", "") : code.getName();
    }

    private static Button row(Choice choice) {
        var title = new Label(choice.title());
        title.getStyleClass().add("choice-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var detail = new Label(choice.detail());
        detail.getStyleClass().add("choice-detail");
        detail.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(8, title, space, detail);
        if (choice.key() != null) {
            line.getChildren().addFirst(new KeyCap(choice.key()));
        }
        line.getStyleClass().add("choice-line");
        var row = new Button(choice.title(), line);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setMnemonicParsing(false);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(choice.title() + " " + choice.detail());
        row.getStyleClass().setAll("choice");
        line.prefWidthProperty().bind(row.widthProperty().subtract(12));
        row.setOnAction(_ -> choice.pick().run());
        return row;
    }

    private void move(KeyEvent press) {
        int step = press.getCode() == KeyCode.DOWN ? 1 : press.getCode() == KeyCode.UP ? -1 : 0;
        int at = focusedRow();
        if (step != 0 && at >= 0 && at + step >= 0 && at + step < getChildren().size()) {
            getChildren().get(at + step).requestFocus();
            press.consume();
        } else if (press.getCode() == KeyCode.ENTER && at >= 0) {
            choices.get(at).pick().run();
            press.consume();
        } else if (step == 0) {
            pick(press);
        }
    }

    private int focusedRow() {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }
}
