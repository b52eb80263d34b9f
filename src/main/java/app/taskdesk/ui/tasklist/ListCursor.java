package app.taskdesk.ui.tasklist;

import app.taskdesk.live.GroupLine;
import app.taskdesk.live.ListLine;
import app.taskdesk.live.TaskLine;
import app.taskdesk.live.TaskList;
import app.taskdesk.live.TaskSelection;
import app.taskdesk.task.DueGroup;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * Where the person is in the list: moves over tasks and folded headings, stays with its task when the list changes
 * around it, and goes to the next one when its task leaves. Selecting is by ids. FX thread only.
 */
public final class ListCursor {

    private final TaskList list;
    private final TaskSelection selection;
    private final ReadOnlyIntegerWrapper line = new ReadOnlyIntegerWrapper(-1);
    private @Nullable DueGroup heading;
    private int anchor = -1;
    private boolean fresh = true;
    private boolean moving;

    ListCursor(TaskList list, TaskSelection selection) {
        this.list = list;
        this.selection = selection;
        list.lines().addListener((ListChangeListener<ListLine>) change -> follow());
        list.viewProperty().subscribe((was, is) -> fresh = true);
        selection.focusedProperty().subscribe((was, is) -> focusedElsewhere());
        follow();
    }

    /** The line the cursor is on; -1 when there is none. */
    public ReadOnlyIntegerProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    public int line() {
        return line.get();
    }

    /** Whether the cursor is on a heading and no task has the focus. */
    public boolean isOnHeading() {
        return heading != null;
    }

    /** Moves over so many tasks or folded headings, back where negative. */
    public void move(int by) {
        anchor = -1;
        goTo(stepped(line.get(), by));
    }

    public void first() {
        anchor = -1;
        goTo(stopAt(0, 1));
    }

    public void last() {
        anchor = -1;
        goTo(stopAt(list.lines().size() - 1, -1));
    }

    /** Moves and selects every task between where this began and where it ends. */
    public void extend(int by) {
        extendTo(stepped(line.get(), by));
    }

    private void extendTo(int end) {
        if (anchor < 0) {
            anchor = line.get();
        }
        if (end < 0 || anchor < 0) {
            return;
        }
        int from = anchor;
        selection.selectOnly(tasksBetween(Math.min(from, end), Math.max(from, end)));
        goTo(end);
        anchor = from;
    }

    /** A click on a line: alone it puts the cursor there, with the given keys it selects as well. */
    public void click(int at, boolean toggle, boolean extend) {
        if (at < 0 || at >= list.lines().size()) {
            return;
        }
        switch (list.lines().get(at)) {
            case GroupLine group -> fold(group);
            case TaskLine task -> {
                if (extend) {
                    extendTo(at);
                } else {
                    anchor = -1;
                    goTo(at);
                    if (toggle) {
                        selection.toggle(task.id());
                    }
                }
            }
        }
    }

    /** Selects or deselects the task under the cursor. */
    public void toggle() {
        TaskId task = selection.focused();
        if (task != null) {
            selection.toggle(task);
        }
    }

    /** Selects every task shown, and those in folded groups where asked for. */
    public void selectAll(boolean foldedToo) {
        selection.selectOnly(foldedToo ? list.rows().stream().map(TaskRow::id).toList()
                : tasksBetween(0, list.lines().size() - 1));
    }

    /** Folds the group the cursor is in; whether there was one to fold. */
    public boolean fold() {
        GroupLine group = line.get() < 0 ? null : list.headingOf(line.get());
        if (group == null || group.folded()) {
            return false;
        }
        fold(group);
        return true;
    }

    /** Unfolds the heading the cursor is on; whether it was on one. */
    public boolean unfold() {
        DueGroup group = heading;
        if (group == null) {
            return false;
        }
        list.fold(group, false);
        return true;
    }

    private void fold(GroupLine group) {
        boolean inside = line.get() >= 0 && group.equals(list.headingOf(line.get()));
        if (inside && !group.folded()) {
            heading = group.group();
        }
        list.fold(group.group(), !group.folded());
    }

    private List<TaskId> tasksBetween(int from, int to) {
        var tasks = new ArrayList<TaskId>();
        for (int i = from; i <= to; i++) {
            if (list.lines().get(i) instanceof TaskLine task) {
                tasks.add(task.id());
            }
        }
        return tasks;
    }

    private int stepped(int from, int by) {
        int at = from;
        int step = by < 0 ? -1 : 1;
        for (int left = Math.abs(by); left > 0; left--) {
            int next = stopAt(at + step, step);
            if (next < 0) {
                break;
            }
            at = next;
        }
        return at < 0 ? stopAt(0, 1) : at;
    }

    /** The first line from there on where the cursor can be; -1 when there is none. */
    private int stopAt(int from, int step) {
        for (int i = from; i >= 0 && i < list.lines().size(); i += step) {
            if (!(list.lines().get(i) instanceof GroupLine group) || group.folded()) {
                return i;
            }
        }
        return -1;
    }

    private void goTo(int at) {
        moving = true;
        if (at < 0) {
            heading = null;
            selection.focus(null);
        } else {
            switch (list.lines().get(at)) {
                case TaskLine task -> {
                    heading = null;
                    selection.focus(task.id());
                }
                case GroupLine group -> {
                    heading = group.group();
                    selection.focus(null);
                }
            }
        }
        line.set(at);
        moving = false;
    }

    private void focusedElsewhere() {
        if (!moving) {
            TaskId focused = selection.focused();
            heading = null;
            line.set(focused == null ? -1 : list.lineOf(focused));
        }
    }

    /** The list was exchanged: find the place again, or the one that came into it. */
    private void follow() {
        anchor = -1;
        if (list.lines().isEmpty()) {
            line.set(-1);
            if (!list.loadingProperty().get()) {
                goTo(-1);
            }
            return;
        }
        int found = place();
        if (found >= 0) {
            goTo(found);
        } else {
            int near = fresh ? 0 : Math.clamp(line.get(), 0, list.lines().size() - 1);
            int next = stopAt(near, 1);
            goTo(next >= 0 ? next : stopAt(near, -1));
        }
        fresh = false;
    }

    private int place() {
        if (heading != null) {
            for (int i = 0; i < list.lines().size(); i++) {
                if (list.lines().get(i) instanceof GroupLine group && group.group() == heading) {
                    return group.folded() ? i : stopAt(i, 1);
                }
            }
            return -1;
        }
        TaskId task = selection.focused();
        if (task == null) {
            return -1;
        }
        int same = line.get();
        boolean unmoved = same >= 0 && same < list.lines().size()
                && list.lines().get(same) instanceof TaskLine there && there.id().equals(task);
        return unmoved ? same : list.lineOf(task);
    }
}
