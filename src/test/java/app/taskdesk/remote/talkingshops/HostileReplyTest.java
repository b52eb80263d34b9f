package app.taskdesk.remote.talkingshops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.remote.http.JsonReader;
import app.taskdesk.remote.http.MalformedReply;
import app.taskdesk.task.TaskField;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Replies made at random from what servers should and should not send; one seed, so that each run is the same. */
class HostileReplyTest {

    private static final List<String> KEYS = List.of("title", "titleType", "description", "status", "dueDate", "tags",
            "metadata", "linkedEntity", "snoozeCount", "updated_at", "collaboratorIds", "mood", "", "__proto__");
    private static final List<String> SCALARS = List.of("null", "true", "0", "-1", "2.0", "1e999", "1e-999",
            "12345678901234567890123", "\"\"", "\"x\"", "\"\\ud800\"", "\"\\u0000\"", "\"2026-04-15T10:00:00Z\"",
            "\"2026-99-99T10:00:00Z\"", "\"3\"", "\"\uD83D\uDE00\u202E\"", "\"\\u001b[2J\"");
    private static final List<String> IDS = List.of("\"a\"", "\"b\"", "\"..\"", "null", "7", "\"\"", "\"a/b\"", "{}");

    private final Random random = new Random(20261123);

    private String value(int depth) {
        int choice = random.nextInt(depth > 3 ? 8 : 10);
        if (choice < 8) {
            return SCALARS.get(random.nextInt(SCALARS.size()));
        }
        var text = new StringBuilder(choice == 8 ? "[" : "{");
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append(choice == 8 ? "" : "\"k" + i + "\":").append(value(depth + 1)).append(i == 0 ? "" : ",");
        }
        return text.append(choice == 8 ? ']' : '}').toString();
    }

    private String row() {
        if (random.nextInt(10) == 0) {
            return value(0);
        }
        var row = new StringBuilder("{\"_id\":").append(IDS.get(random.nextInt(IDS.size())));
        KEYS.stream().filter(_ -> random.nextBoolean())
                .forEach(key -> row.append(",\"").append(key).append("\":").append(value(0)));
        return row.append('}').toString();
    }

    private static TaskPage read(byte[] body) throws MalformedReply {
        return JsonReader.read(body, ReplyReading::page);
    }

    @Test
    void readsEveryRowOrSkipsAndCountsIt() throws MalformedReply {
        for (int i = 0; i < 5_000; i++) {
            int rows = random.nextInt(6);
            var body = new StringBuilder("{\"total\":").append(value(0)).append(",\"tasks\":[");
            for (int j = 0; j < rows; j++) {
                body.append(j == 0 ? "" : ",").append(row());
            }
            String text = body.append("]}").toString();
            TaskPage page = read(text.getBytes(StandardCharsets.UTF_8));
            assertEquals(rows, page.tasks().size() + page.skipped(), text);
            assertTrue(page.total() >= -1, text);
            var ids = new HashSet<String>();
            page.tasks().forEach(task -> assertTrue(ids.add(task.remoteId()), text));
            page.tasks().forEach(task -> assertUsable(task, text));
        }
    }

    private static void assertUsable(RemoteTask task, String text) {
        assertFalse(task.remoteId().isEmpty(), text);
        for (TaskField field : task.fields().present()) {
            Object value = task.fields().get(field);
            assertTrue(value == null || field.kind().type().isInstance(value), text);
            assertTrue(value == null || value.toString().chars().noneMatch(c -> c == 0)
                    && value.toString().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), text);
        }
    }

    @Test
    void survivesBytesChangedAtRandom() {
        byte[] whole = ("{\"tasks\":[" + row() + "," + row() + "],\"total\":2}").getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = whole.clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                read(bytes);
            } catch (MalformedReply e) {
                refused++;
            }
        }
        assertTrue(refused > 10_000, "most are refused, " + refused);
    }
}
