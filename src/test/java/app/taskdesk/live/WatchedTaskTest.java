package app.taskdesk.live;

import static app.taskdesk.task.TestRow.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedTaskTest {

    @TempDir
    private Path folder;
    private Desk desk;
    private final TaskSelection selection = new TaskSelection();
    private TaskId call;
    private TaskId refund;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        call = pull("a", "Call");
        refund = pull("b", "Refund");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private TaskId pull(String remote, String title) {
        return desk.store.pull(ACCOUNT, remote, TaskFields.builder().set(TaskField.TITLE, title)
                .set(TaskField.DESCRIPTION, "all of it").build());
    }

    @Test
    void followsFocusAndChanges() {
        var watched = new WatchedTask(desk.store.tasks(), Runnable::run, Runnable::run, desk.work, selection);
        assertNull(watched.taskProperty().get());
        selection.focus(call);
        assertEquals("all of it", shown(watched).fields().text(TaskField.DESCRIPTION));
        pull("a", "Call again");
        assertEquals("Call again", shown(watched).title());
        selection.focus(null);
        assertNull(watched.taskProperty().get());
    }

    private static Task shown(WatchedTask watched) {
        var task = watched.taskProperty().get();
        assertNotNull(task);
        return task;
    }

    @Test
    void showsOnlyTheTaskThatHasTheFocusNow() {
        Queue<Runnable> worker = new ArrayDeque<>();
        Queue<Runnable> fx = new ArrayDeque<>();
        var watched = new WatchedTask(desk.store.tasks(), worker::add, fx::add, desk.work, selection);
        selection.focus(call);
        worker.remove().run();
        selection.focus(refund);
        fx.remove().run();
        assertNull(watched.taskProperty().get(), "the answer for the former focus came too late");
        worker.remove().run();
        fx.remove().run();
        assertEquals(refund, shown(watched).id());
    }
}
