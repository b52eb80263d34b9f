package app.taskdesk.kill;

import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.sqlite.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A folder with a profile and a server's data in it, and that server at work in this process. */
final class Site implements AutoCloseable {

    private static final Instant OPENED = Instant.parse("2026-11-23T09:00:00Z");

    private final Path folder;
    private final HttpTransport transport;
    private final Clock clock = new Clock();
    final SandboxServer server;

    /** Goes on with every look, so that no two changes have one stamp; it need not go like a client's. */
    private static final class Clock implements InstantSource {

        private final AtomicLong millis = new AtomicLong(OPENED.toEpochMilli());

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis.addAndGet(7));
        }
    }

    Site(Path folder, HttpTransport transport) {
        this.folder = folder;
        this.transport = transport;
        server = serve(folder, clock);
    }

    /** A server that keeps its data in the folder. */
    static SandboxServer serve(Path folder, InstantSource clock) {
        return SandboxServer.start(SandboxOptions.empty(clock).withKey(Life.KEY)
                .withDataFile(folder.resolve("server.db")));
    }

    /** A site that begins as another was left. */
    static Site like(Path template, Path folder, HttpTransport transport) {
        copy(template, folder);
        return new Site(folder, transport);
    }

    /** Copies all files as they are at this moment. */
    static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps everything as it stands. */
    void copyTo(Path target) {
        copy(folder, target);
    }

    Path profile() {
        return folder.resolve("profile");
    }

    /** Opens the program's files so long after the site was opened, at both clocks. */
    Life begin(Duration later, Gate gate) {
        at(later);
        return new Life(profile(), server.address(), transport, OPENED.plus(later), gate);
    }

    /** When a program would start that is started so much later. */
    Instant at(Duration later) {
        clock.millis.accumulateAndGet(OPENED.plus(later).toEpochMilli(), Math::max);
        return OPENED.plus(later);
    }

    /** Puts a task there, past all rules; more fields with a comma before each, in single quotes. */
    void plant(String id, String more) {
        Instant now = clock.instant();
        server.plant("{'_id': '%s', 'title': 'Task %s', 'created_at': '%s', 'updated_at': '%s'%s}"
                .formatted(id, id, now, now, more).replace('\'', '"'));
    }

    /** Another client reads from a server. */
    static String read(SandboxServer server, String path) {
        return ask(server, "GET", path, "");
    }

    /** Another client asks the server for something. */
    String ask(String method, String path, String body) {
        return ask(server, method, path, body);
    }

    private static String ask(SandboxServer server, String method, String path, String body) {
        try {
            var connection = (HttpURLConnection) URI.create(server.address() + path).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setRequestProperty("x-tenant-api-key", Life.KEY);
            if (!body.isEmpty()) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json");
                connection.getOutputStream().write(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
            }
            try (var answer = connection.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** Ends it and removes what it left. */
    void remove() {
        close();
        try {
            PrivateFiles.removeFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
