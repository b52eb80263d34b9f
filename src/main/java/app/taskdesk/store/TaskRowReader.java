package app.taskdesk.store;

import app.taskdesk.sqlite.Rows;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads list columns, sharing what is equal between the rows of one reading so that 100,000 of them stay small. */
final class TaskRowReader {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, AccountId> accounts = new HashMap<>();

    /** The row of a query for {@link TaskTable#READ}. */
    TaskRow read(Rows row) {
        Instant firstDue = instant(row, 4, null);
        Instant due = instant(row, 9, firstDue);
        Instant createdAt = instant(row, 21, null);
        return new TaskRow(new TaskId(row.number(1)), accounts.computeIfAbsent(row.text(2), AccountId::new),
                row.textOrNull(3), row.text(5), shared(row, 6), shared(row, 7), shared(row, 8), due, shared(row, 10),
                shared(row, 11), shared(row, 12), shared(row, 13), shared(row, 14), shared(row, 15), tags(row, 16),
                (int) row.number(17), instant(row, 18, due), firstDue, shared(row, 19), instant(row, 20, null),
                createdAt, instant(row, 22, createdAt), instant(row, 25, null), shared(row, 26),
                SyncMark.valueOf(row.text(23)), row.text(24));
    }

    private @Nullable String shared(Rows row, int column) {
        String text = row.textOrNull(column);
        return text == null ? null : texts.computeIfAbsent(text, same -> same);
    }

    private List<String> tags(Rows row, int column) {
        String json = row.textOrNull(column);
        return json == null ? List.of() : lists.computeIfAbsent(json, this::tags);
    }

    private List<String> tags(String json) {
        return TaskFieldsJson.readTexts(json).stream().map(tag -> texts.computeIfAbsent(tag, same -> same)).toList();
    }

    private static @Nullable Instant instant(Rows row, int column, @Nullable Instant probably) {
        Instant instant = Micros.instantOrNull(row.numberOrNull(column));
        return instant != null && instant.equals(probably) ? probably : instant;
    }
}
