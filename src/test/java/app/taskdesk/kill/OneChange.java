package app.taskdesk.kill;

import app.taskdesk.remote.http.HttpLimits;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Profiles that hold one unsent task, each with its server, which counts how often the task arrives. */
public final class OneChange implements AutoCloseable {

    private static final String TITLE = "Sent by one";
    private static final Duration LATER = Duration.ofHours(1);

    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpTransport transport = new HttpTransport(calls, HttpLimits.STANDARD);
    private final Path folder;
    private final Path template;
    private int places;

    public OneChange(Path folder) {
        this.folder = folder;
        template = folder.resolve("template");
        template.toFile().mkdirs();
        try (var site = new Site(template, transport); var life = site.begin(Duration.ZERO, Gate.open()).start()) {
            life.drain();
            life.actions.create().create(Life.ACCOUNT, TaskFields.builder().set(TaskField.TITLE, TITLE).build());
        }
    }

    /** One profile and its server. */
    public final class Place implements AutoCloseable {

        private final Site site;

        private Place(Site site) {
            this.site = site;
        }

        public Path profile() {
            return site.profile();
        }

        public URI server() {
            return site.server.address();
        }

        /** How often somebody asked the server to make the task. */
        public int arrived() {
            return site.server.requests().count("POST", "/tasks");
        }

        @Override
        public void close() {
            site.remove();
        }
    }

    public Place place() {
        var site = Site.like(template, folder.resolve("place" + ++places), transport);
        site.at(LATER);
        return new Place(site);
    }

    /** Opens the profile in this process and sends what waits in it. */
    public static void send(Path profile, URI server) {
        var calls = Executors.newVirtualThreadPerTaskExecutor();
        var transport = new HttpTransport(calls, HttpLimits.STANDARD);
        Instant later = Instant.parse("2026-11-23T10:00:00Z");
        try (var life = new Life(profile, server, transport, later, Gate.open())) {
            life.start().drain();
        } finally {
            transport.close();
            calls.shutdownNow();
        }
    }

    @Override
    public void close() {
        transport.close();
        calls.shutdownNow();
    }
}
