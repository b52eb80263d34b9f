package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepTest {

    private static final AccountId ONE = new AccountId("one");

    @TempDir
    private Path folder;
    private Instant now = Instant.parse("2026-04-15T10:42:00Z");
    private TestStore store;
    private RecordedIntent edit;

    @BeforeEach
    void open() {
        store = new TestStore(folder, () -> now);
        var task = store.pull(ONE, "r1", TaskFields.builder().set(TaskField.TITLE, "a").build());
        store.pull(ONE, "r2", TaskFields.builder().set(TaskField.TITLE, "other").build());
        edit = store.tasks().record(List.of(new NewIntent(ONE, task, IntentKind.EDIT, Payload.of(
                Map.of(TaskField.TITLE, new FieldChange("a", "b"))), now, now))).getFirst();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void makesWrongViewsAnewAndLeavesTheOthers() {
        assertEquals(0, new Upkeep(store.local()).check());
        store.local().write("break", Durability.DURABLE, (tx, views) -> tx.execute(
                "UPDATE task SET title = 'wrong' WHERE id = ?", edit.task().value()));
        assertEquals(1, new Upkeep(store.local()).check());
        assertEquals("b", store.tasks().rows(List.of(edit.task())).getFirst().title());
        assertEquals(0, new Upkeep(store.local()).check());
    }

    @Test
    void forgetsWhatIsOverAfterThirtyDaysAndNotBefore() {
        store.tasks().withdraw(List.of(edit.operation()));
        now = now.plus(Duration.ofDays(30));
        new Upkeep(store.local()).tidy();
        assertEquals(1, store.intents().size());
        now = now.plusSeconds(1);
        new Upkeep(store.local()).tidy();
        assertEquals(List.of(), store.intents());
    }

    @Test
    void neverForgetsWhatWaits() {
        now = now.plus(Duration.ofDays(400));
        new Upkeep(store.local()).tidy();
        assertEquals(1, store.tasks().openIntents(ONE).size());
    }
}
