package app.taskdesk.remote.talkingshops;

import app.taskdesk.task.TaskField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Talking Shops' names for the fields of a task (facts.md 4.2). */
final class WireFields {

    static final String ID = "_id";

    private static final Map<String, TaskField> FIELDS = new LinkedHashMap<>();
    private static final Map<TaskField, String> NAMES = new EnumMap<>(TaskField.class);

    static {
        name(TaskField.TITLE, "title");
        name(TaskField.CATEGORY, "titleType");
        name(TaskField.DESCRIPTION, "description");
        name(TaskField.STATUS, "status");
        name(TaskField.PRIORITY, "priority");
        name(TaskField.OUTCOME, "outcome");
        name(TaskField.DUE, "dueDate");
        name(TaskField.COMPLETED_AT, "completedAt");
        name(TaskField.OWNER_ID, "ownerId");
        name(TaskField.OWNER_NAME, "ownerName");
        name(TaskField.QUEUE_ID, "queueId");
        name(TaskField.CLAIM_STATUS, "claimStatus");
        name(TaskField.CLAIMED_AT, "claimedAt");
        name(TaskField.CLAIMED_BY, "claimedBy");
        name(TaskField.CUSTOMER_ID, "relatedCustomerId");
        name(TaskField.CUSTOMER_NAME, "relatedCustomerName");
        name(TaskField.CONVERSATION_ID, "relatedConversationId");
        name(TaskField.COLLABORATORS, "collaboratorIds");
        name(TaskField.COMPLETION_NOTES, "completionNotes");
        name(TaskField.TAGS, "tags");
        name(TaskField.METADATA, "metadata");
        name(TaskField.LINKED_ENTITY, "linkedEntity");
        name(TaskField.AUTO_COMPLETE, "autoComplete");
        name(TaskField.AGENT_REMINDERS, "agentReminders");
        name(TaskField.SNOOZED_UNTIL, "snoozedUntil");
        name(TaskField.SNOOZE_COUNT, "snoozeCount");
        name(TaskField.CREATED_AT, "created_at");
        name(TaskField.UPDATED_AT, "updated_at");
    }

    private WireFields() {
    }

    private static void name(TaskField field, String name) {
        FIELDS.put(name, field);
        NAMES.put(field, name);
    }

    /** The field of a key, or null for one that nobody knows. */
    static @Nullable TaskField field(String name) {
        return FIELDS.get(name);
    }

    /** The key of a field, or null for one that this provider does not have. */
    static @Nullable String name(TaskField field) {
        return NAMES.get(field);
    }

    /** How many fields a task has here. */
    static int count() {
        return FIELDS.size();
    }
}
