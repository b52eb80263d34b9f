package app.taskdesk.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Talking Shops' two lists: of a query and of a customer. */
final class TaskLists {

    private static final List<String> KEYS_OF_A_SPARSE_ROW = List.of("_id", "title", "titleType", "status", "priority",
            "dueDate", "ownerId", "ownerName", "claimStatus", "created_at", "updated_at");

    private final TaskTable tasks;
    private final Faults faults;
    private final InstantSource clock;

    TaskLists(TaskTable tasks, Faults faults, InstantSource clock) {
        this.tasks = tasks;
        this.faults = faults;
        this.clock = clock;
    }

    Reply ofQuery(Request request) {
        return reply(ListRequest.read(request.query(), clock.instant(), faults.isOn(Switch.CLAMP_LIMIT)));
    }

    Reply ofCustomer(Request request, String customerId) {
        return reply(ListRequest.ofCustomer(customerId, request.query(), faults.isOn(Switch.CLAMP_LIMIT)));
    }

    private Reply reply(ListRequest asked) {
        String order = asked.sort().terms(asked.descending(), faults.isOn(Switch.NULL_DUE_DATES_FIRST));
        TaskList page = tasks.pages().page(asked.filter(), order, asked.offset(), asked.limit());
        long pages = Math.ceilDiv(page.total(), asked.limit());
        String end = "],\"total\":" + page.total() + ",\"page\":" + asked.page() + ",\"limit\":" + asked.limit()
                + ",\"totalPages\":" + pages + "}";
        if (faults.isOn(Switch.DRIFTING_PAGES)) {
            touchOldest();
        }
        Reply reply = Reply.raw(200, join("{\"tasks\":[", page.json(), end));
        return faults.isOn(Switch.SPARSE_ROWS) ? reply.withBody(sparse(reply.body())) : reply;
    }

    /** Changes the task that was changed longest ago, as another agent might between two pages. */
    private void touchOldest() {
        byte[] oldest = tasks.pages().page(RowFilter.ALL, TaskSort.UPDATED.terms(false, false), 0, 1).json();
        if (oldest.length > 0) {
            tasks.change(Json.own(oldest).path("_id").stringValue(), TaskDocument::stored);
        }
    }

    private static byte[] join(String start, byte[] rows, String end) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(rows.length + 96);
        joined.writeBytes(start.getBytes(StandardCharsets.UTF_8));
        joined.writeBytes(rows);
        joined.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        return joined.toByteArray();
    }

    private static byte[] sparse(byte[] list) {
        ObjectNode envelope = Json.own(list);
        for (JsonNode row : envelope.path("tasks")) {
            ((ObjectNode) row).retain(KEYS_OF_A_SPARSE_ROW);
        }
        return Json.bytes(envelope);
    }
}
