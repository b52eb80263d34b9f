package app.taskdesk.launch;

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
import java.util.List;

/** A demo workspace: the embedded server with its tasks kept in the profile, so that they survive a restart. */
final class DemoServer implements AutoCloseable {

    /** The one that the program opens on. */
    static final AccountId ACCOUNT = Demo.TALKING_SHOPS.id();

    private final SandboxServer server;

    private DemoServer(SandboxServer server) {
        this.server = server;
    }

    /** Starts it on a free port; takes a moment, so never on the FX thread. */
    static DemoServer start(Demo demo, Path folder, InstantSource clock) {
        Path file = folder.resolve(demo.file());
        try {
            if (Files.notExists(file)) {
                PrivateFiles.emptyFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DemoServer(SandboxServer.start(SandboxOptions.demo(clock)
                .withVendor(demo.vendor()).withZone(ZoneId.systemDefault()).withDataFile(file)));
    }

    /** Deletes what a server that is closed had kept. */
    static void forget(Demo demo, Path folder) {
        try {
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(folder.resolve(demo.file() + end));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
