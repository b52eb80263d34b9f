package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.TaskCall;
import java.nio.file.Path;
import java.time.Duration;

/** An engine's run against a model server whose answers a test can spoil. */
final class Lab extends EngineRun {

    final ModelServer server;

    Lab(Path folder) {
        this(folder, new VirtualTime());
    }

    private Lab(Path folder, VirtualTime time) {
        this(folder, time, new ModelServer(time));
    }

    private Lab(Path folder, VirtualTime time, ModelServer server) {
        super(folder, time, server);
        this.server = server;
    }

    Lab start() {
        begin();
        return this;
    }

    /** Starts with so many tasks, which nobody touched lately, already read. */
    Lab startWith(int tasks) {
        server.makeMany(tasks);
        time.pass(Duration.ofHours(1));
        start();
        pass(Duration.ofSeconds(1));
        return this;
    }

    /** Answers the read before a write, so that the write is out. */
    void answerRead() {
        SyncEffect.Send read = out().getFirst();
        assertTrue(read.call() instanceof TaskCall.GetTask, "a write is out before the task was read");
        reply(read, server.call(read.call()));
    }
}
