package app.taskdesk.sync;

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
}
