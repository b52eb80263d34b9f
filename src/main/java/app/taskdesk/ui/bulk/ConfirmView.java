package app.taskdesk.ui.bulk;

import app.taskdesk.ui.kit.BulkWords;
import app.taskdesk.ui.kit.Workplace;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks before a single key begins work on many tasks, and tells its price. */
public final class ConfirmView {

    private final VBox root;
    private final Button start;

    /** @param verb what is done, by its message key */
    public ConfirmView(Workplace place, String verb, int tasks, Answers answers) {
        var messages = place.messages();
        var title = new Label(messages.text("bulk.confirm.title", messages.text(verb), tasks));
        title.setId("bulk-confirm-title");
        title.getStyleClass().add("popover-question");
        title.setWrapText(true);
        var words = new BulkWords(place);
        start = button(messages.text("bulk.confirm.start"), "bulk-confirm", answers.yes());
        start.getStyleClass().add("accent");
        var cancel = button(messages.text("bulk.cancel"), "bulk-cancel", answers.no());
        var buttons = new HBox(8, cancel, start);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        root = new VBox(title, words.line(verb.equals("task.claim") ? words.priceOfClaims(tasks)
                : words.price(tasks, false)), buttons);
        root.getStyleClass().addAll("popover-content");
        root.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) {
                (cancel.isFocused() ? answers.no() : answers.yes()).run();
                press.consume();
            }
        });
    }

    /** What either answer leads to. */
    public record Answers(Runnable yes, Runnable no) {
    }

    private static Button button(String text, String id, Runnable run) {
        var button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> run.run());
        return button;
    }

    /** The node to lay over the window. */
    public VBox root() {
        return root;
    }

    public void focusFirst() {
        start.requestFocus();
    }
}
