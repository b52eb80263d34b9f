package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.SafeText;
import app.taskdesk.ui.kit.Messages;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Keys and values side by side, and a line to add one. */
final class MetadataEditor extends VBox {

    private final MetadataEdit edit;
    private final Messages messages;
    private final GridPane lines = new GridPane(8, 4);
    private final TextField newKey = new TextField();
    private final TextField newValue = new TextField();

    MetadataEditor(MetadataEdit edit, Messages messages) {
        this.edit = edit;
        this.messages = messages;
        getStyleClass().add("metadata-editor");
        newKey.setId("metadata-key");
        newKey.setPromptText(messages.text("detail.metadata.key"));
        newKey.setPrefColumnCount(8);
        newKey.getStyleClass().add("quiet-field");
        newValue.setId("metadata-value");
        newValue.setPromptText(messages.text("detail.metadata.value"));
        newValue.getStyleClass().add("quiet-field");
        GridPane.setHgrow(newValue, Priority.ALWAYS);
        newValue.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) {
                add();
                press.consume();
            }
        });
        Label problem = EditControls.label("field-problem");
        problem.textProperty().bind(edit.problemProperty());
        problem.setWrapText(true);
        EditControls.showWhile(problem, edit.problemProperty().isNotEmpty());
        edit.unsavedProperty().subscribe(entry -> {
            if (entry != null && newKey.getText().isEmpty() && newValue.getText().isEmpty()) {
                newKey.setText(entry.key());
                newValue.setText(entry.value());
            }
        });
        getChildren().addAll(lines, problem);
        edit.entries().addListener((ListChangeListener<MetadataEdit.Entry>) _ -> show());
        edit.editableProperty().subscribe(_ -> show());
    }

    private void show() {
        lines.getChildren().clear();
        int row = 0;
        for (MetadataEdit.Entry entry : edit.entries()) {
            addLine(row++, entry);
        }
        if (edit.editableProperty().get()) {
            lines.addRow(row, newKey, newValue);
        }
    }

    private void addLine(int row, MetadataEdit.Entry entry) {
        var key = new Label(SafeText.line(entry.key(), 60));
        key.getStyleClass().add("fact-label");
        var value = new TextField(SafeText.line(entry.value(), 1_000));
        value.getStyleClass().add("quiet-field");
        value.setAccessibleText(entry.key());
        value.setEditable(edit.editableProperty().get());
        GridPane.setHgrow(value, Priority.ALWAYS);
        String shown = value.getText();
        value.focusedProperty().subscribe(focused -> {
            if (!focused && !value.getText().equals(shown)) {
                edit.set(entry.key(), value.getText());
            }
        });
        value.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER && !value.getText().equals(shown)) {
                edit.set(entry.key(), value.getText());
                press.consume();
            } else if (press.getCode() == KeyCode.ESCAPE && !value.getText().equals(shown)) {
                value.setText(shown);
                press.consume();
            }
        });
        lines.addRow(row, key, value);
        if (edit.editableProperty().get()) {
            var off = new Button("\u00D7");
            off.getStyleClass().setAll("pill-button");
            off.setAccessibleText(messages.text("detail.metadata.remove", SafeText.line(entry.key(), 60)));
            off.setOnAction(_ -> edit.remove(entry.key()));
            lines.add(off, 2, row);
        }
    }

    private void add() {
        if (edit.set(newKey.getText(), newValue.getText())) {
            newKey.clear();
            newValue.clear();
            newKey.requestFocus();
        }
    }
}
