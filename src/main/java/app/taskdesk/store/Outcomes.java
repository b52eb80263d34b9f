package app.taskdesk.store;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.store.TrashedTask.Reason;
import app.taskdesk.store.Bases.Origin;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what became of intents, inside one transaction. */
final class Outcomes {

    private final Transaction transaction;
    private final TaskViews views;
    private final Instant now;

    Outcomes(Transaction transaction, TaskViews views, Instant now) {
        this.transaction = transaction;
        this.views = views;
        this.now = now;
    }

    void close(Intent intent, Verdict verdict, long sequence, Told told) {
        transaction.execute("UPDATE attempt SET outcome = iif(outcome = 'APPLIED', outcome, ?), "
                + "http_status = iif(? > 0, ?, http_status), server_date = coalesce(?, server_date) "
                + "WHERE op_id = ? AND n = ?", outcome(verdict).name(), told.status(), told.status(),
                Micros.orNull(told.serverDate()), intent.operation().toString(), intent.attempts());
        switch (verdict) {
            case Verdict.Applied applied -> applied(intent, applied, sequence);
            case Verdict.Deleted _ -> deleted(intent);
            case Verdict.Again again -> {
                if (outcome(again) == Attempt.Outcome.APPLIED) {
                    transaction.execute("UPDATE base_copy SET fetch_seq = ? WHERE task_id = ?", sequence,
                            intent.task().value());
                }
                state(intent, again.state(), again.at(), again.error());
            }
            case Verdict.Stuck stuck -> stuck(intent, stuck);
        }
    }

    private static Attempt.Outcome outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Applied _, Verdict.Deleted _ -> Attempt.Outcome.APPLIED;
            case Verdict.Again again when Outbox.CLAIM_CHECK.equals(again.error()) -> Attempt.Outcome.APPLIED;
            case Verdict.Again again -> again.state() == IntentState.UNKNOWN ? Attempt.Outcome.UNKNOWN
                    : Attempt.Outcome.NOT_APPLIED;
            case Verdict.Stuck stuck -> stuck.state() == IntentState.PARKED ? Attempt.Outcome.REFUSED
                    : Attempt.Outcome.UNKNOWN;
        };
    }

    private void stuck(Intent intent, Verdict.Stuck stuck) {
        state(intent, stuck.state(), now, stuck.error());
        log().engine(intent.task(), stuck.state() == IntentState.PARKED ? Activity.Kind.REFUSED
                : Activity.Kind.UNDECIDED, detail(intent, stuck.error()));
    }

    /** A claim tells who has the task and since when, as the server said last. */
    private Activities.Detail detail(Intent intent, @Nullable String error) {
        if (intent.kind() != IntentKind.CLAIM) {
            return new Activities.Detail(intent.operation(), intent.payload().changes(), Map.of(),
                    error == null ? intent.payload().note() : error);
        }
        TaskFields there = Bases.find(transaction, intent.task()).map(Bases.Base::fields).orElse(TaskFields.NONE);
        TaskFields seen = intent.payload().seen();
        var changes = new EnumMap<TaskField, FieldChange>(TaskField.class);
        for (TaskField field : List.of(TaskField.OWNER_ID, TaskField.OWNER_NAME, TaskField.CLAIMED_AT)) {
            changes.put(field, new FieldChange(seen.get(field), there.get(field)));
        }
        return new Activities.Detail(intent.operation(), changes, Map.of(), error);
    }

    private Activities log() {
        return new Activities(transaction, views, now);
    }

    private void state(Intent intent, IntentState state, Instant at, String error) {
        transaction.execute("UPDATE intent SET state = ?, next_attempt_at = ?, error = ? WHERE op_id = ?",
                state.name(), Micros.of(at), error, intent.operation().toString());
        views.refresh(intent.task());
        views.changed(intent.account(), intent.task());
    }

    /** Without a copy the known effect is put on the base, so that the screen does not jump back. */
    private void applied(Intent intent, Verdict.Applied applied, long sequence) {
        Received copy = applied.copy();
        boolean counted = isCounted(intent, applied);
        if (copy != null) {
            Binding.bind(transaction, views,
                    new Binding.Home(intent.account(), intent.task(), copy.remoteId()));
            Bases.replace(transaction, intent.task(), Normal.fields(copy.fields()),
                    new Origin(sequence, now, copy.complete()));
        } else if (!applied.effect().isEmpty()) {
            Bases.find(transaction, intent.task()).ifPresent(base -> {
                TaskFields after = Fold.over(base.fields(), intent).overlaidBy(applied.effect());
                TaskFields told = counted ? after
                        : after.without(TaskField.SNOOZE_COUNT).without(TaskField.SNOOZED_UNTIL);
                transaction.execute("UPDATE base_copy SET fields = ?, fetch_seq = ? WHERE task_id = ?",
                        TaskFieldsJson.write(Normal.fields(told)), sequence, intent.task().value());
            });
        }
        if (!counted) {
            OwnSnoozes.count(transaction, intent.task(), intent.payload().wanted().instant(TaskField.DUE));
        }
        IntentTable.close(transaction, intent.operation(), IntentState.CONFIRMED, now);
        new Clashes(transaction, views, now).forget(intent.operation(), "MINE");
        views.refresh(intent.task());
        log().engine(intent.task(), intent.kind() == IntentKind.CLAIM ? Activity.Kind.CLAIMED : Activity.Kind.SENT,
                detail(intent, null));
    }

    /** False for a snooze that the server does not count. */
    private boolean isCounted(Intent intent, Verdict.Applied applied) {
        if (intent.kind() != IntentKind.SNOOZE) {
            return true;
        }
        Received copy = applied.copy();
        return copy != null ? OwnSnoozes.countedByServer(copy.fields())
                : OwnSnoozes.countedByServer(applied.effect()) || Bases.find(transaction, intent.task())
                        .filter(base -> OwnSnoozes.countedByServer(base.fields())).isPresent();
    }

    private void deleted(Intent intent) {
        log().engine(intent.task(), Activity.Kind.SENT, Activities.Detail.of(intent));
        var removals = new Removals(transaction, views, now);
        removals.remove(intent.task(), Reason.DELETED_HERE);
        IntentTable.close(transaction, intent.operation(), IntentState.CONFIRMED, now);
        for (Intent open : IntentTable.openOf(transaction, intent.task())) {
            IntentTable.supersede(transaction, open.operation(), intent.operation(), now);
        }
    }

    static boolean mayDiscard(Intent intent) {
        return intent.state().isOpen() && intent.state() != IntentState.IN_FLIGHT;
    }

    /** A create takes with it what was to be done with the task; what was typed goes to the trash. */
    void discard(Intent intent) {
        log().me(intent.task(), Activity.Kind.DISCARDED, Activities.Detail.of(intent));
        var removals = new Removals(transaction, views, now);
        if (intent.kind() == IntentKind.CREATE) {
            removals.remove(intent.task(), Reason.DROPPED);
            removals.closeIntents(intent.task(), IntentState.DISCARDED);
            return;
        }
        keepWanted(intent);
        IntentTable.close(transaction, intent.operation(), IntentState.DISCARDED, now);
        new Clashes(transaction, views, now).forget(intent.operation(), "THEIRS");
        removals.refreshOrRemove(intent.task());
    }

    private void keepWanted(Intent intent) {
        TaskFields wanted = intent.payload().wanted();
        if (!wanted.isEmpty()) {
            TaskViews.fold(transaction, intent.task()).ifPresent(folded -> new Trash(transaction).put(intent.task(),
                    folded.home(), new Trash.Piece(Trash.Piece.title(folded.fields()), wanted,
                    Reason.CHANGE_DROPPED), now));
        }
    }

    void recreate(TaskId task, Abilities abilities) {
        boolean gone = Bases.find(transaction, task).filter(Bases.Base::gone).isPresent();
        if (!gone) {
            return;
        }
        TaskViews.fold(transaction, task).ifPresent(folded -> {
            var changes = new EnumMap<TaskField, FieldChange>(TaskField.class);
            TaskFields fields = abilities.creatable(folded.fields());
            fields.present().stream().filter(field -> fields.get(field) != null)
                    .forEach(field -> changes.put(field, new FieldChange(null, fields.get(field))));
            var trash = new Trash(transaction);
            trash.put(task, folded.home(), Trash.Piece.of(folded.fields(), Reason.DELETED_THERE), now);
            trash.revived(task);
            List<Intent> open = IntentTable.openOf(transaction, task);
            if (folded.home().id() != null) {
                transaction.execute("DELETE FROM missing WHERE account_id = ? AND remote_id = ?",
                        folded.home().account().value(), folded.home().id());
            }
            transaction.execute("DELETE FROM base_copy WHERE task_id = ?", task.value());
            transaction.execute("UPDATE task SET remote_id = NULL WHERE id = ?", task.value());
            var asked = new NewIntent(folded.home().account(), null, IntentKind.CREATE,
                    Normal.payload(Payload.of(changes)), now, now);
            UUID create = IntentTable.add(transaction, asked, task, asked.payload());
            var clashes = new Clashes(transaction, views, now);
            open.forEach(intent -> {
                IntentTable.supersede(transaction, intent.operation(), create, now);
                clashes.forget(intent.operation(), "MINE");
            });
            views.changed(folded.home().account(), task);
            views.refresh(task);
            log().me(task, Activity.Kind.RECREATED, new Activities.Detail(create, changes, Map.of(), null));
        });
    }
}
