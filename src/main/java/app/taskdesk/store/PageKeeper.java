package app.taskdesk.store;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.store.Bases.Base;
import app.taskdesk.store.Bases.Origin;
import app.taskdesk.task.OwnMetadata;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what a reading told, inside one transaction: bases, views, and what it says about intents of ours. */
final class PageKeeper {

    static final String DELETE_CHANGED = "delete.changed";

    /** What a person looks at before deleting: a change in any of these by somebody else is worth a question. */
    private static final Set<TaskField> WORTH_ASKING = Set.of(TaskField.TITLE, TaskField.DESCRIPTION,
            TaskField.STATUS, TaskField.PRIORITY, TaskField.DUE, TaskField.OWNER_ID, TaskField.OUTCOME,
            TaskField.COMPLETION_NOTES, TaskField.TAGS, TaskField.CUSTOMER_ID);

    private final Transaction transaction;
    private final TaskViews views;
    private final PageRead page;
    private final Instant now;
    private final Map<String, Base> known = new HashMap<>();
    private final Map<String, UUID> creates = new HashMap<>();
    private final Set<String> added = new HashSet<>();
    private final Noticed noticed;

    PageKeeper(Transaction transaction, TaskViews views, PageRead page, Instant now) {
        this.transaction = transaction;
        this.views = views;
        this.page = page;
        this.now = now;
        this.noticed = new Noticed(transaction, new Activities(transaction, views, now));
    }

    void keep() {
        findKnown();
        findCreates();
        page.tasks().forEach(this::keep);
    }

    private void findKnown() {
        String ids = TaskFieldsJson.writeTexts(page.tasks().stream().map(Received::remoteId).toList());
        transaction.each("SELECT " + Bases.READ + ", t.remote_id FROM task t JOIN base_copy b ON b.task_id = t.id "
                + "WHERE t.account_id = ? AND t.remote_id IN (SELECT value FROM json_each(?))",
                row -> known.put(row.text(8), Bases.read(row)), page.account().value(), ids);
    }

    private void findCreates() {
        transaction.each("SELECT op_id FROM intent WHERE account_id = ? AND kind = 'CREATE' AND attempts > 0 AND "
                + "state IN ('QUEUED', 'IN_FLIGHT', 'UNKNOWN', 'NEEDS_USER')",
                row -> creates.put(row.text(1), UUID.fromString(row.text(1))), page.account().value());
    }

    private void keep(Received task) {
        if (added.contains(task.remoteId())) {
            return;
        }
        TaskFields told = Normal.fields(task.fields());
        Base base = known.get(task.remoteId());
        if (base != null) {
            again(task, told, base);
            return;
        }
        Object operation = told.object(TaskField.METADATA).get(OwnMetadata.OPERATION);
        UUID ours = operation instanceof String text ? creates.remove(text) : null;
        if (ours == null || !bind(task, told, ours)) {
            add(task, told);
        }
    }

    private void add(Received task, TaskFields told) {
        TaskId id = views.add(page.account(), task.remoteId(), told);
        Bases.insert(transaction, id, told, origin(task.complete()));
        added.add(task.remoteId());
        if (page.sweep() == null || !page.sweep().first()) {
            noticed.made(id);
        }
    }

    /** A create of ours whose answer is still awaited, or was lost, is here: that is its answer. */
    private boolean bind(Received task, TaskFields told, UUID operation) {
        return IntentTable.find(transaction, operation).map(intent -> {
            Binding.bind(transaction, views,
                    new Binding.Home(page.account(), intent.task(), task.remoteId()));
            Bases.replace(transaction, intent.task(), told, origin(task.complete()));
            IntentTable.close(transaction, operation, IntentState.CONFIRMED, now);
            views.refresh(intent.task());
            new Activities(transaction, views, now).engine(intent.task(), Activity.Kind.SENT,
                    Activities.Detail.of(intent));
            added.add(task.remoteId());
            return true;
        }).orElse(false);
    }

    private void again(Received task, TaskFields told, Base base) {
        if (base.sequence() > page.sequence()) {
            return;
        }
        if (isBehind(told, base)) {
            transaction.execute("UPDATE base_copy SET complete = 0 WHERE task_id = ?", base.task().value());
            return;
        }
        TaskFields before = base.fields();
        TaskFields after = after(before, told, task.complete());
        boolean complete = task.complete() || base.complete() && isAsNew(told, base);
        if (after.equals(before) && !base.gone()) {
            if (task.complete()) {
                Bases.touch(transaction, base.task(), origin(true));
            }
            return;
        }
        Bases.replace(transaction, base.task(), after, origin(complete));
        if (base.gone()) {
            revive(base);
        }
        if (isWorthAsking(base.task(), before, after)) {
            transaction.execute("UPDATE intent SET state = 'NEEDS_USER', error = ? WHERE task_id = ? "
                    + "AND kind = 'DELETE' AND state = 'QUEUED' AND error IS NULL", DELETE_CHANGED,
                    base.task().value());
        }
        views.refresh(base.task());
        noticed.changed(base.task(), before, after);
    }

    /** A change of ours that is out, or whose answer was lost, may be what the server tells. */
    private boolean isWorthAsking(TaskId task, TaskFields before, TaskFields after) {
        Set<TaskField> asked = Noticed.differing(before, after);
        asked.retainAll(WORTH_ASKING);
        if (asked.isEmpty()) {
            return false;
        }
        TaskFields ours = before;
        for (Intent intent : IntentTable.openOf(transaction, task)) {
            if (intent.state() == IntentState.IN_FLIGHT || intent.state() == IntentState.UNKNOWN) {
                ours = sent(ours, intent);
            }
        }
        asked.retainAll(after.differingFrom(ours));
        return !asked.isEmpty();
    }

    /** Nobody sees a claim as theirs before it is certain; the server has it all the same. */
    private static TaskFields sent(TaskFields fields, Intent intent) {
        return intent.kind() == IntentKind.CLAIM ? fields.overlaidBy(intent.payload().wanted())
                : Fold.over(fields, intent);
    }

    /** It is there after all: what was sent before it seemed gone may still arrive, and must not be doubled. */
    private void revive(Base base) {
        transaction.execute("UPDATE intent SET state = iif(attempts > 0, 'UNKNOWN', 'QUEUED'), error = NULL, "
                + "next_attempt_at = ? WHERE task_id = ? AND state = 'PARKED' AND error LIKE 'gone%'",
                Micros.of(now), base.task().value());
    }

    /** A row of a listing says nothing about the keys it leaves out, be they ours or ones that nobody knows. */
    private static TaskFields after(TaskFields before, TaskFields told, boolean complete) {
        if (complete && told.has(TaskField.UNKNOWN)) {
            return told;
        }
        TaskFields after = complete ? told : before.overlaidBy(told);
        var unknown = new LinkedHashMap<>(before.object(TaskField.UNKNOWN));
        unknown.putAll(told.object(TaskField.UNKNOWN));
        return before.has(TaskField.UNKNOWN) || told.has(TaskField.UNKNOWN)
                ? after.with(TaskField.UNKNOWN, Collections.unmodifiableMap(unknown)) : after;
    }

    /**
     * An older stamp is a late answer, unless two full readings tell it: then the server itself went back. Until that
     * is known the copy is doubted, and read again before anything is sent on top of it.
     */
    private boolean isBehind(TaskFields told, Base base) {
        Instant stamp = told.instant(TaskField.UPDATED_AT);
        if (stamp == null || base.stamp() == null || !stamp.isBefore(base.stamp())) {
            return false;
        }
        @Nullable SweepMark sweep = page.sweep();
        if (sweep == null || base.behind() == sweep.id()) {
            return true;
        }
        if (base.behind() == 0) {
            transaction.execute("UPDATE base_copy SET behind_sweep = ? WHERE task_id = ?", sweep.id(),
                    base.task().value());
            return true;
        }
        return false;
    }

    /** Whether what a row leaves out is still as it was: only if nothing changed since. */
    private static boolean isAsNew(TaskFields told, Base base) {
        Instant stamp = told.instant(TaskField.UPDATED_AT);
        return stamp != null && stamp.equals(base.stamp());
    }

    private Origin origin(boolean complete) {
        return new Origin(page.sequence(), now, complete);
    }
}
