package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.Attempt;
import app.taskdesk.store.Attempt.Outcome;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.LocalStore;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every write is written down before it is sent, with what came of it (sync.md 2.2, 2.9 T2; I3). */
class EvidenceTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder;
    private Lab lab;

    @BeforeEach
    void open() {
        lab = new Lab(folder).startWith(3);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private List<Attempt> attempts(UUID operation) {
        return lab.store.tasks().attempts(operation);
    }

    @Test
    void keepsTheDigestOfEachWriteBeforeItLeaves() {
        TaskId task = lab.here("r0001");
        lab.answering = false;
        var edit = lab.edit(task, TaskField.TITLE, "Call Jane");
        TaskCall<?> out = lab.out().stream().map(SyncEffect.Send::call)
                .filter(TaskCall.UpdateTask.class::isInstance).findFirst().orElseThrow();
        Attempt attempt = attempts(edit.operation()).getFirst();
        assertEquals(RequestDigest.of(out), attempt.digest());
        assertEquals(null, attempt.outcome());
        assertEquals(lab.time.now(), attempt.sentAt());
    }

    @Test
    void tellsStatusAndServerTimeOfEachAnswer() {
        TaskId task = lab.here("r0001");
        lab.server.fail(TaskCall.UpdateTask.class, new RemoteFailure.ServerTrouble(503, "busy"));
        var edit = lab.edit(task, TaskField.TITLE, "Call Jane");
        lab.pass(LONG);
        List<Attempt> attempts = attempts(edit.operation());
        assertEquals(List.of(Outcome.NOT_APPLIED, Outcome.APPLIED), attempts.stream().map(Attempt::outcome).toList());
        assertEquals(List.of(503, 200), attempts.stream().map(Attempt::status).toList());
        assertTrue(attempts.stream().noneMatch(attempt -> attempt.serverDate() == null));
    }

    @Test
    void digestsTellDifferentContentsApartAndNotTheOrderOfKeys() {
        var one = TaskFields.builder().set(TaskField.METADATA, Map.of("a", "1", "b", "2")).build();
        var same = TaskFields.builder().set(TaskField.METADATA, new java.util.TreeMap<>(Map.of("b", "2", "a", "1")))
                .build();
        var other = TaskFields.builder().set(TaskField.METADATA, Map.of("a", "1", "b", "3")).build();
        assertEquals(digest(one), digest(same));
        assertTrue(!digest(one).equals(digest(other)));
        assertTrue(!digest(one).equals(RequestDigest.of(new TaskCall.ReplaceTask("r1", one))));
    }

    private static String digest(TaskFields fields) {
        return RequestDigest.of(new TaskCall.UpdateTask("r1", fields));
    }

    @Test
    void stopsAndSaysSoWhereAnotherStartTookOver() {
        try (LocalStore _ = LocalStore.open(folder.resolve("profile"), lab.time::now)) {
            long before = lab.server.calls.size();
            var edit = lab.edit(lab.here("r0001"), TaskField.TITLE, "Call Jane");
            lab.pass(LONG);
            assertEquals(IntentState.QUEUED, lab.state(edit));
            assertEquals(before, lab.server.calls.size());
            assertInstanceOf(SyncState.Phase.TakenOver.class, lab.last().phase());
        }
    }
}
