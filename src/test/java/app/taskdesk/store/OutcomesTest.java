package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left on disk of a change once its end, or the task's, is known. */
class OutcomesTest {

    private static final AccountId ACCOUNT = new AccountId("a");
    private static final Instant NOW = Instant.parse("2026-04-15T08:42:00Z");
    private static final TaskFields THERE = TaskFields.builder().set(TaskField.TITLE, "Call Jane").build();

    @TempDir
    private Path folder;
    private TestStore test;
    private SyncStore sync;
    private TaskId task;
    private RecordedIntent edit;

    @BeforeEach
    void open() {
        test = new TestStore(folder, () -> NOW);
        sync = SyncStore.of(test.local(), test.accounts());
        task = test.pull(ACCOUNT, "r1", THERE);
        edit = test.tasks().record(List.of(new NewIntent(ACCOUNT, task, IntentKind.EDIT,
                Payload.of(Map.of(TaskField.TITLE, new FieldChange("Call Jane", "Mine"))), NOW, NOW))).getFirst();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private IntentState state() {
        return test.tasks().openIntents(task).getFirst().state();
    }

    private void tellAgain() {
        sync.pulls().keep(new PageRead(ACCOUNT, List.of(new Received("r1", THERE, true)), sync.pulls().beginRead(),
                null));
    }

    @Test
    void asksNothingMoreAboutAChangeThatTheServerTurnedOutToHave() {
        sync.outbox().clash(edit.operation(), Set.of(TaskField.TITLE));
        assertEquals(1, sync.outbox().conflicts(ACCOUNT));
        sync.outbox().retry(edit.operation(), NOW);
        sync.outbox().close(edit.operation(), new Verdict.Applied(TaskFields.NONE, null), 9, Told.NOTHING);
        assertEquals(0, sync.outbox().conflicts(ACCOUNT));
    }

    @Test
    void looksIntoWhatWasSentBeforeATaskSeemedGone() {
        test.setState(edit, IntentState.UNKNOWN, 1);
        sync.outbox().gone(task, "gone");
        assertEquals(IntentState.PARKED, state());
        tellAgain();
        assertEquals(IntentState.UNKNOWN, state());
    }

    @Test
    void sendsWhatWaitedWhileATaskSeemedGone() {
        sync.outbox().gone(task, "gone");
        tellAgain();
        assertEquals(IntentState.QUEUED, state());
    }

    @Test
    void aClaimThatTheServerTookIsNotUndoneByAnOlderReading() {
        var claim = test.tasks().record(List.of(new NewIntent(ACCOUNT, task, IntentKind.CLAIM,
                Payload.of(Map.of(TaskField.OWNER_ID, new FieldChange(null, "me"))), NOW, NOW))).getFirst();
        long older = sync.pulls().beginRead();
        sync.outbox().close(claim.operation(), new Verdict.Again(IntentState.UNKNOWN, NOW, Outbox.CLAIM_CHECK),
                sync.pulls().beginRead(), Told.NOTHING);
        TaskFields before = THERE.with(TaskField.DESCRIPTION, "as it was before");
        sync.pulls().keep(new PageRead(ACCOUNT, List.of(new Received("r1", before, true)), older, null));
        assertNull(test.tasks().task(task).orElseThrow().fields().text(TaskField.DESCRIPTION));
    }
}
