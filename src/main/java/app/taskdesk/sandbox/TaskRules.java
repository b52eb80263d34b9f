package app.taskdesk.sandbox;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Talking Shops' rules for each request body; every method throws {@link Refusal} with all broken rules at once. */
final class TaskRules {

    private static final int TITLE = 500;
    private static final int DESCRIPTION = 5_000;
    private static final int OWNER_NAME = 200;
    private static final int COMPLETION_NOTES = 2_000;
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final List<String> READ_ONLY = List.of("_id", "ownerId", "ownerName", "outcome", "completedAt",
            "completionNotes", "claimStatus", "claimedAt", "claimedBy", "collaboratorIds", "linkedEntity",
            "autoComplete", "agentReminders", "snoozedUntil", "snoozeCount", "created_at", "updated_at");

    private TaskRules() {
    }

    static ObjectNode forCreation(ObjectNode body) {
        CheckedBody checked = new CheckedBody(body, true).present("title").text("ownerId", NO_LIMIT)
                .text("ownerName", OWNER_NAME);
        return shared(checked).accepted();
    }

    static ObjectNode forUpdate(ObjectNode body, boolean ignoreReadOnly) {
        CheckedBody checked = new CheckedBody(body, false).choice("status", Vocabulary.STATUSES)
                .forbidden(ignoreReadOnly ? List.of() : READ_ONLY);
        return shared(checked).accepted();
    }

    static ObjectNode forCompletion(ObjectNode body) {
        return new CheckedBody(body, true).choice("outcome", Vocabulary.OUTCOMES)
                .text("completionNotes", COMPLETION_NOTES).accepted();
    }

    static ObjectNode forReassignment(ObjectNode body) {
        return new CheckedBody(body, true).present("newOwnerId").filled("newOwnerId", NO_LIMIT)
                .text("newOwnerName", OWNER_NAME).accepted();
    }

    static ObjectNode forSnooze(ObjectNode body) {
        return new CheckedBody(body, true).present("newDueDate").date("newDueDate").flag("adjustReminders").accepted();
    }

    private static CheckedBody shared(CheckedBody checked) {
        return checked.filled("title", TITLE)
                .choice("titleType", Vocabulary.TITLE_TYPES)
                .text("description", DESCRIPTION)
                .choice("priority", Vocabulary.PRIORITIES)
                .date("dueDate")
                .text("queueId", NO_LIMIT)
                .text("relatedCustomerId", NO_LIMIT)
                .text("relatedCustomerName", NO_LIMIT)
                .text("relatedConversationId", NO_LIMIT)
                .tags()
                .metadata();
    }
}
