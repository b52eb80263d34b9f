package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.TaskField;
import app.taskdesk.ui.kit.Messages;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Due date, reminder, owner and queue at the head of the facts, as far as tasks of the account have them. */
final class MainFacts {

    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final TaskDetailViewModel viewModel;
    private final Messages messages;
    private final TextField due = field(TaskField.DUE);
    private final TextField reminder = field(TaskField.REMIND_AT);
    private final TextField queue = field(TaskField.QUEUE_ID);

    MainFacts(TaskDetailViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    private static TextField field(TaskField field) {
        var text = new TextField();
        text.setId("edit-" + field);
        return text;
    }

    void fill(FactsGrid grid) {
        grid.add(messages.text("detail.fact.due"), dueLine());
        promptIn(reminder, "detail.reminder");
        grid.add(messages.text("detail.fact.reminder"), EditControls.line(viewModel.edit(TaskField.REMIND_AT),
                reminder), viewModel.has(TaskField.REMIND_AT));
        Label owner = EditControls.label("fact-value");
        owner.setId("detail-owner");
        owner.textProperty().bind(viewModel.ownerProperty());
        grid.add(messages.text("detail.fact.owner"), owner);
        grid.add(messages.text("detail.fact.queue"), EditControls.line(viewModel.edit(TaskField.QUEUE_ID), queue),
                viewModel.has(TaskField.QUEUE_ID));
    }

    /** The text control of a field, the due date's where it is none of them. */
    TextField control(TaskField field) {
        return switch (field) {
            case REMIND_AT -> reminder;
            case QUEUE_ID -> queue;
            default -> due;
        };
    }

    /** An example of what to type while somebody is about to; until then it would look like a date that is set. */
    private void promptIn(TextField field, String key) {
        field.focusedProperty().subscribe(focused -> field.setPromptText(messages.text(
                key + (focused ? ".prompt" : ".none"))));
    }

    private VBox dueLine() {
        promptIn(due, "detail.due");
        Label late = EditControls.label("due-late");
        late.setId("detail-late");
        late.textProperty().bind(viewModel.lateProperty());
        late.setMinWidth(Label.USE_PREF_SIZE);
        EditControls.showWhile(late, late.textProperty().isNotEmpty());
        late.textProperty().subscribe(text -> due.pseudoClassStateChanged(LATE, !text.isEmpty()));
        Label hint = EditControls.label("field-hint");
        hint.setId("due-hint");
        hint.textProperty().bind(viewModel.dueHintProperty());
        hint.setWrapText(true);
        EditControls.showWhile(hint, hint.textProperty().isNotEmpty());
        VBox line = EditControls.line(viewModel.edit(TaskField.DUE), due);
        EditControls.fitToText(due);
        ((HBox) line.getChildren().getFirst()).getChildren().add(1, late);
        line.getChildren().add(hint);
        return line;
    }
}
