package app.taskdesk.sandbox;

import java.util.List;

/** The closed lists of words in Talking Shops' documents; priorities from low to high. */
final class Vocabulary {

    static final List<String> TITLE_TYPES = List.of("followup", "callback", "meeting", "support", "other");
    static final List<String> STATUSES = List.of("not_started", "in_progress", "pending", "completed", "deferred");
    static final List<String> PRIORITIES = List.of("low", "normal", "high", "urgent");
    static final List<String> OUTCOMES =
            List.of("resolved", "no_answer", "callback_scheduled", "escalated", "auto_completed", "other");

    private Vocabulary() {
    }
}
