package app.taskdesk.action;

import app.taskdesk.store.Batches;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.store.TaskStore;
import app.taskdesk.store.TrashedTask;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What every action writes to: keeps changes in the store, each with its hold, and answers with the step that takes
 * them back. Never on the FX thread.
 */
public final class Ledger {

    private final TaskStore store;
    private final InstantSource clock;
    private final Supplier<Holds> holds;
    private final Function<AccountId, Abilities> abilities;

    public Ledger(TaskStore store, InstantSource clock, Supplier<Holds> holds,
            Function<AccountId, Abilities> abilities) {
        this.store = store;
        this.clock = clock;
        this.holds = holds;
        this.abilities = abilities;
    }

    /** The tasks as they stand, in the given order; those that are gone are left out. */
    public List<Task> tasks(Collection<TaskId> tasks) {
        return tasks.stream().map(store::task).flatMap(Optional::stream).toList();
    }

    Batches batches() {
        return store.batches();
    }

    /** Empty when it was brought back from the trash already, or is forgotten. */
    Optional<TrashedTask> trashed(long id) {
        return store.trashed(id);
    }

    Instant now() {
        return clock.instant();
    }

    Holds holds() {
        return holds.get();
    }

    Abilities abilities(AccountId account) {
        return abilities.apply(account);
    }

    /** Keeps the changes, all or none; nothing when there are none. */
    Optional<UndoStep> keep(Words said, List<Change> changes) {
        return changes.isEmpty() ? Optional.empty() : Optional.of(new UndoStep(this, said, changes, record(changes)));
    }

    List<RecordedIntent> record(List<Change> changes) {
        Instant now = now();
        return store.record(changes.stream().map(change -> new NewIntent(change.account(), change.task(),
                change.kind(), change.payload(), now, now.plus(change.hold()), change.restores())).toList());
    }

    /** Whether the task is as the change would make it: the change it makes up for was given up meanwhile. */
    boolean isSo(Change change) {
        return change.task() != null && !change.payload().changes().isEmpty()
                && store.task(change.task()).filter(task -> change.payload().changes().entrySet().stream()
                        .allMatch(one -> TaskFields.sameValue(one.getKey(), task.fields().get(one.getKey()),
                                one.getValue().to()))).isPresent();
    }

    /** Takes back what was never attempted, in one go; returns those. */
    Set<UUID> withdrawUntouched(Collection<UUID> operations) {
        return store.withdrawUntouched(operations);
    }

    /** Gives up changes that wait; those whose answer is awaited, or that are closed, are left out. */
    List<Intent> discard(Collection<UUID> operations) {
        return store.discard(operations);
    }

    /** Whether the server refused to make the task, so that what it is made with can be mended. */
    boolean wasRefusedToBeMade(TaskId task) {
        return store.openIntents(task).stream().findFirst().filter(intent -> intent.kind() == IntentKind.CREATE
                && intent.state() == IntentState.PARKED).isPresent();
    }

    Optional<Intent> open(RecordedIntent recorded) {
        return store.openIntents(recorded.task()).stream()
                .filter(intent -> intent.operation().equals(recorded.operation())).findFirst();
    }
}
