package app.taskdesk.fuzz;

import java.util.List;

/** Replies as the vendor's documents show them, which malformed ones are made from. */
final class VendorExamples {

    static final String TASK = """
            {"_id":"507f1f77bcf86cd799439011","title":"Follow up with customer","titleType":"followup",
            "description":"Customer inquired about order #12345","status":"not_started","priority":"high",
            "outcome":null,"dueDate":"2026-04-15T10:00:00Z","completedAt":null,"ownerId":"agent_001",
            "ownerName":"John Doe","queueId":null,"claimStatus":"claimed","claimedAt":"2026-04-10T12:00:00Z",
            "claimedBy":"agent_001","relatedCustomerId":"cust_123","relatedCustomerName":"Jane Smith",
            "relatedConversationId":null,"collaboratorIds":[],"completionNotes":null,"tags":["followup","urgent"],
            "metadata":{"orderId":"ord_12345"},"linkedEntity":null,"autoComplete":null,"agentReminders":null,
            "snoozedUntil":null,"snoozeCount":0,"created_at":"2026-04-10T12:00:00Z",
            "updated_at":"2026-04-10T12:00:00Z"}""";
    static final String ROW = """
            {"_id":"507f1f77bcf86cd799439012","title":"Call back","titleType":"callback","status":"in_progress",
            "priority":"normal","dueDate":"2026-04-15T10:00:00.000Z","ownerId":"agent_002","ownerName":"Jane Smith",
            "claimStatus":"claimed","created_at":"2026-04-10T12:00:00Z","updated_at":"2026-04-10T12:00:01Z"}""";
    static final String LIST = "{\"tasks\":[" + TASK + "," + ROW
            + "],\"total\":2,\"page\":1,\"limit\":20,\"totalPages\":1}";
    static final String CREATED = "{\"success\":true,\"message\":\"Task created successfully\",\"task\":" + TASK + "}";
    static final String WRITTEN = "{\"success\":true,\"message\":\"Task snoozed successfully\",\"snoozeCount\":2}";
    static final String STATS =
            "{\"total\":45,\"overdue\":5,\"dueToday\":8,\"completedThisWeek\":12,\"inProgress\":20}";
    static final String ANALYTICS = """
            {"totalTasks":150,"completedTasks":120,"overdueTasks":5,"avgCompletionTime":4.5,
            "statusDistribution":{"not_started":10,"in_progress":15,"completed":120,"deferred":5},
            "priorityDistribution":{"low":30,"normal":80,"high":30,"urgent":10},
            "agentPerformance":[{"agentId":"agent_001","agentName":"John Doe","total":50,"completed":45}]}""";
    static final String ERROR = """
            {"error":{"code":"ValidationError","message":"Validation failed",
            "details":["title must be at least 1 characters"]}}""";
    static final String PERISKOPE_TASK = """
            {"task_id":"task-elnizmojzrjsogdm","title":"Resolve customer escalation","type":"chat",
            "association":{"type":"chat","chat_id":"911234567890@c.us"},"chat_id":"911234567890@c.us",
            "org_id":"00000000-0000-0000-0000-000000000000","status":"inprogress","priority":"2",
            "assignee":"agent@example.com","created_by":"lead@example.com","updated_by":null,
            "due_date":"2026-04-15T10:00:00+00:00","reminder_setting":{"remind_at":null},"notes":"Call back",
            "created_at":"2026-04-10T12:00:00.123456+00:00","updated_at":"2026-04-10T12:00:00.123456+00:00",
            "closed_at":null,"labels":{"vip":true}}""";
    static final String PERISKOPE_LIST = "{\"from\":1,\"to\":1,\"count\":1,\"tasks\":[" + PERISKOPE_TASK + "]}";
    static final String PERISKOPE_ERROR = """
            {"code":"validation_failed","name":"ValidationError","message":"Validation failed","status":400,
            "fields":{"title":{"message":"is required"},"association.chat_id":{"message":"is unknown"}}}""";

    static final List<String> ALL = List.of(LIST, LIST, LIST, TASK, CREATED, WRITTEN, STATS, ANALYTICS, ERROR);

    private VendorExamples() {
    }
}
