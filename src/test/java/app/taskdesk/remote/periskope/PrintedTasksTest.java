package app.taskdesk.remote.periskope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.sandbox.Vendor;
import app.taskdesk.store.TestStore;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every task that the vendor prints, from a server that tells it as printed to the disk and back, nothing lost. */
class PrintedTasksTest {

    private static final AccountId ACCOUNT = new AccountId("one");
    private static final Map<String, String> STATUSES = Map.of("not_started", "open", "in_progress", "inprogress",
            "completed", "closed");
    private static final List<String> HIGHEST_FIRST = List.of("high", "normal", "low");

    @TempDir
    private Path folder;
    private final SandboxServer server =
            SandboxServer.start(SandboxOptions.empty(Clock.systemUTC()).withVendor(Vendor.PERISKOPE));
    private final PeriskopeDesk desk = new PeriskopeDesk();
    private final Periskope service = desk.at(new ServerAddress(server.address()), server.key(),
            new Signature(PeriskopeDesk.EMAIL, PeriskopeDesk.PHONE));

    @AfterEach
    void close() {
        desk.close();
        server.close();
    }

    static List<JsonNode> printed() throws IOException {
        try (var file = Objects.requireNonNull(PrintedTasksTest.class
                .getResourceAsStream("/app/taskdesk/periskope/printed-tasks.json"))) {
            return StreamSupport.stream(JsonMapper.shared().readTree(file).spliterator(), false).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("printed")
    void isTheSameTaskWhenItIsReadKeptAndSaidAgain(JsonNode printed) {
        server.plant(printed.toString());
        String id = printed.path("task_id").asString();
        TaskFields read = PeriskopeDesk.success(service.call(new TaskCall.GetTask(id))).fields();
        assertEquals(instants(printed), said(id, read));
        assertEquals(Map.of(), read.object(TaskField.UNKNOWN));
        var row = PeriskopeDesk.success(service.call(new TaskCall.ListTasks(
                ListQuery.after(0, 10, ListQuery.Sort.ANY, false)))).tasks().getFirst();
        assertEquals(instants(printed), said(row.remoteId(), row.fields()));
        try (var store = new TestStore(folder, Instant::now)) {
            store.account(ACCOUNT);
            TaskId task = store.pull(ACCOUNT, id, read);
            TaskFields kept = store.tasks().task(task).orElseThrow().fields();
            assertEquals(instants(printed), said(id, kept));
        }
    }

    /** The printed words; of times, what they mean. */
    private static JsonNode instants(JsonNode printed) {
        var task = (ObjectNode) printed.deepCopy();
        for (String name : List.of("created_at", "last_updated_at", "due_date", "remind_at")) {
            task.put(name, OffsetDateTime.parse(task.path(name).asString()).toInstant().toString());
        }
        var completed = (ObjectNode) task.path("completed_metadata");
        completed.put("completed_at",
                OffsetDateTime.parse(completed.path("completed_at").asString()).toInstant().toString());
        return task;
    }

    /** In the vendor's words again, told here once more and by no class of the adapter. */
    private static JsonNode said(String id, TaskFields fields) {
        ObjectNode task = JsonMapper.shared().createObjectNode();
        task.put("task_id", id).put("title", fields.text(TaskField.TITLE)).put("type", fields.text(TaskField.CATEGORY))
                .put("status", STATUSES.get(fields.text(TaskField.STATUS)))
                .put("priority", HIGHEST_FIRST.indexOf(fields.text(TaskField.PRIORITY)) + 1)
                .put("assignee", fields.text(TaskField.OWNER_ID)).put("created_by", fields.text(TaskField.CREATED_BY))
                .put("last_updated_by", fields.text(TaskField.UPDATED_BY))
                .put("created_at", time(fields.instant(TaskField.CREATED_AT)))
                .put("last_updated_at", time(fields.instant(TaskField.UPDATED_AT)))
                .put("due_date", time(fields.instant(TaskField.DUE)))
                .put("remind_at", time(fields.instant(TaskField.REMIND_AT)))
                .put("notes", fields.text(TaskField.DESCRIPTION)).put("chat_id", fields.text(TaskField.CHAT_ID));
        String type = fields.text(TaskField.CATEGORY);
        if ("todo".equals(type)) {
            task.putNull("association");
        } else {
            ObjectNode association = task.putObject("association").put("type", type);
            if ("message".equals(type)) {
                association.put("message_id", fields.text(TaskField.MESSAGE_ID));
            } else if ("ticket".equals(type)) {
                association.put("ticket_id", fields.text(TaskField.TICKET_ID));
            }
            association.put("chat_id", fields.text(TaskField.CHAT_ID));
            assertEquals(JsonMapper.shared().valueToTree(fields.object(TaskField.ASSOCIATION)), association);
        }
        task.putObject("completed_metadata").put("completed_at", time(fields.instant(TaskField.COMPLETED_AT)))
                .put("completed_by", fields.text(TaskField.COMPLETED_BY));
        return task;
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
