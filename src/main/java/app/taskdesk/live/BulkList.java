package app.taskdesk.live;

import app.taskdesk.live.BulkResult.Outcome;
import app.taskdesk.live.OutboxLine.Standing;
import app.taskdesk.store.Batch;
import app.taskdesk.store.BatchItem;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.Outbox;
import app.taskdesk.store.TaskStore;
import app.taskdesk.task.AccountId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;

/**
 * Work on many tasks of the accounts on screen, oldest first, and what came of each change of the one that is looked
 * at. FX thread only.
 */
public final class BulkList implements AutoCloseable {

    /** No work: none is looked at. */
    public static final long NONE = -1;

    private final TaskStore store;
    private final AccountList<BulkLine> lines;
    private final AccountList<BulkResult> results;
    private volatile long looking = NONE;

    /** @param worker runs reads away from the FX thread, in order */
    public BulkList(TaskStore store, TaskIndex index, Executor worker) {
        this.store = store;
        lines = new AccountList<>(index, worker, changed -> store.onChange(_ -> changed.run()),
                new AccountList.Source<>(account -> store.batches().open(account).stream().map(BulkList::line).toList(),
                        Comparator.comparing(BulkLine::id)));
        results = new AccountList<>(index, worker, changed -> store.onChange(_ -> changed.run()),
                new AccountList.Source<>(account -> looking == NONE ? List.of() : read(looking, account),
                        Comparator.comparing(BulkResult::outcome)));
    }

    /** Exchanged as a whole. */
    public ObservableList<BulkLine> lines() {
        return lines.lines();
    }

    /** Those that need a person first; exchanged as a whole, empty while none is looked at. */
    public ObservableList<BulkResult> results() {
        return results.lines();
    }

    /** Keeps {@link #results} true for one from now on. */
    public void look(long bulk) {
        looking = bulk;
        results.readAgain();
    }

    private List<BulkResult> read(long bulk, AccountId account) {
        return store.batches().items(bulk).stream().filter(item -> item.intent().account().equals(account))
                .map(BulkList::result)
                .sorted(Comparator.comparing(BulkResult::outcome)).toList();
    }

    private static BulkLine line(Batch batch) {
        Map<IntentState, Integer> counts = batch.counts();
        return new BulkLine(batch.id(), batch.kinds().stream().map(OutboxList::kind)
                .collect(Collectors.toUnmodifiableSet()),
                count(counts, IntentState.QUEUED) + count(counts, IntentState.IN_FLIGHT),
                count(counts, IntentState.CONFIRMED),
                count(counts, IntentState.PARKED) + count(counts, IntentState.NEEDS_USER),
                count(counts, IntentState.UNKNOWN), count(counts, IntentState.DISCARDED), batch.paused());
    }

    private static int count(Map<IntentState, Integer> counts, IntentState state) {
        return counts.getOrDefault(state, 0);
    }

    private static BulkResult result(BatchItem item) {
        Intent intent = item.intent();
        Outcome outcome = outcome(intent);
        return new BulkResult(new OutboxLine(intent.account(), intent.operation(), intent.task(), item.title(),
                OutboxList.kind(intent.kind()), intent.payload().seen(), intent.payload().wanted(), intent.createdAt(),
                intent.attempts(), standing(outcome), intent.nextAttemptAt(), false,
                OutboxLine.Answer.read(intent.error(), item.status()), List.of(), null, null, List.of()), outcome);
    }

    private static Standing standing(Outcome outcome) {
        return switch (outcome) {
            case REFUSED -> Standing.REFUSED;
            case NEEDS_YOU -> Standing.NEEDS_YOU;
            case CLASH -> Standing.CLASH;
            case UNKNOWN -> Standing.NOT_KNOWN;
            case SENDING -> Standing.BEING_SENT;
            case WAITING, TAKEN_BACK, DONE -> Standing.WAITING;
        };
    }

    private static Outcome outcome(Intent intent) {
        return switch (intent.state()) {
            case QUEUED -> Outcome.WAITING;
            case IN_FLIGHT -> Outcome.SENDING;
            case UNKNOWN -> Outcome.UNKNOWN;
            case PARKED -> Outcome.REFUSED;
            case NEEDS_USER -> Outbox.CONFLICT.equals(intent.error()) ? Outcome.CLASH : Outcome.NEEDS_YOU;
            case CONFIRMED -> Outcome.DONE;
            case DISCARDED, SUPERSEDED -> Outcome.TAKEN_BACK;
        };
    }

    @Override
    public void close() {
        lines.close();
        results.close();
    }
}
