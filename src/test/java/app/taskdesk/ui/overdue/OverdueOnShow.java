package app.taskdesk.ui.overdue;

import static app.taskdesk.task.TestRow.row;

import app.taskdesk.live.Now;
import app.taskdesk.live.OverdueGrid;
import app.taskdesk.live.TaskIndex;
import app.taskdesk.live.TaskList;
import app.taskdesk.live.TaskSelection;
import app.taskdesk.store.TestStore;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TestRow;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.work.DirectWork;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The overdue review over a store, on one thread, at 12:42 on Wed 15 Apr 2026 in Berlin. */
final class OverdueOnShow implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-04-15T10:42:00Z");

    final TestStore store;
    final DirectWork work = new DirectWork();
    final Messages messages = new Messages(Locale.UK);
    final TaskIndex index;
    final TaskList list;
    final TaskSelection selection = new TaskSelection();
    final OverdueViewModel viewModel;

    OverdueOnShow(Path folder) {
        store = new TestStore(folder, () -> NOW);
        store.put(rows().toArray(TaskRow[]::new));
        var now = new Now(work, () -> NOW, () -> ZoneId.of("Europe/Berlin"));
        index = new TaskIndex(store.tasks(), work, Runnable::run, Runnable::run);
        list = new TaskList(index, now);
        list.viewProperty().set(StandardView.OVERDUE);
        viewModel = new OverdueViewModel(new OverdueGrid(index, now), list, selection, messages);
        index.show(TestRow.ACCOUNT, "sara");
    }

    List<Long> ids() {
        return list.rows().stream().map(task -> task.id().value()).sorted().toList();
    }

    List<Long> selected() {
        return selection.selected().stream().map(task -> task.value()).sorted().toList();
    }

    /** The one whose name begins like Ali's id must not be taken for Ali. */
    private static List<TaskRow> rows() {
        return List.of(
                row(1).owner("ali", "Ali Rahman").due("2026-04-10T10:00:00Z").snoozes(5).build(),
                row(2).owner("ali", "Ali Rahman").due("2026-04-09T10:00:00Z").build(),
                row(3).owner("ali", "Ali Rahman").due("2026-04-15T09:00:00Z").build(),
                row(4).owner("a2", "Ali Smith").due("2026-04-10T10:00:00Z").build(),
                row(5).owner("sara", "Sara Kim").due("2026-04-14T20:00:00Z").build(),
                row(6).due("2026-04-10T09:00:00Z").build(),
                row(8).owner("ali", "Ali Rahman").status("completed").due("2026-04-10T09:00:00Z").build(),
                row(7).owner("ali", "Ali Rahman").due("2026-04-20T09:00:00Z").build());
    }

    @Override
    public void close() {
        store.close();
    }
}
