package app.taskdesk.store;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down conflicts and a person's choices, inside one transaction ({@code sync.md} 2.5). */
final class Clashes {

    private final Transaction transaction;
    private final TaskViews views;
    private final Instant now;

    Clashes(Transaction transaction, TaskViews views, Instant now) {
        this.transaction = transaction;
        this.views = views;
        this.now = now;
    }

    void found(OutboxItem item, Set<TaskField> fields) {
        Intent intent = item.intent();
        forget(intent.operation(), "AGAIN");
        log(item, fields);
        if (intent.kind() != IntentKind.EDIT) {
            hold(intent);
            fields.forEach(field -> write(intent.operation(), item, field));
            views.refresh(intent.task());
            return;
        }
        var rest = new EnumMap<>(intent.payload().changes());
        fields.forEach(rest::remove);
        var clashing = new EnumMap<>(intent.payload().changes());
        clashing.keySet().retainAll(fields);
        clashing.keySet().removeAll(editedLater(intent));
        if (rest.isEmpty() && clashing.isEmpty()) {
            laterEdit(intent).ifPresent(heir -> IntentTable.supersede(transaction, intent.operation(), heir, now));
        } else if (rest.isEmpty()) {
            replacePayload(intent, clashing);
            hold(intent);
            clashing.keySet().forEach(field -> write(intent.operation(), item, field));
        } else {
            replacePayload(intent, rest);
            split(item, clashing);
        }
        views.refresh(intent.task());
    }

    private void log(OutboxItem item, Set<TaskField> fields) {
        var theirs = new EnumMap<TaskField, FieldChange>(TaskField.class);
        var mine = new EnumMap<>(item.intent().payload().changes());
        mine.keySet().retainAll(fields);
        mine.forEach((field, change) -> theirs.put(field, new FieldChange(change.from(), item.base().get(field))));
        new Activities(transaction, views, now).engine(item.intent().task(), Activity.Kind.CONFLICT,
                new Activities.Detail(item.intent().operation(), theirs, mine, null));
    }

    /** What clashes becomes an intent of its own, so that the rest can go on. */
    private void split(OutboxItem item, Map<TaskField, FieldChange> clashing) {
        if (clashing.isEmpty()) {
            return;
        }
        Intent intent = item.intent();
        var asked = new NewIntent(intent.account(), intent.task(), IntentKind.EDIT, Payload.of(clashing),
                intent.createdAt(), now);
        UUID held = IntentTable.add(transaction, asked, intent.task(), asked.payload());
        transaction.execute("UPDATE intent SET state = 'NEEDS_USER', error = ? WHERE op_id = ?", Outbox.CONFLICT,
                held.toString());
        clashing.keySet().forEach(field -> write(held, item, field));
    }

    private void hold(Intent intent) {
        transaction.execute("UPDATE intent SET state = 'NEEDS_USER', error = ? WHERE op_id = ?", Outbox.CONFLICT,
                intent.operation().toString());
    }

    private void replacePayload(Intent intent, Map<TaskField, FieldChange> changes) {
        transaction.execute("UPDATE intent SET payload = ?, payload_version = ? WHERE op_id = ?",
                TaskFieldsJson.writePayload(new Payload(changes, intent.payload().adjustReminders())),
                TaskFieldsJson.PAYLOAD_VERSION, intent.operation().toString());
    }

    private Set<TaskField> editedLater(Intent intent) {
        var fields = EnumSet.noneOf(TaskField.class);
        later(intent).forEach(later -> fields.addAll(later.payload().changes().keySet()));
        return fields;
    }

    private java.util.Optional<UUID> laterEdit(Intent intent) {
        return later(intent).stream().map(Intent::operation).findFirst();
    }

    private List<Intent> later(Intent intent) {
        return IntentTable.openOf(transaction, intent.task()).stream()
                .filter(other -> other.sequence() > intent.sequence() && other.kind() == IntentKind.EDIT).toList();
    }

    private void write(UUID operation, OutboxItem item, TaskField field) {
        FieldChange change = item.intent().payload().changes().get(field);
        Object base = change == null ? null : change.from();
        Object mine = change == null ? null : change.to();
        transaction.execute("INSERT INTO conflict(task_id, account_id, op_id, field, base, mine, theirs, found_at) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)", item.intent().task().value(), item.intent().account().value(),
                operation.toString(), field.name(), value(field, base), value(field, mine),
                value(field, item.base().get(field)), Micros.of(now));
    }

    private static String value(TaskField field, @Nullable Object value) {
        return TaskFieldsJson.write(Normal.fields(TaskFields.builder().set(field, value).build()));
    }

    void settle(Intent intent, Map<TaskField, @Nullable Object> mine) {
        var theirs = new EnumMap<TaskField, Conflict>(TaskField.class);
        open(transaction, intent.task()).stream().filter(one -> one.operation().equals(intent.operation()))
                .forEach(one -> theirs.put(one.field(), one));
        if (theirs.isEmpty()) {
            return;
        }
        var changes = new EnumMap<TaskField, FieldChange>(TaskField.class);
        intent.payload().changes().forEach((field, change) -> {
            Conflict conflict = theirs.get(field);
            if (conflict == null) {
                changes.put(field, change);
            } else if (mine.containsKey(field)) {
                changes.put(field, new FieldChange(conflict.theirs(), mine.get(field)));
            }
        });
        var chosen = new EnumMap<TaskField, FieldChange>(TaskField.class);
        theirs.forEach((field, conflict) -> chosen.put(field, new FieldChange(conflict.theirs(),
                mine.containsKey(field) ? mine.get(field) : conflict.theirs())));
        new Activities(transaction, views, now).me(intent.task(), Activity.Kind.SETTLED,
                new Activities.Detail(intent.operation(), Normal.payload(Payload.of(chosen)).changes(), Map.of(),
                        null));
        boolean dropped = changes.isEmpty() || isPointless(intent.kind(), changes.keySet());
        forget(intent.operation(), dropped ? "THEIRS" : "MINE");
        if (dropped) {
            IntentTable.close(transaction, intent.operation(), IntentState.DISCARDED, now);
        } else {
            var heir = new NewIntent(intent.account(), intent.task(), intent.kind(),
                    Normal.payload(new Payload(changes, intent.payload().adjustReminders(),
                            intent.payload().note())), now, now);
            IntentTable.supersede(transaction, intent.operation(),
                    IntentTable.add(transaction, heir, intent.task(), heir.payload()), now);
        }
        new Removals(transaction, views, now).refreshOrRemove(intent.task());
    }

    /** Whether a verb without its own field has nothing left to say, be it that a reminder is. */
    private static boolean isPointless(IntentKind kind, Set<TaskField> left) {
        return switch (kind) {
            case SNOOZE -> !left.contains(TaskField.DUE);
            case REASSIGN, CLAIM -> !left.contains(TaskField.OWNER_ID);
            case COMPLETE -> !left.contains(TaskField.STATUS);
            case CREATE, EDIT, DELETE -> false;
        };
    }

    /** Closes what is written about an intent; the values stay on disk. */
    void forget(UUID operation, String resolution) {
        transaction.execute("UPDATE conflict SET resolution = ?, resolved_at = ? WHERE op_id = ? "
                + "AND resolution IS NULL", resolution, Micros.of(now), operation.toString());
    }

    static List<Conflict> open(Transaction transaction, TaskId task) {
        return transaction.list("SELECT op_id, field, base, mine, theirs, found_at FROM conflict WHERE task_id = ? "
                + "AND resolution IS NULL ORDER BY id", row -> {
                    TaskField field = TaskField.valueOf(row.text(2));
                    return new Conflict(UUID.fromString(row.text(1)), field,
                            TaskFieldsJson.read(row.text(3)).get(field), TaskFieldsJson.read(row.text(4)).get(field),
                            TaskFieldsJson.read(row.text(5)).get(field), Micros.instant(row.number(6)));
                }, task.value());
    }
}
