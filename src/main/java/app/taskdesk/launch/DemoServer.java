package app.taskdesk.launch;

import app.taskdesk.sandbox.DemoData;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.sqlite.PrivateFiles;
import app.taskdesk.task.AccountId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;

/** The demo workspace: the embedded server with its tasks kept in the profile, so that they survive a restart. */
final class DemoServer implements AutoCloseable {

    static final AccountId ACCOUNT = new AccountId("demo");
    static final String ME_ID = DemoData.ME_ID;
    static final String ME_NAME = DemoData.ME_NAME;

    private final SandboxServer server;

    private DemoServer(SandboxServer server) {
        this.server = server;
    }

    /** Starts it on a free port; takes a moment, so never on the FX thread. */
    static DemoServer start(Path folder, InstantSource clock) {
        Path file = folder.resolve("demo-server.db");
        try {
            if (Files.notExists(file)) {
                PrivateFiles.emptyFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DemoServer(SandboxServer.start(SandboxOptions.demo(clock)
                .withZone(ZoneId.systemDefault()).withDataFile(file)));
    }

    String address() {
        return server.address().toString();
    }

    char[] key() {
        return server.key().toCharArray();
    }

    @Override
    public void close() {
        server.close();
    }
}
