package app.taskdesk.simulator;

import app.taskdesk.action.Actions;
import app.taskdesk.action.Holds;
import app.taskdesk.action.Ledger;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.ReplyHeaders;
import app.taskdesk.sqlite.Failpoints;
import app.taskdesk.store.Account.Provider;
import app.taskdesk.store.AccountStore;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.LocalStore;
import app.taskdesk.store.SimStore;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.TaskStore;
import app.taskdesk.sync.Context;
import app.taskdesk.sync.SyncEffect;
import app.taskdesk.sync.SyncEngine;
import app.taskdesk.sync.SyncEvent;
import app.taskdesk.sync.SyncRules;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Person;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A month of work without a network while another client works on the same tasks, and the day on which the network
 * comes back ({@code sync.md} F10 and 3A row 38), in virtual time and against a server that answers without faults.
 */
public final class Marathon implements AutoCloseable {

    private static final long THERE = 40;
    private static final long BACK = 60;
    private static final long DAY = 24 * 3_600_000L;

    /**
     * How much of what.
     *
     * @param tasks   at the server when the network goes
     * @param touched of them, by the person
     * @param changes of the person's
     * @param others  changes of the other client, in all the days
     */
    public record Size(int days, int tasks, int touched, int changes, int others) {

        /** As the figure F10 wants it. */
        public static final Size FULL = new Size(30, 10_000, 300, 1_000, 1_500);

        /** The same days, sooner over. */
        public static final Size SMALL = new Size(30, 600, 60, 150, 200);
    }

    /**
     * What became of it.
     *
     * @param waiting changes that waited when the network came back
     * @param states  of these in the end
     * @param lost    what must not be: changes that are nowhere, tasks made twice, changes out of order
     * @param drain   until none was left that needs no person
     * @param budget  requests in a minute
     * @param requests that were sent meanwhile
     */
    public record Outcome(Provider provider, int waiting, Map<IntentState, Integer> states, List<String> lost,
            Duration drain, double budget, int requests) {

        /** Waiting changes by the budget alone, and a tenth. */
        public Duration allowed() {
            return Duration.ofMillis((long) (waiting / budget * 60_000 * 1.1));
        }

        @Override
        public String toString() {
            return "%s: %d changes waited; %s; lost %s; drained in %d s, allowed %d s; %d requests, %.0f a minute"
                    .formatted(provider, waiting, states, lost, drain.toSeconds(), allowed().toSeconds(), requests,
                            budget);
        }
    }

    private final Size size;
    private final Provider provider;
    private final SimTime time = new SimTime();
    private final Random random = new Random(38);
    private final Room room = new Room();
    private final AccountId account;
    private final Shop shop;
    private final LocalStore store;
    private final TaskStore tasks;
    private final AccountStore accounts;
    private final Actions actions;
    private final SyncEngine engine;
    private final Map<Integer, Integer> turns = new HashMap<>();
    private boolean online = true;
    private long wakes;
    private int requests;

    public Marathon(Provider provider, Size size) {
        this.size = size;
        this.provider = provider;
        account = Room.account(provider, 0);
        var plain = new Traits(true, Traits.Rows.WHOLE, true, true, false, true, 100, 1, 0, null);
        Traits traits = provider == Provider.TALKING_SHOPS ? plain
                : new Traits(false, Traits.Rows.WHOLE, true, false, false, true, 500, 1, 0,
                        new Traits.Counted(Traits.Counted.Order.NEWEST_FIRST, false, true, false));
        shop = Shop.of(time, account.value() + "-", traits);
        for (int i = 0; i < size.tasks(); i++) {
            shop.make(shop.values().fresh(time.real(), i));
            time.pass(1_000);
        }
        time.pass(Duration.ofHours(1).toMillis());
        store = SimStore.open(room.fresh(), time::wall, Failpoints.NONE);
        tasks = new TaskStore(store);
        accounts = new AccountStore(store);
        if (provider == Provider.PERISKOPE) {
            accounts.setMe(account, PeriskopeShop.ME, null);
        }
        actions = Actions.on(new Ledger(tasks, time::wall, () -> Holds.USUAL, _ -> Wire.abilities(traits)));
        engine = new SyncEngine(new Context(account, Wire.capabilities(traits), SyncStore.of(store, accounts),
                time.clock(), new Random(1), SyncRules.STANDARD));
    }

    public Outcome run() {
        step(new SyncEvent.Started());
        while (tasks.rows(account).size() < size.tasks()) {
            time.pass(60_000);
        }
        time.pass(120_000);
        online = false;
        away();
        List<Intent> waiting = tasks.openIntents(account);
        online = true;
        requests = 0;
        long back = time.now();
        step(new SyncEvent.Woken());
        while (accounts.goingOut() > 0 && time.now() - back < DAY) {
            time.pass(1_000);
        }
        var drain = Duration.ofMillis(time.now() - back);
        int sent = requests;
        time.pass(Duration.ofHours(1).toMillis());
        return new Outcome(provider, waiting.size(), states(waiting), lost(waiting), drain,
                SyncRules.STANDARD.firstPerMinute(), sent);
    }

    private void away() {
        int acts = size.changes() + size.others();
        long pause = Duration.ofDays(size.days()).toMillis() / acts;
        List<String> known = List.copyOf(shop.tasks().keySet());
        Map<String, TaskId> here = tasks.rows(account).stream().collect(Collectors.toMap(
                row -> Objects.requireNonNull(row.remoteId()), TaskRow::id));
        int mine = 0;
        for (int i = 0; i < acts; i++) {
            if ((long) i * size.changes() / acts >= mine) {
                act(mine++, known, here);
            } else {
                otherActs(known);
            }
            time.pass(pause);
        }
    }

    /** One in twenty is a new task; the others go through a task's life, no two alike after one another. */
    private void act(int number, List<String> known, Map<String, TaskId> here) {
        if (number % 20 == 19) {
            actions.create().create(account, TaskFields.builder().set(TaskField.TITLE, "Made away " + number).build());
        } else {
            int touched = number * 7 % size.touched();
            TaskId id = here.get(known.get(touched * (known.size() / size.touched())));
            tasks.task(id).ifPresent(task -> act(task, number, turns.merge(touched, 1, Integer::sum)));
        }
        step(new SyncEvent.LocalChange());
    }

    private void act(Task task, int number, int turn) {
        switch (turn % 4) {
            case 1 -> actions.edit().edit(List.of(task), TaskFields.builder().set(TaskField.TITLE, "Mine " + number)
                    .build());
            case 2 -> actions.reassign().reassign(List.of(task),
                    new Person("owner-" + number + "@lumen.example", null));
            case 3 -> actions.edit().edit(List.of(task), TaskFields.builder().set(TaskField.DESCRIPTION,
                    "Words " + number).build());
            default -> actions.snooze().snooze(List.of(task), Snooze.until(time.wall().plus(Duration.ofDays(90))
                    .plusSeconds(number)));
        }
    }

    private void otherActs(List<String> known) {
        String id = known.get(random.nextInt(known.size()));
        if (!shop.tasks().containsKey(id)) {
            return;
        }
        switch (random.nextInt(40)) {
            case 0 -> shop.remove(id);
            case 1, 2 -> shop.finish(id, "resolved");
            case 3, 4 -> shop.make(shop.values().fresh(time.real(), random.nextInt(1_000)));
            default -> shop.put(id, shop.values().change(shop.tasks().get(id), time.real(), random.nextInt(10),
                    random.nextInt(800)), "other");
        }
    }

    private void step(SyncEvent event) {
        for (SyncEffect effect : engine.step(event)) {
            switch (effect) {
                case SyncEffect.Send send -> send(send);
                case SyncEffect.WakeAfter wake -> {
                    long number = ++wakes;
                    time.at(time.now() + wake.pause().toMillis(), true, () -> {
                        if (number == wakes) {
                            step(new SyncEvent.Woken());
                        }
                    });
                }
                case SyncEffect.Told _ -> { }
            }
        }
    }

    private void send(SyncEffect.Send send) {
        if (!online) {
            answer(send, 5, new RemoteReply.Failure<>(new RemoteFailure.NotSent(
                    RemoteFailure.NotSent.Cause.OFFLINE, "no route"), ReplyHeaders.NONE));
            return;
        }
        long number = ++requests;
        time.at(time.now() + THERE, false, () -> {
            Object value = shop.answer(send.call(), number);
            var headers = new ReplyHeaders(shop.now(), null, null, null, null);
            answer(send, BACK, value instanceof RemoteFailure failure ? new RemoteReply.Failure<>(failure, headers)
                    : new RemoteReply.Success<>(value, headers));
        });
    }

    private void answer(SyncEffect.Send send, long after, RemoteReply<?> reply) {
        time.at(time.now() + after, true, () -> step(new SyncEvent.Replied(send.request(), send.generation(), reply)));
    }

    private Map<IntentState, Integer> states(List<Intent> waiting) {
        var states = new TreeMap<IntentState, Integer>();
        look(waiting).values().forEach(one -> states.merge(IntentState.valueOf(one.state()), 1, Integer::sum));
        return states;
    }

    private Map<String, Snapshot.IntentRow> look(List<Intent> waiting) {
        Snapshot now = SimStore.look(store, Snapshot::whole);
        return waiting.stream().map(one -> one.operation().toString()).filter(now.intents::containsKey)
                .collect(Collectors.toMap(op -> op, now.intents::get));
    }

    private List<String> lost(List<Intent> waiting) {
        var lost = new ArrayList<String>();
        Map<String, Snapshot.IntentRow> rows = look(waiting);
        for (Intent intent : waiting) {
            Snapshot.IntentRow row = rows.get(intent.operation().toString());
            if (row == null) {
                lost.add("nowhere: " + intent.operation());
            } else if (row.state().equals("CONFIRMED") && !isThere(intent)) {
                lost.add("not at the server: " + row);
            } else if (!row.state().equals("CONFIRMED") && !row.isOpen()) {
                lost.add("dropped: " + row);
            }
        }
        var titles = new HashSet<String>();
        shop.tasks().values().stream().map(task -> task.text(TaskField.TITLE)).filter(title ->
                title.startsWith("Made away") && !titles.add(title)).forEach(title -> lost.add("twice: " + title));
        return lost;
    }

    /** Whether the server ever had what the person wanted. */
    private boolean isThere(Intent intent) {
        String remoteId = tasks.task(intent.task()).map(Task::remoteId).orElse(null);
        return remoteId != null && shop.history(remoteId).stream().anyMatch(version -> version.fields() != null
                && intent.payload().changes().entrySet().stream().filter(one -> one.getKey() != TaskField.OWNER_NAME)
                        .allMatch(one -> Truth.means(one.getKey(), one.getValue(), version.fields())));
    }

    @Override
    public void close() {
        store.close();
        room.close();
    }
}
