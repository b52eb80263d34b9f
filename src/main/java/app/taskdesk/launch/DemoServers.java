package app.taskdesk.launch;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The servers behind the demo workspaces that run. Starting and ending takes a moment, so never on the FX thread. */
final class DemoServers implements AutoCloseable {

    private final Path folder;
    private final InstantSource clock;
    private final Map<Demo, DemoServer> running = new ConcurrentHashMap<>();

    /** @param folder where they keep their tasks */
    DemoServers(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    DemoServer start(Demo demo) {
        DemoServer server = DemoServer.start(demo, folder, clock);
        running.put(demo, server);
        return server;
    }

    /** Ends a server and deletes what it kept. */
    void forget(Demo demo) {
        DemoServer server = running.remove(demo);
        if (server != null) {
            server.close();
        }
        DemoServer.forget(demo, folder);
    }

    /** Where the demo answers in this run; null where it does not run. */
    @Nullable String address(Demo demo) {
        DemoServer server = running.get(demo);
        return server == null ? null : server.address();
    }

    @Override
    public void close() {
        running.values().forEach(DemoServer::close);
    }
}
