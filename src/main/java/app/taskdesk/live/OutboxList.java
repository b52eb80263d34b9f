package app.taskdesk.live;

import app.taskdesk.live.OutboxLine.Clash;
import app.taskdesk.live.OutboxLine.Kind;
import app.taskdesk.live.OutboxLine.Standing;
import app.taskdesk.store.Attempt;
import app.taskdesk.store.Conflict;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.Outbox;
import app.taskdesk.store.SentTwice;
import app.taskdesk.store.TaskStore;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The changes of the accounts on screen that the server does not have yet, oldest first. FX thread only. */
public final class OutboxList implements AutoCloseable {

    private final TaskStore store;
    private final AccountList<OutboxLine> lines;

    /** @param worker runs reads away from the FX thread, in order */
    public OutboxList(TaskStore store, TaskIndex index, Executor worker) {
        this.store = store;
        lines = new AccountList<>(index, worker, changed -> store.onChange(_ -> changed.run()),
                new AccountList.Source<>(this::find, Comparator.comparing(OutboxLine::since)));
    }

    /** Exchanged as a whole. */
    public ObservableList<OutboxLine> lines() {
        return lines.lines();
    }

    private List<OutboxLine> find(AccountId account) {
        var found = new ArrayList<OutboxLine>();
        var tasks = new HashMap<TaskId, Seen>();
        Set<UUID> keptBack = store.batches().keptBack(account);
        for (Intent intent : store.openIntents(account)) {
            Seen seen = tasks.computeIfAbsent(intent.task(), this::see);
            OutboxLine line = line(intent, seen);
            found.add(keptBack.contains(intent.operation()) && line.standing() == Standing.WAITING ? line.paused()
                    : line);
            seen.held |= !seen.clashes(intent);
        }
        store.sentTwice(account).forEach(twice -> found.add(twin(account, twice)));
        return found;
    }

    private Seen see(TaskId task) {
        return new Seen(store.task(task).orElse(null), store.conflicts(task));
    }

    /** A task while its changes are told, oldest first. */
    private static final class Seen {

        private final @Nullable Task task;
        private final List<Conflict> conflicts;
        /** Whether a change was told that must go before the next. */
        private boolean held;

        Seen(@Nullable Task task, List<Conflict> conflicts) {
            this.task = task;
            this.conflicts = conflicts;
        }

        boolean clashes(Intent intent) {
            return conflicts.stream().anyMatch(conflict -> conflict.operation().equals(intent.operation()));
        }
    }

    private OutboxLine line(Intent intent, Seen seen) {
        Task task = seen.task;
        List<Clash> clashes = seen.conflicts.stream()
                .filter(conflict -> conflict.operation().equals(intent.operation())).map(OutboxList::clash).toList();
        return new OutboxLine(intent.account(), intent.operation(), intent.task(), task == null ? "" : task.title(),
                kind(intent.kind()), intent.payload().seen(), intent.payload().wanted(), intent.createdAt(),
                intent.attempts(), standing(intent, task == null ? SyncMark.NONE : task.mark(), !clashes.isEmpty()),
                intent.nextAttemptAt(), seen.held, OutboxLine.Answer.read(intent.error(), status(intent)), clashes,
                task == null ? null : task.fields().instant(TaskField.UPDATED_AT), holder(intent, task), alike(intent));
    }

    private int status(Intent intent) {
        return intent.attempts() == 0 || intent.error() == null ? 0
                : store.attempts(intent.operation()).stream().reduce((_, last) -> last).map(Attempt::status).orElse(0);
    }

    private List<OutboxLine.Alike> alike(Intent intent) {
        if (intent.kind() != IntentKind.CREATE || intent.state() != IntentState.NEEDS_USER) {
            return List.of();
        }
        return store.lookAlikes(intent.operation()).stream().map(store::task).flatMap(Optional::stream)
                .map(task -> new OutboxLine.Alike(task.id(), task.title(),
                        task.fields().instant(TaskField.CREATED_AT))).toList();
    }

    private static OutboxLine.@Nullable Holder holder(Intent intent, @Nullable Task task) {
        String owner = task == null ? null : task.ownerId();
        return intent.kind() != IntentKind.CLAIM || owner == null ? null : new OutboxLine.Holder(
                new app.taskdesk.task.Person(owner, task.fields().text(TaskField.OWNER_NAME)).label(),
                task.fields().instant(TaskField.CLAIMED_AT));
    }

    private OutboxLine twin(AccountId account, SentTwice twice) {
        Task extra = store.task(twice.extra()).orElse(null);
        return new OutboxLine(account, twice.operation(), twice.extra(), extra == null ? "" : extra.title(),
                Kind.CREATE, TaskFields.NONE, TaskFields.NONE, twice.foundAt(), 2, Standing.SENT_TWICE,
                twice.foundAt(), false, null, List.of(), null, null, List.of());
    }

    private static Clash clash(Conflict conflict) {
        return new Clash(conflict.field(), conflict.base(), conflict.mine(), conflict.theirs());
    }

    static Kind kind(IntentKind kind) {
        return switch (kind) {
            case CREATE -> Kind.CREATE;
            case EDIT -> Kind.EDIT;
            case COMPLETE -> Kind.COMPLETE;
            case SNOOZE -> Kind.SNOOZE;
            case REASSIGN -> Kind.REASSIGN;
            case DELETE -> Kind.DELETE;
            case CLAIM -> Kind.CLAIM;
        };
    }

    private static Standing standing(Intent intent, SyncMark mark, boolean clashes) {
        if (mark == SyncMark.GONE) {
            return Standing.GONE;
        }
        return switch (intent.state()) {
            case QUEUED, CONFIRMED, SUPERSEDED, DISCARDED -> Standing.WAITING;
            case IN_FLIGHT -> Standing.BEING_SENT;
            case UNKNOWN -> Outbox.CLAIM_CHECK.equals(intent.error()) ? Standing.BEING_SENT : Standing.NOT_KNOWN;
            case PARKED -> Standing.REFUSED;
            case NEEDS_USER -> clashes ? Standing.CLASH : Standing.NEEDS_YOU;
        };
    }

    @Override
    public void close() {
        lines.close();
    }
}
