package app.taskdesk.live;

import app.taskdesk.store.TestStore;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TestRow;
import app.taskdesk.work.DirectWork;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A list over a store, on one thread, at a time that tests move. */
final class Desk implements AutoCloseable {

    final TestStore store;
    final DirectWork work = new DirectWork();
    Instant time = Instant.parse("2026-04-15T10:42:00Z");
    ZoneId zone = ZoneId.of("Europe/Berlin");
    final Now now = new Now(work, () -> time, () -> zone);
    final TaskIndex index;
    final TaskList list;

    Desk(Path folder, TaskRow... rows) {
        store = new TestStore(folder, () -> time);
        index = new TaskIndex(store.tasks(), work, Runnable::run, Runnable::run);
        list = new TaskList(index, now);
        if (rows.length > 0) {
            store.put(rows);
        }
        index.show(TestRow.ACCOUNT, "me");
    }

    /** Lets time go on, for clock and timers alike. */
    void advance(Duration duration) {
        time = time.plus(duration);
        work.advance(duration);
    }

    List<Long> ids() {
        return list.rows().stream().map(row -> row.id().value()).toList();
    }

    /** What stands on screen: ids, and the names of headings. */
    List<String> lines() {
        return list.lines().stream().map(line -> switch (line) {
            case TaskLine task -> String.valueOf(task.id().value());
            case GroupLine group -> group.group() + " " + group.count();
        }).toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
