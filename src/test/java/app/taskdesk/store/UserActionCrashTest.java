package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A user action that stops between any two statements was not saved, and leaves no trace ({@code sync.md} 3, 42). */
class UserActionCrashTest {

    private static final Instant NOW = Instant.parse("2026-04-15T10:42:00Z");
    private static final AccountId ACCOUNT = new AccountId("one");

    @TempDir
    private Path folder;
    private TaskId task;
    private RecordedIntent edit;

    @BeforeEach
    void fill() {
        try (var test = new TestStore(folder, () -> NOW)) {
            task = test.pull(ACCOUNT, "r1", TaskFields.builder().set(TaskField.TITLE, "a").build());
            edit = test.tasks().record(List.of(asked(IntentKind.EDIT, task, "b"))).getFirst();
        }
    }

    private static NewIntent asked(IntentKind kind, TaskId task, String title) {
        return new NewIntent(ACCOUNT, task, kind, Payload.of(Map.of(TaskField.TITLE, new FieldChange("a", title))), NOW,
                NOW);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("3A row 40: broken off at each failpoint of each kind of change")
    void savesAllOrNothing(IntentKind kind) {
        var asked = asked(kind, kind == IntentKind.CREATE ? null : task, "c");
        assertTrue(stopAtEachPoint("record.", store -> store.record(List.of(asked))) > 5);
    }

    @Test
    void savesSeveralOrNone() {
        var many = List.of(asked(IntentKind.CREATE, null, "x"), asked(IntentKind.EDIT, task, "c"),
                asked(IntentKind.DELETE, task, "d"));
        assertTrue(stopAtEachPoint("record.", store -> store.record(many)) > 15);
    }

    @Test
    void takesBackAllOrNothing() {
        assertTrue(stopAtEachPoint("withdraw.", store -> store.withdraw(List.of(edit.operation()))) > 5);
    }

    /** Fails the n-th point for n = 1, 2, ... until none fails; tells how many did. */
    private int stopAtEachPoint(String transaction, Consumer<TaskStore> action) {
        String before = everything();
        for (int n = 0; ; n++) {
            var left = new AtomicInteger(n);
            try (var local = LocalStore.open(folder.resolve("profile"), () -> NOW, point -> {
                if (point.startsWith(transaction) && !point.endsWith(".committed") && left.getAndDecrement() == 0) {
                    throw new StoreException(StoreException.Reason.FULL, point, null);
                }
            })) {
                var store = new TaskStore(local);
                if (left.get() >= 0 && failed(store, action)) {
                    assertEquals(before, everything(local), "after point " + n);
                } else {
                    return n;
                }
            }
        }
    }

    private static boolean failed(TaskStore store, Consumer<TaskStore> action) {
        try {
            action.accept(store);
            return false;
        } catch (StoreException notSaved) {
            return true;
        }
    }

    private String everything() {
        try (var local = LocalStore.open(folder.resolve("profile"), () -> NOW)) {
            return everything(local);
        }
    }

    private static String everything(LocalStore store) {
        return store.read(tx -> tx.list("SELECT id || title || hidden || mark || search_text FROM task ORDER BY id",
                row -> row.text(1)).toString() + tx.list("SELECT op_id || state || payload || attempts "
                + "|| coalesce(superseded_by, '-') FROM intent ORDER BY seq", row -> row.text(1))
                + tx.number("SELECT seq FROM sqlite_sequence WHERE name = 'task'"));
    }

    @Test
    @DisplayName("3A row 42: no room left on the disk")
    void saysThatDiskIsFull() {
        try (var local = LocalStore.open(folder.resolve("profile"), () -> NOW)) {
            long pages = local.read(tx -> tx.number("PRAGMA page_count"));
            local.write("limit", Durability.DURABLE,
                    (tx, views) -> tx.number("PRAGMA max_page_count=" + pages));
            String before = everything(local);
            var failure = assertThrows(StoreException.class, () -> new TaskStore(local).record(
                    List.of(asked(IntentKind.EDIT, task, "long ".repeat(10_000)))));
            assertEquals(StoreException.Reason.FULL, failure.reason());
            assertEquals(before, everything(local));
            new TaskStore(local).withdraw(List.of(edit.operation()));
            assertEquals("a", new TaskStore(local).task(task).orElseThrow().title());
        }
    }
}
