package app.taskdesk.remote.periskope;

import app.taskdesk.remote.wire.FieldNames;
import app.taskdesk.remote.wire.TaskReading;
import app.taskdesk.remote.wire.Values;
import app.taskdesk.task.Priority;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Periskope's words for tasks and what they mean (facts.md 4.1). Words that nobody knows stay as they came and are
 * never written.
 */
final class Words {

    /** What names the message or the ticket of a task stands inside its association. */
    static final FieldNames NAMES = FieldNames.withId("task_id")
            .and(TaskField.TITLE, "title")
            .and(TaskField.CATEGORY, "type")
            .and(TaskField.STATUS, "status")
            .and(TaskField.PRIORITY, "priority")
            .and(TaskField.OWNER_ID, "assignee")
            .and(TaskField.CREATED_BY, "created_by")
            .and(TaskField.UPDATED_BY, "last_updated_by")
            .and(TaskField.CREATED_AT, "created_at")
            .and(TaskField.UPDATED_AT, "last_updated_at")
            .and(TaskField.DUE, "due_date")
            .and(TaskField.REMIND_AT, "remind_at")
            .and(TaskField.DESCRIPTION, "notes")
            .and(TaskField.CHAT_ID, "chat_id")
            .and(TaskField.ASSOCIATION, "association")
            .and(TaskField.COMPLETED_AT, "completed_metadata");

    static final TaskReading TASKS = new TaskReading(NAMES, Words::read);

    private static final Map<String, String> STATUSES = Map.of("open", TaskStatus.NOT_STARTED.code(), "inprogress",
            TaskStatus.IN_PROGRESS.code(), "closed", TaskStatus.DONE.code());
    private static final Map<Long, String> PRIORITIES =
            Map.of(1L, Priority.HIGH.code(), 2L, Priority.NORMAL.code(), 3L, Priority.LOW.code());

    private Words() {
    }

    private static @Nullable Object read(TaskField field, @Nullable Object raw, TaskFields.Builder into) {
        if (raw == null) {
            return empty(field, into);
        }
        return switch (field) {
            case STATUS -> raw instanceof String word ? STATUSES.getOrDefault(word, word) : Values.UNREADABLE;
            case PRIORITY -> priority(raw);
            case ASSOCIATION -> association(raw, into);
            case COMPLETED_AT -> completion(raw, into);
            default -> Values.of(field.kind(), raw);
        };
    }

    private static @Nullable Object empty(TaskField field, TaskFields.Builder into) {
        if (field == TaskField.ASSOCIATION) {
            into.set(TaskField.MESSAGE_ID, null).set(TaskField.TICKET_ID, null);
        } else if (field == TaskField.COMPLETED_AT) {
            into.set(TaskField.COMPLETED_BY, null);
        }
        return null;
    }

    /** 1 is the highest. */
    private static Object priority(Object raw) {
        Object number = Values.number(raw);
        if (number instanceof Long known && PRIORITIES.containsKey(known)) {
            return PRIORITIES.get(known);
        }
        return Values.of(TaskField.PRIORITY.kind(), number instanceof Long ? number : raw);
    }

    private static Object association(Object raw, TaskFields.Builder into) {
        if (raw instanceof Map<?, ?> association) {
            into.set(TaskField.MESSAGE_ID, association.get("message_id") instanceof String message ? message : null)
                    .set(TaskField.TICKET_ID, association.get("ticket_id") instanceof String ticket ? ticket : null);
        }
        return Values.of(TaskField.ASSOCIATION.kind(), raw);
    }

    private static @Nullable Object completion(Object raw, TaskFields.Builder into) {
        if (!(raw instanceof Map<?, ?> completion)) {
            return Values.UNREADABLE;
        }
        Object at = completion.get("completed_at");
        Object by = completion.get("completed_by");
        Object when = at == null ? null : Values.of(TaskField.COMPLETED_AT.kind(), at);
        into.set(TaskField.COMPLETED_BY, by instanceof String ? by : null);
        return when;
    }

    /** The provider's word for a status; fails with IllegalArgumentException for one that it has not. */
    static String status(@Nullable Object code) {
        return STATUSES.entrySet().stream().filter(entry -> entry.getValue().equals(code)).map(Map.Entry::getKey)
                .findFirst().orElseThrow(() -> new IllegalArgumentException("no such status there"));
    }

    /** The provider's number for a priority; fails with IllegalArgumentException for one that it has not. */
    static long priorityNumber(@Nullable Object code) {
        return PRIORITIES.entrySet().stream().filter(entry -> entry.getValue().equals(code)).map(Map.Entry::getKey)
                .findFirst().orElseThrow(() -> new IllegalArgumentException("no such priority there"));
    }
}
