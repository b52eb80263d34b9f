package app.taskdesk.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The embedded server: real HTTP on 127.0.0.1, tasks in SQLite, strict where the vendor's documents are clear. All
 * methods are safe to call from any thread.
 */
public final class SandboxServer implements AutoCloseable {

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SandboxDatabase database;
    private final String key;
    private final Dialect dialect;
    private final Faults faults = new Faults();
    private final RequestLog requests = new RequestLog();

    private SandboxServer(SandboxOptions options, HttpServer http, SandboxDatabase database) {
        this.http = http;
        this.database = database;
        key = options.key();
        TaskTable tasks = new TaskTable(database, options.clock());
        dialect = switch (options.vendor()) {
            case TALKING_SHOPS -> new TalkingShops(options, tasks, faults);
            case PERISKOPE -> new Periskope(options, tasks, faults);
        };
        if (tasks.isEmpty()) {
            tasks.fill(dialect.demo());
        }
        RequestBudget budget = new RequestBudget(options.requestsPerMinute(), options.clock(),
                new RateHeaders(faults, options.clock()));
        http.createContext("/", new Exchanges(new Reception(dialect, budget), faults, requests, options.clock()));
        http.setExecutor(threads);
    }

    /** Starts a server; throws UncheckedIOException when the port is taken or the data file cannot be used. */
    public static SandboxServer start(SandboxOptions options) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        SandboxDatabase database = new SandboxDatabase(options.dataFile());
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(loopback(), options.port()), 0);
            SandboxServer server = new SandboxServer(options, http, database);
            http.start();
            return server;
        } catch (IOException e) {
            database.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The base address, such as {@code http://127.0.0.1:40123/v1}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/v1");
    }

    public String key() {
        return key;
    }

    public Faults faults() {
        return faults;
    }

    public RequestLog requests() {
        return requests;
    }

    /**
     * Stores a task as it stands, past all rules, so that values no document names can be served; replaces the task of
     * the same id. Keys that are left out get the values of a new task.
     *
     * @param json a task object in the vendor's words with at least its id, and the time of its last change if it
     *             matters
     */
    public void plant(String json) {
        dialect.plant(json);
    }

    /** Takes a task away past all rules, as the vendor's own program may where its API cannot. */
    public void uproot(String id) {
        dialect.uproot(id);
    }

    /** Cuts every connection; a private data file is deleted. */
    @Override
    public void close() {
        faults.close();
        http.stop(0);
        threads.shutdownNow();
        threads.close();
        database.close();
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
