package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.TaskField;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.Icons;
import app.taskdesk.ui.kit.KeyCap;
import app.taskdesk.ui.kit.Messages;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Whom the task is for, and what else is going on for them. */
final class CustomerCard extends VBox {

    CustomerCard(TaskDetailViewModel viewModel, Messages messages, Command open) {
        getStyleClass().addAll("card", "customer-card");
        Label load = EditControls.label("customer-load");
        load.setId("customer-load");
        load.textProperty().bind(viewModel.customerLoadProperty());
        EditControls.showWhile(load, load.textProperty().isNotEmpty());
        Label others = EditControls.label("customer-others");
        others.setId("customer-others");
        others.setWrapText(true);
        others.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        others.textProperty().bind(viewModel.customerOthersProperty());
        EditControls.showWhile(others, others.textProperty().isNotEmpty());
        var visit = new Button(messages.text(open.id()));
        visit.setId("customer-open");
        visit.getStyleClass().add("link");
        visit.setMnemonicParsing(false);
        visit.setGraphic(new KeyCap(open.keys().getFirst()));
        visit.setContentDisplay(ContentDisplay.RIGHT);
        visit.setOnAction(_ -> open.runIfEnabled());
        EditControls.showWhile(visit, Bindings.createBooleanBinding(() -> open.disabledReason().getValue() == null,
                open.disabledReason()));
        var ids = new FactsGrid();
        ids.add(messages.text("detail.fact.customerId"), field(viewModel, TaskField.CUSTOMER_ID));
        ids.add(messages.text("detail.fact.conversation"), field(viewModel, TaskField.CONVERSATION_ID));
        Node name = field(viewModel, TaskField.CUSTOMER_NAME);
        name.getStyleClass().add("customer-name");
        getChildren().addAll(name, others, load, visit, ids);
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
