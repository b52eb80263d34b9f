package app.taskdesk.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** An engine's run against a model server whose answers a test can spoil. */
final class Lab extends EngineRun {

    final ModelServer server;

    Lab(Path folder) {
        this(folder, new VirtualTime());
    }

    /** @param speaks how the server is to be spoken with */
    Lab(Path folder, Consumer<ModelServer> speaks) {
        this(folder, new VirtualTime(), speaks);
    }

    private Lab(Path folder, VirtualTime time, Consumer<ModelServer> speaks) {
        this(folder, time, spoken(new ModelServer(time), speaks));
    }

    private static ModelServer spoken(ModelServer server, Consumer<ModelServer> speaks) {
        speaks.accept(server);
        return server;
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
