package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.SafeText;
import app.taskdesk.ui.kit.Messages;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Tags as pills that can be taken off, and a field to add more. */
final class TagsEditor extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TagsEdit edit;
    private final Messages messages;
    private final FlowPane pills = new FlowPane(6, 6);
    private final TextField entry = new TextField();

    TagsEditor(TagsEdit edit, Messages messages) {
        this.edit = edit;
        this.messages = messages;
        getStyleClass().add("tags-editor");
        entry.setId("tags-entry");
        entry.setPromptText(messages.text("detail.tags.prompt"));
        entry.getStyleClass().add("quiet-field");
        entry.setPrefColumnCount(9);
        entry.disableProperty().bind(edit.editableProperty().not());
        entry.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        entry.focusedProperty().subscribe(focused -> {
            if (!focused) {
                add();
            }
        });
        Label problem = EditControls.label("field-problem");
        problem.textProperty().bind(edit.problemProperty());
        problem.setWrapText(true);
        EditControls.showWhile(problem, edit.problemProperty().isNotEmpty());
        edit.problemProperty().subscribe(text -> entry.pseudoClassStateChanged(WRONG, !text.isEmpty()));
        edit.unsavedProperty().subscribe(text -> {
            if (!text.isEmpty() && entry.getText().isEmpty()) {
                entry.setText(text);
            }
        });
        getChildren().addAll(pills, problem);
        edit.tags().addListener((ListChangeListener<String>) _ -> show());
        edit.editableProperty().subscribe(_ -> show());
    }

    /** Puts the focus where a tag is typed. */
    void focusEntry() {
        entry.requestFocus();
    }

    private void show() {
        boolean focused = entry.isFocused();
        pills.getChildren().setAll(edit.tags().stream().map(this::pill).toList());
        pills.getChildren().add(entry);
        if (focused) {
            entry.requestFocus();
        }
    }

    private HBox pill(String tag) {
        var name = new Label(SafeText.line(tag, 60));
        var pill = new HBox(4, name);
        pill.getStyleClass().addAll("pill", "tag-pill");
        if (edit.editableProperty().get()) {
            var off = new Button("\u00D7");
            off.getStyleClass().setAll("pill-button");
            off.setAccessibleText(messages.text("detail.tags.remove", SafeText.line(tag, 60)));
            off.setOnAction(_ -> edit.remove(tag));
            pill.getChildren().add(off);
        }
        return pill;
    }

    private void pressed(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.COMMA) {
            add();
            press.consume();
        } else if (press.getCode() == KeyCode.ESCAPE && !entry.getText().isEmpty()) {
            entry.clear();
            press.consume();
        } else if (press.getCode() == KeyCode.BACK_SPACE && entry.getText().isEmpty() && !edit.tags().isEmpty()) {
            edit.remove(edit.tags().getLast());
            press.consume();
        }
    }

    private void add() {
        if (!entry.getText().isBlank() && edit.add(entry.getText())) {
            entry.clear();
        }
    }
}
