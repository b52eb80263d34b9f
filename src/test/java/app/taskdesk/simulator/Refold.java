package app.taskdesk.simulator;

import app.taskdesk.simulator.Snapshot.IntentRow;
import app.taskdesk.simulator.Snapshot.TaskRow;
import app.taskdesk.store.Payload;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** I5 read a second time: what a person must see of a task, worked out from its base copy and its open intents. */
final class Refold {

    private static final Map<String, TaskField> TEXTS = Map.ofEntries(Map.entry("title", TaskField.TITLE),
            Map.entry("category", TaskField.CATEGORY), Map.entry("status", TaskField.STATUS),
            Map.entry("priority", TaskField.PRIORITY), Map.entry("owner_id", TaskField.OWNER_ID),
            Map.entry("owner_name", TaskField.OWNER_NAME), Map.entry("queue_id", TaskField.QUEUE_ID),
            Map.entry("customer_id", TaskField.CUSTOMER_ID), Map.entry("outcome", TaskField.OUTCOME));
    private static final List<String> MARKS = List.of("NONE", "TO_SEND", "WISH", "NOT_KNOWN", "CONFLICT", "REFUSED",
            "GONE");

    private Refold() {
    }

    static void check(TaskRow task, Snapshot now) {
        List<IntentRow> open = now.open(task.id());
        Map<TaskField, @Nullable Object> seen = new HashMap<>();
        if (task.base() != null) {
            TaskFields base = task.base().fields();
            base.present().forEach(field -> seen.put(field, base.get(field)));
        }
        boolean counted = seen.containsKey(TaskField.SNOOZE_COUNT);
        if (!counted && task.own().snoozes() > 0) {
            boolean lasts = Objects.equals(micros(seen.get(TaskField.DUE)), String.valueOf(task.own().until()));
            seen.put(TaskField.SNOOZE_COUNT, task.own().snoozes());
            seen.put(TaskField.SNOOZED_UNTIL, lasts ? seen.get(TaskField.DUE) : null);
        }
        open.forEach(intent -> apply(intent, seen, counted));
        TEXTS.forEach((column, field) -> {
            String wanted = (String) seen.get(field);
            same(task, column, column.equals("title") && wanted == null ? "" : wanted);
        });
        same(task, "due", micros(seen.get(TaskField.DUE)));
        same(task, "snoozed_until", micros(seen.get(TaskField.SNOOZED_UNTIL)));
        same(task, "snooze_count", String.valueOf(Objects.requireNonNullElse(seen.get(TaskField.SNOOZE_COUNT), 0L)));
        tags(task, seen);
        boolean nothing = task.base() == null && open.isEmpty();
        boolean leaving = open.stream().anyMatch(one -> one.kind().equals("DELETE")
                && Set.of("QUEUED", "IN_FLIGHT", "UNKNOWN").contains(one.state()));
        same(task, "hidden", nothing || leaving ? "1" : "0");
        same(task, "mark", mark(task, open, now));
    }

    private static void apply(IntentRow intent, Map<TaskField, @Nullable Object> seen, boolean counted) {
        if (intent.kind().equals("CLAIM")) {
            return;
        }
        Payload payload = intent.payload();
        switch (intent.kind()) {
            case "CREATE" -> {
                seen.putIfAbsent(TaskField.STATUS, "not_started");
                seen.putIfAbsent(TaskField.SNOOZE_COUNT, 0L);
            }
            case "COMPLETE" -> seen.put(TaskField.STATUS, "completed");
            case "SNOOZE" -> {
                Object due = payload.wanted().get(TaskField.DUE);
                long count = seen.get(TaskField.SNOOZE_COUNT) instanceof Long number ? number : 0;
                boolean there = counted && Objects.equals(due, seen.get(TaskField.DUE));
                seen.put(TaskField.SNOOZE_COUNT, there ? count : count + 1);
                seen.put(TaskField.SNOOZED_UNTIL, due);
            }
            case "REASSIGN" -> seen.put(TaskField.OWNER_NAME, null);
            default -> { }
        }
        payload.changes().forEach((field, change) -> seen.put(field, change.to()));
    }

    private static void tags(TaskRow task, Map<TaskField, @Nullable Object> seen) {
        String text = (String) task.columns().get("tags");
        Set<Object> shown = new HashSet<>();
        if (text != null) {
            for (String part : text.replaceAll("[\\[\\]\"]", "").split(",")) {
                shown.add(part);
            }
        }
        Violation.unless(shown.equals(Truth.set(seen.get(TaskField.TAGS))), "I5", "task %d shows tags %s, not %s",
                task.id(), shown, seen.get(TaskField.TAGS));
    }

    private static String mark(TaskRow task, List<IntentRow> open, Snapshot now) {
        int worst = !open.isEmpty() && now.conflicts.containsKey(task.id()) ? MARKS.indexOf("CONFLICT") : 0;
        for (IntentRow intent : open) {
            worst = Math.max(worst, MARKS.indexOf(intent.kind().equals("CLAIM") ? wish(intent) : mark(intent)));
        }
        return task.base() != null && task.base().gone() && !open.isEmpty() ? "GONE" : MARKS.get(worst);
    }

    private static String mark(IntentRow intent) {
        return switch (intent.state()) {
            case "QUEUED", "IN_FLIGHT" -> "TO_SEND";
            case "PARKED" -> "REFUSED";
            default -> "NOT_KNOWN";
        };
    }

    /** What was asked for is shown as that alone, until it is given or not. */
    private static String wish(IntentRow claim) {
        return Set.of("PARKED", "NEEDS_USER").contains(claim.state()) ? "REFUSED" : "WISH";
    }

    private static @Nullable String micros(@Nullable Object instant) {
        return instant instanceof Instant at ? String.valueOf(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000)
                : null;
    }

    private static void same(TaskRow task, String column, @Nullable String wanted) {
        Violation.unless(Objects.equals(task.columns().get(column), wanted), "I5", "task %d shows %s %s, not %s",
                task.id(), column, task.columns().get(column), wanted);
    }
}
