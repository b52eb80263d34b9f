package app.taskdesk.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Periskope's list: newest tasks first, cut by offset and limit. */
final class PeriskopeLists {

    private static final int DEFAULT_LIMIT = 1_000;
    private static final int MAX_LIMIT = 2_000;

    private final TaskTable tasks;
    private final Faults faults;

    PeriskopeLists(TaskTable tasks, Faults faults) {
        this.tasks = tasks;
        this.faults = faults;
    }

    Reply answer(Map<String, String> query) {
        Map<String, Flaw> flaws = new LinkedHashMap<>();
        boolean fromOne = faults.isOn(Switch.OFFSET_FROM_ONE);
        long offset = number(query, "offset", fromOne ? 1 : 0, flaws);
        long limit = number(query, "limit", DEFAULT_LIMIT, flaws);
        if (limit > MAX_LIMIT && !faults.isOn(Switch.CLAMP_LIMIT)) {
            flaws.put("limit", new Flaw("limit must be at most " + MAX_LIMIT, query.get("limit")));
        }
        if (!flaws.isEmpty()) {
            throw Refusal.unprocessable("Invalid query parameters", flaws);
        }
        long skipped = fromOne ? Math.max(0, offset - 1) : offset;
        return page(skipped, (int) Math.clamp(limit, 1, MAX_LIMIT));
    }

    private Reply page(long skipped, int limit) {
        TaskList page = tasks.pages().page(RowFilter.ALL, TaskSort.CREATED.terms(true, false), skipped, limit);
        long rows = Math.clamp(page.total() - skipped, 0, limit);
        String start = "{\"from\":" + (rows == 0 ? 0 : skipped + 1) + ",\"to\":" + (rows == 0 ? 0 : skipped + rows)
                + ",\"count\":" + (faults.isOn(Switch.COUNT_IS_TOTAL) ? page.total() : rows) + ",\"tasks\":[";
        ByteArrayOutputStream body = new ByteArrayOutputStream(page.json().length + 96);
        body.writeBytes(start.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(page.json());
        body.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        if (faults.isOn(Switch.DRIFTING_PAGES)) {
            makeAnother();
        }
        Reply reply = Reply.raw(200, body.toByteArray());
        return faults.isOn(Switch.MIXED_TIMES) ? reply.withBody(mixed(reply.body())) : reply;
    }

    /** Puts a new task before all others, as another member might between two pages. */
    private void makeAnother() {
        tasks.create(stamp -> {
            String id = "task-drift" + stamp.toEpochMilli();
            ObjectNode task = PeriskopeDocument.create(id, Json.object().put("title", "Made between two pages"), stamp);
            return PeriskopeDocument.row(task, stamp);
        });
    }

    private static byte[] mixed(byte[] list) {
        ObjectNode envelope = Json.own(list);
        for (JsonNode task : envelope.path("tasks")) {
            PeriskopeTimes.mix((ObjectNode) task);
        }
        return Json.bytes(envelope);
    }

    private static long number(Map<String, String> query, String name, long otherwise, Map<String, Flaw> flaws) {
        String value = query.get(name);
        if (value == null) {
            return otherwise;
        }
        long least = name.equals("limit") ? 1 : 0;
        if (!value.matches("\\d{1,9}") || Long.parseLong(value) < least) {
            flaws.put(name, new Flaw(name + " must be a number of at least " + least, value));
            return otherwise;
        }
        return Long.parseLong(value);
    }
}
