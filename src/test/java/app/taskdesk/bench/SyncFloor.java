package app.taskdesk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least a first sync can cost: fetch every page, four in flight, parse it, insert the values of each task in bulk
 * and build the indexes at the end. No checks, no base copies, no screen.
 */
public final class SyncFloor {

    private static final int IN_FLIGHT = 4;
    private static final List<String> COLUMNS = List.of("_id", "title", "titleType", "description", "status", "priority",
            "outcome", "dueDate", "completedAt", "ownerId", "ownerName", "queueId", "claimStatus", "claimedAt",
            "claimedBy", "relatedCustomerId", "relatedCustomerName", "relatedConversationId", "completionNotes", "tags",
            "metadata", "snoozedUntil", "snoozeCount", "created_at", "updated_at");

    private final URI address;
    private final String key;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();

    SyncFloor(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    /** Prints the milliseconds it took, from the start of {@code main}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        long start = System.nanoTime();
        int tasks = Integer.parseInt(arguments[3]);
        int rows = new SyncFloor(URI.create(arguments[0]), arguments[1]).run(Path.of(arguments[2]), tasks);
        if (rows != tasks) {
            throw new IllegalStateException(rows + " tasks were read");
        }
        System.out.println(Duration.ofNanos(System.nanoTime() - start).toMillis());
        System.exit(0);
    }

    /** Reads all tasks into a new database; returns how many. */
    int run(Path folder, int tasks) throws IOException, SQLException {
        Path file = Files.createTempFile(folder, "floor", ".db");
        int rows = 0;
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = database.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("CREATE TABLE task (" + String.join(", ", COLUMNS) + ")");
            database.setAutoCommit(false);
            String marks = "?,".repeat(COLUMNS.size());
            try (var insert = database.prepareStatement(
                    "INSERT INTO task VALUES (" + marks.substring(0, marks.length() - 1) + ")")) {
                rows = fetchAll(tasks, insert);
            }
            statement.execute("CREATE UNIQUE INDEX task_id ON task(_id)");
            statement.execute("CREATE INDEX task_owner ON task(ownerId, dueDate)");
            statement.execute("CREATE INDEX task_due ON task(dueDate)");
            database.commit();
        }
        Files.delete(file);
        return rows;
    }

    private int fetchAll(int tasks, PreparedStatement insert) throws IOException, SQLException {
        int pages = (tasks + 99) / 100;
        Deque<CompletableFuture<HttpResponse<InputStream>>> flying = new ArrayDeque<>();
        int asked = 0;
        int rows = 0;
        while (asked < pages || !flying.isEmpty()) {
            while (asked < pages && flying.size() < IN_FLIGHT) {
                flying.add(fetch(++asked));
            }
            try (InputStream body = flying.remove().join().body()) {
                rows += insertPage(body, insert);
            }
        }
        return rows;
    }

    private CompletableFuture<HttpResponse<InputStream>> fetch(int page) {
        var request = HttpRequest.newBuilder(
                URI.create(address + "/tasks?limit=100&sort=created_at&sortDirection=asc&page=" + page))
                .header("x-tenant-api-key", key).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private int insertPage(InputStream body, PreparedStatement insert) throws SQLException {
        int rows = 0;
        try (JsonParser parser = json.createParser(body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_ARRAY && "tasks".equals(parser.currentName())) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        bind(readTask(parser), insert);
                        rows++;
                    }
                }
            }
        }
        insert.executeBatch();
        return rows;
    }

    private Map<String, String> readTask(JsonParser parser) {
        var values = new HashMap<String, String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                values.put(name, parser.readValueAsTree().toString());
            } else if (token != JsonToken.VALUE_NULL) {
                values.put(name, parser.getString());
            }
        }
        return values;
    }

    private static void bind(Map<String, String> task, PreparedStatement insert) throws SQLException {
        for (int i = 0; i < COLUMNS.size(); i++) {
            insert.setString(i + 1, task.get(COLUMNS.get(i)));
        }
        insert.addBatch();
    }
}
