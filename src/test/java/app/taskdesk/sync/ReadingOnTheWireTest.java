package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.taskdesk.Eventually;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.sandbox.Fault;
import app.taskdesk.task.TaskStats;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page asks for, through driver, adapter and HTTP. */
class ReadingOnTheWireTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private static <R> RemoteReply<R> answer(Workspace work, TaskCall<R> call) {
        var answer = new AtomicReference<@Nullable RemoteReply<R>>();
        work.driver.read(call, answer::set);
        Eventually.within(SOON, () -> answer.get() != null, () -> "no answer to " + call);
        return answer.get();
    }

    @Test
    void bringsTheServersFiguresAndItsRefusals() throws InterruptedException {
        try (var work = new Workspace(folder, 150).startAndLoad()) {
            RemoteReply.Success<TaskStats> stats = assertInstanceOf(RemoteReply.Success.class,
                    answer(work, new TaskCall.GetStats(null)));
            assertEquals(150, stats.value().total());
            work.server.faults().next("GET", "/tasks/stats", new Fault.Answer(500, null));
            RemoteReply.Failure<TaskStats> failed = assertInstanceOf(RemoteReply.Failure.class,
                    answer(work, new TaskCall.GetStats(null)));
            assertInstanceOf(RemoteFailure.ServerTrouble.class, failed.failure());
        }
    }

    @Test
    void isAnsweredThoughTheAccountEnded() throws InterruptedException {
        try (var work = new Workspace(folder, 1).startAndLoad()) {
            work.driver.stop(SOON);
            assertInstanceOf(RemoteReply.Failure.class, answer(work, new TaskCall.GetStats(null)));
        }
    }
}
