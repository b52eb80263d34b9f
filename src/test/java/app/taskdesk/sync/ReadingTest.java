package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages ask of the server takes its turn like everything else. */
class ReadingTest {

    private static final TaskCall<TaskPage> ONE_ROW =
            new TaskCall.ListTasks(ListQuery.page(1, 1, ListQuery.Sort.DUE, false));

    @TempDir
    private Path folder;
    private final List<RemoteReply<TaskPage>> answers = new ArrayList<>();

    private Reading<TaskPage> ask(Lab lab) {
        var reading = new Reading<>(ONE_ROW, answers::add);
        lab.step(new SyncEvent.Asked(reading));
        return reading;
    }

    @Test
    void isAnsweredOnce() {
        try (Lab lab = new Lab(folder).startWith(3)) {
            ask(lab);
            lab.pass(Duration.ofSeconds(1));
            assertEquals(1, answers.size());
            assertInstanceOf(RemoteReply.Success.class, answers.getFirst());
        }
    }

    @Test
    void manyWaitForTheBudgetAndLeaveItsReserveToWhatPeopleDo() {
        try (Lab lab = new Lab(folder).startWith(3)) {
            lab.pass(Duration.ofMinutes(5));
            for (int i = 0; i < 40; i++) {
                ask(lab);
            }
            lab.pass(Duration.ofSeconds(2));
            int atOnce = answers.size();
            assertTrue(atOnce >= 5 && atOnce <= 11, () -> "answered at once: " + atOnce);
            lab.pass(Duration.ofMinutes(1));
            assertEquals(40, answers.size());
        }
    }

    @Test
    void neverMoreThanTwoAreOut() {
        try (Lab lab = new Lab(folder).startWith(3)) {
            lab.answering = false;
            int before = lab.engine.inFlight();
            for (int i = 0; i < 5; i++) {
                ask(lab);
            }
            assertEquals(before + 2, lab.engine.inFlight());
        }
    }

    @Test
    void isToldAtOnceThatThePersonPausedTheAccount() {
        try (Lab lab = new Lab(folder).startWith(3)) {
            lab.step(new SyncEvent.Commanded(new SyncCommand.Pause()));
            ask(lab);
            RemoteReply.Failure<?> failed = assertInstanceOf(RemoteReply.Failure.class, answers.getFirst());
            assertInstanceOf(RemoteFailure.NotSent.class, failed.failure());
        }
    }

    @Test
    void isNotSentOnceNobodyWantsIt() {
        try (Lab lab = new Lab(folder).startWith(3)) {
            lab.answering = false;
            ask(lab);
            ask(lab);
            int before = lab.server.calls.size();
            ask(lab).cancel();
            lab.answering = true;
            lab.pass(Duration.ofSeconds(1));
            assertEquals(2, answers.size());
            assertEquals(before + 2, lab.server.calls.size());
        }
    }
}
