package app.taskdesk.launch;

import app.taskdesk.live.Targets;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.shell.FrameViewModel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** What verbs act on: nothing while a page hides the list, so that no key reaches an unseen task. FX thread only. */
final class SeenTargets {

    private final Targets targets;
    private final FrameViewModel frame;
    /** Kept here, since a binding that nobody holds is forgotten by what it depends on. */
    private final ObservableValue<List<TaskRow>> rows;

    SeenTargets(Targets targets, FrameViewModel frame) {
        this.targets = targets;
        this.frame = frame;
        this.rows = Bindings.createObjectBinding(() -> areHidden() ? List.of() : targets.rowsProperty().get(),
                targets.rowsProperty(), frame.pageTitleProperty());
    }

    List<TaskId> ids() {
        return areHidden() ? List.of() : targets.ids();
    }

    ObservableValue<List<TaskRow>> rows() {
        return rows;
    }

    boolean areHidden() {
        return frame.pageTitleProperty().get() != null;
    }
}
