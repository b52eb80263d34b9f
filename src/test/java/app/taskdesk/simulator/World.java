package app.taskdesk.simulator;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything there is in one run: a computer, servers, a network, people, and somebody who watches. */
final class World {

    static final List<String> POINTS = List.of("record", "mark", "outcome", "page", "pull-state", "absent",
            "clash", "gone", "withdraw", "discard", "settle", "recover", "recreate", "missing", "budget");
    /** Transactions that only some schedules have. */
    private static final List<String> ASIDE = List.of("learnt", "pause-batch", "stop-batch");
    private static final List<String> PLACES = List.of("begin", "statement", "commit", "committed");
    private static final List<Fault> SPELLS = List.of(Fault.OFFLINE, Fault.ERROR_BEFORE, Fault.LOST_BEFORE,
            Fault.ERROR_AFTER, Fault.UNAUTHORIZED, Fault.GARBAGE, Fault.EMPTY_LIST, Fault.WRONG_TOTAL,
            Fault.SHUFFLED_LIST, Fault.LOST_AFTER, Fault.SLOW, Fault.NOT_FOUND);

    final Schedule schedule;
    final SimTime time;
    final List<Seat> seats = new ArrayList<>();
    final Nemesis nemesis;
    final Net net;
    final Computer computer;
    final Oracle oracle;
    final Person person;
    final ManyAtOnce many;
    final Looks looks;
    private final Stranger stranger;
    private final @Nullable List<String> story;
    private int starts;

    World(Schedule schedule, Room room, Sometimes sometimes, @Nullable List<String> story) {
        this.schedule = schedule;
        this.story = story;
        this.time = new SimTime();
        this.nemesis = new Nemesis(time);
        this.net = new Net(this);
        this.computer = new Computer(this, room.fresh());
        this.many = new ManyAtOnce(this);
        this.oracle = new Oracle(this, sometimes);
        this.person = new Person(this);
        this.looks = new Looks(this);
        this.stranger = new Stranger(this);
        for (int i = 0; i < schedule.traits().size(); i++) {
            Traits traits = schedule.traits().get(i);
            AccountId account = Room.account(traits.provider(), i);
            Shop shop = Shop.of(time, account.value() + "-", traits);
            Shop foreign = Shop.of(time, "foreign" + i + "-", traits);
            foreign.make(TaskFields.builder().set(TaskField.TITLE, "Not ours").build());
            for (int n = 0; n < schedule.tasks(); n++) {
                shop.make(shop.values().fresh(time.real(), n * 11 + i));
                time.pass(1_100);
            }
            seats.add(new Seat(account, shop, foreign));
        }
        time.pass(Duration.ofHours(1).toMillis());
    }

    Seat seat(String account) {
        return seats.stream().filter(seat -> seat.account.value().equals(account)).findFirst()
                .orElseThrow(() -> new Violation("I15", "account " + account + " is not in this run"));
    }

    int starts() {
        return starts;
    }

    void start() {
        if (!computer.isOn()) {
            starts++;
            computer.start();
        }
    }

    void trace(String line) {
        trace(() -> line);
    }

    void trace(Supplier<String> line) {
        if (story != null) {
            story.add("%9d  %s".formatted(time.now(), line.get()));
        }
    }

    void perform(Item item) {
        time.pass(item.pause());
        trace(() -> "-- " + item);
        Seat seat = seats.get(item.c() % seats.size());
        switch (item.kind().name().charAt(0)) {
            case 'P' -> person(item, seat);
            case 'O' -> stranger.act(item, seat.shop);
            case 'S' -> server(item, seat);
            case 'N' -> network(item);
            default -> computer(item);
        }
        oracle.stepped();
        oracle.itemEnded();
    }

    private void person(Item item, Seat seat) {
        switch (item.kind()) {
            case P_IMPORT, P_BULK, P_BULK_PAUSE, P_BULK_GO_ON, P_BULK_STOP -> many.act(item, seat);
            case P_LOOK -> looks.ask(seat);
            default -> person.act(item, seat);
        }
    }

    private void server(Item item, Seat seat) {
        switch (item.kind()) {
            case S_FUTURE -> stranger.act(item, seat.shop);
            case S_CLOCK -> seat.shop.setClock(item.b() * 1_000L);
            case S_REVOKE -> seat.keys.remove(seat.key);
            default -> seat.keys.put(seat.key, seat.shop);
        }
    }

    private void network(Item item) {
        Nemesis.Route[] routes = Nemesis.Route.values();
        Nemesis.Route route = routes[item.a() % routes.length];
        if (item.kind() == Item.Kind.N_SPELL) {
            nemesis.spell(item.c() % 2 == 0 ? Nemesis.Route.ANY : route, SPELLS.get(item.b() % SPELLS.size()), item.c(),
                    5_000 + item.c() * 200L);
        } else {
            Fault[] faults = Fault.values();
            nemesis.next(route, faults[item.b() % faults.length], item.c(), 1 + item.c() % 2);
        }
    }

    private void computer(Item item) {
        switch (item.kind()) {
            case C_CRASH -> computer.die();
            case C_CRASH_IN -> computer.points.arm(POINTS.get(item.a() % POINTS.size()) + "."
                    + PLACES.get(item.b() % PLACES.size()), item.c() % 4, false);
            case C_CRASH_ASIDE -> computer.points.arm(ASIDE.get(item.a() % ASIDE.size()) + "."
                    + PLACES.get(item.b() % PLACES.size()), item.c() % 4, false);
            case C_CRASH_SENDING -> computer.dieAfterSends(item.b() % 2);
            case C_DISK_FULL -> computer.points.arm(POINTS.get(item.a() % POINTS.size()), item.c() % 6, true);
            case C_RESTART -> {
                computer.quit();
                start();
            }
            case C_UPDATE -> {
                computer.quitOlder();
                start();
            }
            case C_OFF -> {
                computer.quit();
                time.sleep(item.b() * 20_000L, true);
                start();
            }
            case C_CLOCK -> time.setWall(Duration.ofSeconds((item.b() - 420) * 30L));
            default -> time.sleep(item.b() * 10_000L, schedule.steadyStands());
        }
    }
}
