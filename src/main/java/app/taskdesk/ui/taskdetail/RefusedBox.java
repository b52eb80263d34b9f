package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.TaskField;
import app.taskdesk.ui.kit.Messages;
import java.util.Map;
import javafx.scene.layout.VBox;

/** The refused values of fields that have no line of their own to be marked on, such as status and priority. */
final class RefusedBox extends VBox {

    RefusedBox(TaskDetailViewModel viewModel, Messages messages) {
        setSpacing(4);
        viewModel.refusedProperty().subscribe(refused -> {
            getChildren().setAll(refused.entrySet().stream()
                    .filter(entry -> !viewModel.marksItself(entry.getKey()))
                    .map(entry -> line(messages, entry)).toList());
            setVisible(!getChildren().isEmpty());
            setManaged(isVisible());
        });
    }

    private static RefusedLine line(Messages messages, Map.Entry<TaskField, Refused> entry) {
        return new RefusedLine(messages, messages.text("detail.refused.field",
                messages.text("task.field." + entry.getKey()), entry.getValue().words()), entry.getValue());
    }
}
