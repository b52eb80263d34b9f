package app.taskdesk.remote.talkingshops;

import app.taskdesk.remote.wire.FieldNames;
import app.taskdesk.task.TaskField;

/** Talking Shops' names for the fields of a task (facts.md 4.2). */
final class WireFields {

    static final FieldNames NAMES = FieldNames.withId("_id")
            .and(TaskField.TITLE, "title")
            .and(TaskField.CATEGORY, "titleType")
            .and(TaskField.DESCRIPTION, "description")
            .and(TaskField.STATUS, "status")
            .and(TaskField.PRIORITY, "priority")
            .and(TaskField.OUTCOME, "outcome")
            .and(TaskField.DUE, "dueDate")
            .and(TaskField.COMPLETED_AT, "completedAt")
            .and(TaskField.OWNER_ID, "ownerId")
            .and(TaskField.OWNER_NAME, "ownerName")
            .and(TaskField.QUEUE_ID, "queueId")
            .and(TaskField.CLAIM_STATUS, "claimStatus")
            .and(TaskField.CLAIMED_AT, "claimedAt")
            .and(TaskField.CLAIMED_BY, "claimedBy")
            .and(TaskField.CUSTOMER_ID, "relatedCustomerId")
            .and(TaskField.CUSTOMER_NAME, "relatedCustomerName")
            .and(TaskField.CONVERSATION_ID, "relatedConversationId")
            .and(TaskField.COLLABORATORS, "collaboratorIds")
            .and(TaskField.COMPLETION_NOTES, "completionNotes")
            .and(TaskField.TAGS, "tags")
            .and(TaskField.METADATA, "metadata")
            .and(TaskField.LINKED_ENTITY, "linkedEntity")
            .and(TaskField.AUTO_COMPLETE, "autoComplete")
            .and(TaskField.AGENT_REMINDERS, "agentReminders")
            .and(TaskField.SNOOZED_UNTIL, "snoozedUntil")
            .and(TaskField.SNOOZE_COUNT, "snoozeCount")
            .and(TaskField.CREATED_AT, "created_at")
            .and(TaskField.UPDATED_AT, "updated_at");

    private WireFields() {
    }
}
