package app.taskdesk.live;

import app.taskdesk.task.StandardView;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.util.HashSet;
import java.util.Set;

/**
 * Lets go of selected tasks that a verb took out of the view, so that none is acted upon unseen; what only a filter
 * hides stays selected, and so does what somebody else moved: of that no change waits to be sent. FX thread only.
 */
public final class SelectionUpkeep {

    private final TaskList list;
    private final TaskSelection selection;
    private final Targets targets;
    private Set<TaskId> hidden = Set.of();
    private Set<TaskId> actedOn = Set.of();
    private Question answered;

    /** What the list is asked for; what it hides, it hides on purpose. */
    private record Question(StandardView view, TaskFilter filter, String search, boolean closedToo) {
    }

    public SelectionUpkeep(TaskList list, TaskSelection selection, Targets targets) {
        this.list = list;
        this.selection = selection;
        this.targets = targets;
        this.answered = question();
        list.rows().subscribe(this::rowsChanged);
        targets.rowsProperty().subscribe((_, _) -> letGo());
    }

    /** A verb was done to what is selected, or taken back. */
    public void acted() {
        actedOn = selection.selected();
        letGo();
    }

    private Question question() {
        return new Question(list.viewProperty().get(), list.filterProperty().get(), list.searchProperty().get(),
                list.closedTooProperty().get());
    }

    private void rowsChanged() {
        Question now = question();
        if (now.equals(answered)) {
            letGo();
        } else {
            answered = now;
            actedOn = Set.of();
            hidden = unseen(selection.selected());
        }
    }

    private Set<TaskId> unseen(Set<TaskId> tasks) {
        var unseen = new HashSet<>(tasks);
        if (!unseen.isEmpty()) {
            list.rows().forEach(row -> unseen.remove(row.id()));
        }
        return unseen;
    }

    private void letGo() {
        if (selection.selected().isEmpty() || actedOn.isEmpty() || !question().equals(answered)) {
            return;
        }
        Set<TaskId> gone = unseen(actedOn);
        gone.removeIf(hidden::contains);
        for (TaskRow row : targets.rowsProperty().get()) {
            if (row.mark() == SyncMark.NONE) {
                gone.remove(row.id());
            } else if (hidden.contains(row.id()) && !list.viewProperty().get().holds(row, list.viewpoint())) {
                gone.add(row.id());
            }
        }
        gone.retainAll(selection.selected());
        if (!gone.isEmpty()) {
            selection.drop(gone);
        }
    }
}
