package app.taskdesk.sync;

import app.taskdesk.store.IntentState;
import app.taskdesk.store.OutboxHead;
import app.taskdesk.store.OutboxItem;
import app.taskdesk.store.PullState;
import app.taskdesk.store.SyncStore;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps one account's store and server equal: a state machine that is moved by events and tells what it wants done.
 * It waits for nothing, starts no thread and sends nothing itself; all it does to the store is done when
 * {@link #step} returns. One thread at a time.
 */
public final class SyncEngine {

    private static final int SENDING_AT_ONCE = 2;

    private final AccountId account;
    private final SyncStore store;
    private final SyncClock clock;
    private final Exchange exchange;
    private final Desk desk;
    private final Answers answers;
    private final Sender sender;
    private final Resolver resolver;
    private final Identity identity;
    private final GoneCheck gone;
    private final Sweeper sweeper;
    private final Puller puller;
    private final Readings readings;
    private final BudgetKeeper budgetKeeper;
    private final Teller teller;
    private List<OutboxHead> heads = List.of();
    private boolean stopping;
    private boolean looksNext;
    private final Abilities abilities;

    public SyncEngine(Context context) {
        account = context.account();
        store = context.store();
        clock = context.clock();
        budgetKeeper = new BudgetKeeper(context);
        var keeper = new AccountKeeper(context);
        exchange = new Exchange(context, budgetKeeper.budget(), keeper,
                () -> store.missing().sample(account, 1, List.of()));
        desk = new Desk(context, exchange, keeper);
        answers = new Answers(desk);
        sender = new Sender(desk, answers);
        abilities = context.capabilities().abilities();
        int page = context.capabilities().maxPage();
        resolver = new Resolver(desk, answers, page);
        identity = new Identity(desk, page);
        gone = new GoneCheck(desk, identity);
        sweeper = new Sweeper(desk, gone, keeper, page);
        puller = new Puller(desk, sweeper, page);
        readings = new Readings(exchange);
        teller = new Teller(desk, puller, sweeper, gone);
    }

    /**
     * Takes in what happened and tells what is to be done, in order.
     *
     * @throws app.taskdesk.store.StoreException when the store failed; this engine is then of no more use
     */
    public List<SyncEffect> step(SyncEvent event) {
        switch (event) {
            case SyncEvent.Started _ -> start();
            case SyncEvent.Stopping _ -> stopping = true;
            case SyncEvent.Woken _, SyncEvent.LocalChange _ -> { }
            case SyncEvent.Replied replied -> exchange.replied(replied);
            case SyncEvent.Asked asked -> readings.ask(asked.reading());
            case SyncEvent.Commanded commanded -> command(commanded.command());
        }
        desk.lookWhoElseStarted();
        stopping |= desk.isTakenOver();
        if (!stopping) {
            advance();
        }
        budgetKeeper.save();
        var effects = new ArrayList<>(exchange.takeEffects());
        long wake = desk.isTakenOver() ? Long.MAX_VALUE : wakeAfter();
        if (wake != Long.MAX_VALUE) {
            effects.add(new SyncEffect.WakeAfter(Duration.ofMillis(Math.max(1, wake))));
        }
        teller.tell(heads).ifPresent(state -> effects.add(new SyncEffect.Told(state)));
        return effects;
    }

    /** Requests whose reply is still awaited. */
    public int inFlight() {
        return exchange.inFlight();
    }

    private void start() {
        store.outbox().recover(account, Trouble.LEFT_IN_FLIGHT);
        puller.begin();
        if (exchange.access() == Access.UNPROVEN) {
            identity.prove();
        }
    }

    private void command(SyncCommand command) {
        Instant now = clock.now();
        switch (command) {
            case SyncCommand.SyncNow _ -> syncNow();
            case SyncCommand.SweepNow _ -> sweeper.request();
            case SyncCommand.Retry retry -> store.outbox().retry(retry.operation(), now);
            case SyncCommand.SendAgain again -> {
                resolver.waitNoLonger(again.operation());
                store.outbox().retry(again.operation(), now);
            }
            case SyncCommand.Discard discard -> store.outbox().discard(discard.operation());
            case SyncCommand.SendNow send -> store.outbox().sendNow(send.operation(), now);
            case SyncCommand.Settle settle -> store.outbox().settle(settle.operation(), settle.mine(), now);
            case SyncCommand.Recreate again -> {
                store.outbox().recreate(again.task(), abilities, now);
                gone.reload();
            }
            case SyncCommand.LetGo go -> {
                store.outbox().letGo(go.task());
                gone.reload();
            }
            case SyncCommand.RemoveTwin twin -> store.twins().remove(twin.extra(), now);
            case SyncCommand.KeepTwin twin -> store.twins().keepBoth(twin.extra());
            case SyncCommand.Same same -> store.twins().same(same.operation(), same.made(), desk.beginRead());
            case SyncCommand.AllowRemovals _ -> gone.allow();
            case SyncCommand.NewKey _ -> proveKey();
            case SyncCommand.Pause _ -> exchange.pause();
            case SyncCommand.Resume _ -> resume();
        }
    }

    private void resume() {
        if (exchange.access() == Access.PAUSED) {
            proveKey();
            hurry();
        }
    }

    private void syncNow() {
        if (exchange.access() == Access.OTHER_WORKSPACE) {
            proveKey();
        }
        exchange.hurry();
        identity.soon();
        hurry();
    }

    private void hurry() {
        store.outbox().hurry(account, clock.now());
        puller.soon();
        sweeper.soon();
        if (store.pulls().state(account).unsorted()) {
            sweeper.request();
        }
    }

    private void proveKey() {
        exchange.rekey();
        identity.prove();
    }

    private void advance() {
        if (exchange.takeRecovered()) {
            hurry();
        }
        exchange.probe();
        answers.work();
        boolean looksFirst = looksNext;
        push(looksFirst ? IntentState.UNKNOWN : IntentState.QUEUED);
        push(looksFirst ? IntentState.QUEUED : IntentState.UNKNOWN);
        readings.work();
        puller.work();
        sweeper.work();
        identity.work();
        gone.work();
        heads = store.outbox().heads(account);
        desk.waits().keep(heads);
    }

    private void push(IntentState state) {
        PullState pulls = store.pulls().state(account);
        if (!exchange.mayGo(lane(state))) {
            return;
        }
        List<OutboxHead> due = store.outbox().heads(account).stream()
                .filter(head -> head.state() == state && dueIn(head) <= 0).toList();
        if (state == IntentState.QUEUED) {
            due = refreshedFirst(due, puller.isPossible(pulls));
        }
        if (!mayPush(pulls)) {
            return;
        }
        for (OutboxHead head : due) {
            if (desk.busy() < SENDING_AT_ONCE && exchange.mayGo(lane(state)) && !desk.isBusy(head.task())) {
                store.outbox().item(head.operation()).ifPresent(this::start);
            }
        }
    }

    /** What needs no look at its task goes first, as long as that holds; the rest is looked at together if it pays. */
    private List<OutboxHead> refreshedFirst(List<OutboxHead> due, boolean tellsNews) {
        Map<Boolean, List<OutboxHead>> stale = due.stream().collect(Collectors.partitioningBy(sender::lacksFreshCopy));
        puller.refreshFor(due.size());
        if (!tellsNews) {
            sweeper.refreshFor(stale.get(true).size());
        }
        return Stream.concat(stale.get(false).stream(), stale.get(true).stream()).toList();
    }

    /** Reading goes before sending. */
    private boolean mayPush(PullState pulls) {
        return puller.mayPush(pulls) && !sweeper.isRefreshing();
    }

    /** Takes turns, lest a long queue keep a person in doubt about what was sent before. */
    private void start(OutboxItem item) {
        looksNext = item.intent().state() == IntentState.QUEUED;
        if (item.intent().state() == IntentState.QUEUED) {
            sender.start(item);
        } else if (item.intent().state() == IntentState.UNKNOWN) {
            resolver.step(item);
        }
    }

    private static Lane lane(IntentState state) {
        return state == IntentState.QUEUED ? Lane.PUSH : Lane.RESOLVE;
    }

    private long dueIn(OutboxHead head) {
        long due = desk.waits().left(head);
        return head.mayLand() == null ? due : Math.max(due, desk.settling().left(head.mayLand()).toMillis());
    }

    private long wakeAfter() {
        long now = clock.ticks();
        long wake = Long.MAX_VALUE;
        PullState pulls = store.pulls().state(account);
        if (desk.busy() < SENDING_AT_ONCE && mayPush(pulls)) {
            for (OutboxHead head : heads) {
                if (head.state() != IntentState.IN_FLIGHT && !desk.isBusy(head.task())) {
                    wake = Math.min(wake, Math.max(dueIn(head), exchange.waitFor(lane(head.state()))));
                }
            }
        }
        if (answers.isWaiting()) {
            wake = Math.min(wake, exchange.waitFor(Lane.RESOLVE));
        }
        if (readings.isWaiting()) {
            wake = Math.min(wake, exchange.waitFor(Lane.READING));
        }
        if (puller.isPossible(pulls) && !puller.isOut()) {
            wake = Math.min(wake, later(puller.nextAt(), now, puller.lane()));
        }
        wake = Math.min(wake, later(sweeper.nextAt(), now, sweeper.lane()));
        wake = Math.min(wake, later(Math.min(identity.nextAt(), gone.nextAt()), now, Lane.CHECK));
        if (exchange.access() == Access.DOUBTED || exchange.breaker().isOpen()) {
            wake = Math.min(wake, exchange.waitFor(Lane.RESOLVE));
        }
        return wake;
    }

    private long later(long at, long now, Lane lane) {
        return at == Long.MAX_VALUE ? at : Math.max(Math.max(at, now) - now, exchange.waitFor(lane));
    }
}
