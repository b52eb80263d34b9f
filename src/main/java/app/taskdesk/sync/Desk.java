package app.taskdesk.sync;

import app.taskdesk.remote.Capabilities;
import app.taskdesk.remote.Dialect;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.Evidence;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.OutboxItem;
import app.taskdesk.store.PageRead;
import app.taskdesk.store.Received;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.Told;
import app.taskdesk.store.Verdict;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What all who send and look into intents share: the store, the door, and which tasks have something on its way. */
final class Desk {

    private final AccountId account;
    private final SyncStore store;
    private final Exchange exchange;
    private final SyncClock clock;
    private final SyncRules rules;
    private final Backoff backoff;
    private final Waits waits;
    private final PatchProof patches;
    private final Set<TaskId> busy = new HashSet<>();
    private final Settling settling;
    private final Poison poison;
    private final Capabilities capabilities;
    private long freshSince = Long.MIN_VALUE;
    private long wroteAt = Long.MIN_VALUE;
    private long closed;
    private long deleted;
    private boolean takenOver;
    private final Map<UUID, Told> answered = new HashMap<>();

    Desk(Context context, Exchange exchange, AccountKeeper keeper) {
        this.account = context.account();
        this.store = context.store();
        this.exchange = exchange;
        this.clock = context.clock();
        this.rules = context.rules();
        this.backoff = new Backoff(context.random(), rules.waitCap());
        this.waits = new Waits(clock, rules.waitCap());
        this.patches = new PatchProof(keeper, rules.waitCap());
        this.poison = new Poison(store.outbox()::troubles);
        this.settling = new Settling(clock, rules);
        this.capabilities = context.capabilities();
    }

    Dialect dialect() {
        return capabilities.dialect();
    }

    static Received received(RemoteTask task) {
        return new Received(task.remoteId(), task.fields(), task.complete());
    }

    /** A number for a read that begins now, higher than that of every earlier read and write of any run. */
    long beginRead() {
        return store.pulls().beginRead();
    }

    void hold(OutboxItem item) {
        busy.add(item.intent().task());
    }

    void release(OutboxItem item) {
        busy.remove(item.intent().task());
    }

    boolean isBusy(TaskId task) {
        return busy.contains(task);
    }

    int busy() {
        return busy.size();
    }

    /**
     * T2: false, and nothing may be sent, when the intent is another account's or not to be sent any more, or another
     * run took over.
     */
    boolean mark(OutboxItem item, TaskCall<?> call) {
        UUID operation = item.intent().operation();
        Evidence evidence = Calls.evidence(item, exchange.serverNow());
        if (!item.intent().account().equals(account)
                || !store.outbox().mark(operation, store.epoch(), evidence, RequestDigest.of(call))) {
            return false;
        }
        hold(item);
        settling.sent(operation);
        return true;
    }

    /** A write was answered; what that means is concluded next. */
    void answered(OutboxItem item, RemoteReply<?> reply) {
        answered.put(item.intent().operation(), new Told(reply.headers().status(), reply.headers().date()));
    }

    /** Whether another start of the program works on this profile: nothing may be sent from here any more. */
    boolean isTakenOver() {
        return takenOver;
    }

    void lookWhoElseStarted() {
        takenOver = takenOver || store.outbox().isTakenOver(store.epoch());
    }

    /** T3. */
    void close(OutboxItem item, Verdict verdict) {
        Told told = answered.remove(item.intent().operation());
        store.outbox().close(item.intent().operation(), verdict, beginRead(), told == null ? Told.NOTHING : told);
        switch (verdict) {
            case Verdict.Applied _, Verdict.Deleted _ -> {
                poison.forget(item.intent().operation());
                poison.succeeded();
                wroteAt = clock.ticks();
                closed++;
                deleted += verdict instanceof Verdict.Deleted ? 1 : 0;
            }
            case Verdict.Again _ -> { }
            case Verdict.Stuck _ -> closed++;
        }
    }

    void clash(OutboxItem item, Set<TaskField> fields) {
        store.outbox().clash(item.intent().operation(), fields);
        closed++;
    }

    /** The task is deleted at the server: it stays here, marked, while changes of ours wait. */
    void gone(OutboxItem item) {
        store.outbox().gone(item.intent().task(), Trouble.GONE);
        closed++;
    }

    /** T4 for a single task. */
    void keep(RemoteTask task, long sequence) {
        keep(List.of(task), sequence);
    }

    /** T4 for what was read on the way to something else. */
    void keep(List<RemoteTask> tasks, long sequence) {
        store.pulls().keep(new PageRead(account, tasks.stream().map(Desk::received).toList(), sequence, null));
    }

    Optional<OutboxItem> item(OutboxItem former) {
        return store.outbox().item(former.intent().operation());
    }

    /** Whether a base is young enough to send on top of it; a pull that ended well makes all bases young. */
    boolean isFresh(@Nullable Instant readAt) {
        if (isFresh() || readAt == null) {
            return isFresh();
        }
        Duration age = Duration.between(readAt, clock.now());
        return !age.isNegative() && age.compareTo(rules.freshBase()) <= 0;
    }

    /** Whether a pull told what is new a short while ago. */
    boolean isFresh() {
        return freshSince != Long.MIN_VALUE && clock.ticks() - freshSince <= rules.freshBase().toMillis();
    }

    /** A pull that began then has told every change since. */
    void freshSince(long ticks) {
        freshSince = ticks;
    }

    /** Puts a try off that failed without reaching the task; the intent was not sent. */
    void later(OutboxItem item, RemoteFailure failure) {
        IntentState state = item.intent().state();
        switch (failure) {
            case RemoteFailure.Unauthorized _ when exchange.access() != Access.OPEN -> { }
            case RemoteFailure.Unauthorized _, RemoteFailure.Refused _, RemoteFailure.NotFound _ -> {
                if (state == IntentState.QUEUED) {
                    close(item, new Verdict.Stuck(IntentState.PARKED, Trouble.of(failure)));
                } else {
                    again(item, state, backoff.after(Backoff.LATE), failure);
                }
            }
            case RemoteFailure.SlowDown _ -> again(item, state, exchange.blocked(), failure);
            case RemoteFailure.NotSent _, RemoteFailure.NoAnswer _, RemoteFailure.ProtocolError _,
                    RemoteFailure.ServerTrouble _ -> again(item, state, backoff(), failure);
        }
    }

    void again(OutboxItem item, IntentState state, Duration after, RemoteFailure failure) {
        again(item, state, after, Trouble.of(failure));
    }

    void again(OutboxItem item, IntentState state, Duration after, String error) {
        close(item, new Verdict.Again(state, waits.until(item.intent().operation(), after), error));
    }

    /** The wait after failures in a row that concern the way, not one intent. */
    Duration backoff() {
        return backoff.after(Math.max(1, exchange.breaker().failures()));
    }

    /** The wait after a failed reading; what the server refuses it will hardly take a moment later. */
    Duration backoff(RemoteFailure failure) {
        return failure instanceof RemoteFailure.Refused || failure instanceof RemoteFailure.NotFound
                ? backoff.after(Backoff.LATE) : backoff();
    }

    /** The wait after so many looks that told nothing. */
    Duration backoff(int looks) {
        return backoff.after(Math.min(looks, Backoff.LATE));
    }

    /** The wait after failures of one intent. */
    Duration backoff(Intent intent) {
        return backoff.after(intent.attempts() + 1);
    }

    Settling settling() {
        return settling;
    }

    /** All that may be written of a task, with the changes on top; words nobody knows stay away. */
    TaskFields writable(OutboxItem item, TaskFields changes) {
        return capabilities.abilities().editable(item.base()).overlaidBy(changes);
    }

    /** What a verb changes, where it is said as a change of fields: those that the provider takes. */
    Map<TaskField, FieldChange> told(Intent verb) {
        var changes = new EnumMap<>(verb.payload().changes());
        changes.keySet().retainAll(capabilities.abilities().editable());
        return changes;
    }

    /** Ticks of the last write that the server confirmed; {@link Long#MIN_VALUE} before the first. */
    long wroteAt() {
        return wroteAt;
    }

    /** Intents that came to an end, or to a person, in this run. */
    long closed() {
        return closed;
    }

    /** Deletes of ours that came to an end in this run. */
    long deleted() {
        return deleted;
    }

    Waits waits() {
        return waits;
    }

    PatchProof patches() {
        return patches;
    }

    Poison poison() {
        return poison;
    }

    AccountId account() {
        return account;
    }

    SyncStore store() {
        return store;
    }

    Exchange exchange() {
        return exchange;
    }

    SyncClock clock() {
        return clock;
    }

    SyncRules rules() {
        return rules;
    }
}
