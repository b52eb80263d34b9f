package app.taskdesk.store;

import app.taskdesk.task.TaskField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which open intents of a task a person's next action takes the place of: what never left, and what came back to the
 * person because it was refused or could not be decided ({@code sync.md} 2.3, 2.8).
 *
 * @param kind     of the heir; a refused create that is mended stays a create
 * @param replaced oldest first
 * @param behind   intents that must follow the heir although they are older than it
 */
record Replacing(IntentKind kind, Payload payload, List<Intent> replaced, List<Intent> behind) {

    /** An edit joins the newest one that never left, and those that came back in the same fields. */
    static Optional<Replacing> byEdit(Payload asked, List<Intent> open) {
        if (mendsCreate(asked.changes().keySet(), open)) {
            return Optional.of(mended(asked, open));
        }
        var replaced = new ArrayList<Intent>();
        var changedAfter = EnumSet.noneOf(TaskField.class);
        for (Intent intent : open.reversed()) {
            boolean newest = isUntouched(intent) && intent.equals(open.getLast());
            boolean again = isBack(intent) && meets(intent, asked.changes().keySet());
            if (intent.kind() == IntentKind.EDIT && (newest || again) && !meets(intent, changedAfter)) {
                replaced.addFirst(intent);
            } else {
                changedAfter.addAll(intent.payload().changes().keySet());
            }
        }
        return replaced.isEmpty() ? Optional.empty()
                : Optional.of(new Replacing(IntentKind.EDIT, joined(replaced, asked), replaced, List.of()));
    }

    private static Replacing mended(Payload asked, List<Intent> open) {
        Intent create = open.getFirst();
        return new Replacing(IntentKind.CREATE, filled(joined(List.of(create), asked)), List.of(create),
                open.subList(1, open.size()));
    }

    /**
     * A verb takes the place of the same verb before it; the server is to count it once. A wish ends by giving on, and
     * another owner mends a create whose owner the server may have refused.
     */
    static Optional<Replacing> byVerb(IntentKind kind, Payload asked, List<Intent> open) {
        if (kind == IntentKind.REASSIGN && mendsCreate(Set.of(TaskField.OWNER_ID), open)) {
            return Optional.of(mended(asked, open));
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(open.getLast())
                .filter(former -> takesPlaceOf(kind, former.kind()) && (isUntouched(former) || isBack(former)))
                .map(former -> new Replacing(kind, since(former, asked), List.of(former), List.of()));
    }

    private static boolean takesPlaceOf(IntentKind later, IntentKind former) {
        return former == later || later == IntentKind.REASSIGN && former == IntentKind.CLAIM;
    }

    static boolean isUntouched(Intent intent) {
        return intent.state() == IntentState.QUEUED && intent.attempts() == 0;
    }

    /** Whether the intent waits for the person. */
    static boolean isBack(Intent intent) {
        return intent.state() == IntentState.PARKED || intent.state() == IntentState.NEEDS_USER;
    }

    private static boolean mendsCreate(Set<TaskField> fields, List<Intent> open) {
        return !open.isEmpty() && open.getFirst().kind() == IntentKind.CREATE
                && open.getFirst().state() == IntentState.PARKED
                && open.getFirst().payload().changes().keySet().containsAll(fields);
    }

    private static boolean meets(Intent intent, Set<TaskField> fields) {
        return !Collections.disjoint(intent.payload().changes().keySet(), fields);
    }

    private static Payload joined(List<Intent> former, Payload later) {
        var changes = new EnumMap<TaskField, FieldChange>(TaskField.class);
        former.forEach(intent -> intent.payload().changes().forEach((field, change) -> put(changes, field, change)));
        later.changes().forEach((field, change) -> put(changes, field, change));
        return new Payload(changes, later.adjustReminders(), later.note());
    }

    private static void put(EnumMap<TaskField, FieldChange> changes, TaskField field, FieldChange later) {
        changes.merge(field, later, (first, second) -> new FieldChange(first.from(), second.to()));
    }

    /** Only what is asked for now, from where the former began. */
    private static Payload since(Intent former, Payload asked) {
        var changes = new EnumMap<>(asked.changes());
        changes.replaceAll((field, change) -> {
            FieldChange first = former.payload().changes().get(field);
            return first == null ? change : new FieldChange(first.from(), change.to());
        });
        return new Payload(changes, asked.adjustReminders(), asked.note());
    }

    /** A create carries no empty fields. */
    private static Payload filled(Payload payload) {
        var changes = new EnumMap<>(payload.changes());
        changes.values().removeIf(change -> change.to() == null);
        return new Payload(changes, payload.adjustReminders(), payload.note());
    }
}
