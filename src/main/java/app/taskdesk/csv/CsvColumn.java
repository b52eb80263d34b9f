package app.taskdesk.csv;

import app.taskdesk.task.TaskField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column of a file of tasks holds, by the name in its header, in the order of an export. */
public enum CsvColumn {
    ID("id", null),
    TITLE("title", TaskField.TITLE, "subject", "task", "name", "summary"),
    DESCRIPTION("description", TaskField.DESCRIPTION, "notes", "details", "body", "text"),
    TYPE("type", TaskField.CATEGORY, "titletype", "category", "kind"),
    STATUS("status", TaskField.STATUS, "state"),
    PRIORITY("priority", TaskField.PRIORITY, "prio", "urgency"),
    DUE("due", TaskField.DUE, "duedate", "dueat", "deadline"),
    OWNER_ID("owner_id", TaskField.OWNER_ID, "assigneeid", "agentid"),
    OWNER_NAME("owner_name", TaskField.OWNER_NAME, "owner", "assignee", "agent"),
    QUEUE_ID("queue_id", TaskField.QUEUE_ID, "queue"),
    CUSTOMER_ID("customer_id", TaskField.CUSTOMER_ID, "custid", "clientid"),
    CUSTOMER_NAME("customer_name", TaskField.CUSTOMER_NAME, "customer", "client"),
    CONVERSATION_ID("conversation_id", TaskField.CONVERSATION_ID, "conversation"),
    /** Parted by commas. */
    TAGS("tags", TaskField.TAGS, "tag", "labels"),
    REMIND_AT("remind_at", TaskField.REMIND_AT, "reminder"),
    SNOOZES("snoozes", TaskField.SNOOZE_COUNT),
    SNOOZED_UNTIL("snoozed_until", TaskField.SNOOZED_UNTIL),
    OUTCOME("outcome", TaskField.OUTCOME),
    COMPLETED_AT("completed_at", TaskField.COMPLETED_AT),
    COMPLETION_NOTES("completion_notes", TaskField.COMPLETION_NOTES),
    CREATED_AT("created_at", TaskField.CREATED_AT),
    UPDATED_AT("updated_at", TaskField.UPDATED_AT);

    private final String header;
    private final @Nullable TaskField field;
    private final Set<String> alsoCalled;

    CsvColumn(String header, @Nullable TaskField field, String... alsoCalled) {
        this.header = header;
        this.field = field;
        this.alsoCalled = Set.of(alsoCalled);
    }

    /** The name in the header of an export. */
    public String header() {
        return header;
    }

    /** The field it holds; null for the server's id. */
    public @Nullable TaskField field() {
        return field;
    }

    /** The columns that can fill a new task, of which only those fields may be told. */
    public static List<CsvColumn> fillable(Set<TaskField> creatable) {
        return Arrays.stream(values()).filter(column -> column.field != null && creatable.contains(column.field))
                .toList();
    }

    /** The column that a header most likely means, whatever its case, blanks and underscores. */
    static Optional<CsvColumn> called(String name) {
        String plain = plain(name);
        return Arrays.stream(values()).filter(column -> plain(column.header).equals(plain)).findFirst()
                .or(() -> Arrays.stream(values()).filter(column -> column.alsoCalled.contains(plain)).findFirst());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
