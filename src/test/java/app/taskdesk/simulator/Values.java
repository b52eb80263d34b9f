package app.taskdesk.simulator;

import app.taskdesk.store.Account.Provider;
import app.taskdesk.task.Completion;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What people type: few different values, so that two people sometimes mean the same. */
class Values {

    private static final List<String> STATUSES = List.of("in_progress", "pending", "deferred", "not_started");
    private static final List<String> PRIORITIES = List.of("low", "normal", "high", "urgent");
    private static final List<String> OWNERS = List.of("a1", "a2", "a3");
    private static final List<String> OUTCOMES = List.of("resolved", "no_answer", "escalated");
    static final int KINDS = 10;

    static Values of(Provider provider) {
        return switch (provider) {
            case TALKING_SHOPS -> new Values();
            case PERISKOPE -> new PeriskopeValues();
        };
    }

    String owner(int draw) {
        return OWNERS.get(Math.floorMod(draw, OWNERS.size()));
    }

    /** Who sits at the computer, which others know too. */
    String me() {
        return owner(0);
    }

    static String outcome(int draw) {
        return OUTCOMES.get(Math.floorMod(draw, OUTCOMES.size()));
    }

    /** Whole minutes, an hour to a fortnight ahead. */
    static Instant due(Instant now, int draw) {
        return Instant.ofEpochSecond(now.getEpochSecond() / 3_600 * 3_600)
                .plus(Duration.ofHours(2 + 5 * Math.floorMod(draw, 60)));
    }

    TaskFields fresh(Instant now, int draw) {
        var fields = TaskFields.builder().set(TaskField.TITLE, "New " + draw % 1_000)
                .set(TaskField.PRIORITY, PRIORITIES.get(draw % 4));
        if (draw % 3 == 0) {
            fields.set(TaskField.OWNER_ID, owner(draw / 3));
        }
        if (draw % 2 == 0) {
            fields.set(TaskField.DUE, due(now, draw / 2));
        }
        if (draw % 5 == 0) {
            fields.set(TaskField.DESCRIPTION, "Text " + draw % 7).set(TaskField.TAGS, List.of("t" + draw % 3));
        }
        if (draw % 7 == 0) {
            fields.set(TaskField.METADATA, Map.of("k0", "v" + draw % 3));
        }
        return fields.build();
    }

    /** One change of what is seen now; the kind chooses the field, the draw the value. */
    TaskFields change(TaskFields seen, Instant now, int kind, int draw) {
        var changes = TaskFields.builder();
        switch (Math.floorMod(kind, KINDS)) {
            case 0, 1 -> changes.set(TaskField.TITLE, "Title " + draw % 4);
            case 2 -> changes.set(TaskField.DESCRIPTION, draw % 4 == 0 ? null : "Text " + draw % 4);
            case 3 -> changes.set(TaskField.PRIORITY, PRIORITIES.get(draw % 4));
            case 4 -> changes.set(TaskField.DUE, draw % 4 == 0 ? null : due(now, draw));
            case 5 -> changes.set(TaskField.TAGS, tags(seen, draw));
            case 6 -> changes.set(TaskField.METADATA, metadata(seen, draw));
            case 7 -> changes.set(TaskField.STATUS, STATUSES.get(draw % 4));
            case 8 -> changes.set(TaskField.TITLE, "Title " + draw % 4).set(TaskField.PRIORITY,
                    PRIORITIES.get(draw / 4 % 4));
            default -> changes.set(TaskField.CUSTOMER_ID, "c" + draw % 3);
        }
        return changes.build();
    }

    /** How a task ended, as far as anybody can say there. */
    Completion completion(int outcome, int notes) {
        return new Completion(outcome % 3 == 0 ? null : outcome(outcome), notes % 3 == 0 ? "done" : null);
    }

    private static List<String> tags(TaskFields seen, int draw) {
        var tags = new LinkedHashSet<>(seen.list(TaskField.TAGS));
        String tag = "t" + draw % 4;
        if (!tags.remove(tag)) {
            tags.add(tag);
        }
        return List.copyOf(tags);
    }

    private static Map<String, Object> metadata(TaskFields seen, int draw) {
        var metadata = new LinkedHashMap<String, Object>(seen.object(TaskField.METADATA));
        String key = "k" + draw % 2;
        if (draw % 5 == 0) {
            metadata.remove(key);
        } else {
            metadata.put(key, "v" + draw % 3);
        }
        return metadata;
    }
}
