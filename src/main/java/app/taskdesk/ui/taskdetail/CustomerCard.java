package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.TaskField;
import app.taskdesk.ui.kit.Messages;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Whom the task is for, and what else is going on for them. */
final class CustomerCard extends VBox {

    CustomerCard(TaskDetailViewModel viewModel, Messages messages) {
        getStyleClass().addAll("card", "customer-card");
        Label load = EditControls.label("customer-load");
        load.setId("customer-load");
        load.textProperty().bind(viewModel.customerLoadProperty());
        EditControls.showWhile(load, load.textProperty().isNotEmpty());
        var ids = new FactsGrid();
        ids.add(messages.text("detail.fact.customerId"), field(viewModel, TaskField.CUSTOMER_ID));
        ids.add(messages.text("detail.fact.conversation"), field(viewModel, TaskField.CONVERSATION_ID));
        Node name = field(viewModel, TaskField.CUSTOMER_NAME);
        name.getStyleClass().add("customer-name");
        getChildren().addAll(name, load, ids);
        FieldEdit nameEdit = viewModel.edit(TaskField.CUSTOMER_NAME);
        FieldEdit id = viewModel.edit(TaskField.CUSTOMER_ID);
        FieldEdit conversation = viewModel.edit(TaskField.CONVERSATION_ID);
        EditControls.showWhile(this, Bindings.createBooleanBinding(() -> nameEdit.editableProperty().get()
                || !nameEdit.textProperty().get().isEmpty() || !id.textProperty().get().isEmpty()
                || !conversation.textProperty().get().isEmpty(), nameEdit.editableProperty(), nameEdit.textProperty(),
                id.textProperty(), conversation.textProperty()));
    }

    private static VBox field(TaskDetailViewModel viewModel, TaskField field) {
        var text = new TextField();
        text.setId("edit-" + field);
        return EditControls.line(viewModel.edit(field), text);
    }
}
