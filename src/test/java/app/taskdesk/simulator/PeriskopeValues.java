package app.taskdesk.simulator;

import app.taskdesk.task.Completion;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What people type where there are no tags, no metadata and no customers, but reminders and links. */
final class PeriskopeValues extends Values {

    private static final List<String> STATUSES = List.of("in_progress", "not_started");
    private static final List<String> PRIORITIES = List.of("low", "normal", "high");

    @Override
    TaskFields fresh(Instant now, int draw) {
        var fields = TaskFields.builder().set(TaskField.TITLE, "New " + draw % 1_000)
                .set(TaskField.PRIORITY, PRIORITIES.get(draw % 3));
        if (draw % 3 == 0) {
            fields.set(TaskField.OWNER_ID, owner(draw / 3));
        }
        if (draw % 2 == 0) {
            fields.set(TaskField.DUE, due(now, draw / 2));
        }
        if (draw % 5 == 0) {
            fields.set(TaskField.DESCRIPTION, "Text " + draw % 7);
        }
        if (draw % 4 == 0) {
            fields.set(TaskField.REMIND_AT, due(now, draw / 2).minus(Duration.ofHours(1)));
        }
        switch (draw % 11) {
            case 0 -> fields.set(TaskField.CATEGORY, "chat").set(TaskField.CHAT_ID, "4917" + draw % 3 + "@c.us");
            case 1 -> fields.set(TaskField.CATEGORY, "message").set(TaskField.MESSAGE_ID, "true_4917@c.us_" + draw % 3);
            case 2 -> fields.set(TaskField.CATEGORY, "ticket").set(TaskField.TICKET_ID, "TIC-" + draw % 3);
            default -> fields.set(TaskField.CATEGORY, "todo");
        }
        return fields.build();
    }

    @Override
    TaskFields change(TaskFields seen, Instant now, int kind, int draw) {
        var changes = TaskFields.builder();
        switch (Math.floorMod(kind, KINDS)) {
            case 0, 1 -> changes.set(TaskField.TITLE, "Title " + draw % 4);
            case 2 -> changes.set(TaskField.DESCRIPTION, draw % 4 == 0 ? null : "Text " + draw % 4);
            case 3 -> changes.set(TaskField.PRIORITY, PRIORITIES.get(draw % 3));
            case 4 -> changes.set(TaskField.DUE, draw % 4 == 0 ? null : due(now, draw));
            case 5, 6 -> changes.set(TaskField.REMIND_AT, draw % 4 == 0 ? null : due(now, draw));
            case 7 -> changes.set(TaskField.STATUS, STATUSES.get(draw % 2));
            case 8 -> changes.set(TaskField.TITLE, "Title " + draw % 4).set(TaskField.PRIORITY,
                    PRIORITIES.get(draw / 4 % 3));
            default -> changes.set(TaskField.OWNER_ID, draw % 4 == 0 ? null : owner(draw));
        }
        return changes.build();
    }

    @Override
    String owner(int draw) {
        return super.owner(draw) + "@lumen.example";
    }

    @Override
    Completion completion(int outcome, int notes) {
        return new Completion(null, null);
    }
}
