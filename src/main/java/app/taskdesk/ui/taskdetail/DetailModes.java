package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.Task;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * The faces of the pane, of which one is seen at a time.
 *
 * @param skeleton stands for a task that takes long to be read
 */
record DetailModes(Node empty, Node skeleton, Node one, Node many) {

    void follow(TaskDetailViewModel viewModel, ObservableValue<Boolean> several) {
        ObservableValue<@Nullable Task> task = viewModel.taskProperty();
        ObservableValue<Boolean> slow = viewModel.slowProperty();
        EditControls.showWhile(many, several);
        EditControls.showWhile(skeleton, many.visibleProperty().not().and(viewModel.slowProperty()));
        EditControls.showWhile(one, Bindings.createBooleanBinding(
                () -> task.getValue() != null && !several.getValue() && !slow.getValue(), task, several, slow));
        EditControls.showWhile(empty, one.visibleProperty().or(many.visibleProperty())
                .or(skeleton.visibleProperty()).not());
    }
}
