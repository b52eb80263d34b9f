package app.taskdesk.simulator;

import app.taskdesk.simulator.Item.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws schedules. Each favours some kinds of items and leaves others out altogether, so that rare combinations are
 * not drowned in the average.
 */
final class Maker {

    private static final Map<Kind, Integer> USUAL = new EnumMap<>(Kind.class);

    static {
        weigh(8, Kind.P_CREATE, Kind.N_FAULT);
        weigh(14, Kind.P_EDIT);
        weigh(5, Kind.P_COMPLETE, Kind.P_SNOOZE, Kind.O_EDIT, Kind.P_REASSIGN);
        weigh(3, Kind.P_DELETE, Kind.P_UNDO, Kind.P_RETRY, Kind.P_SETTLE, Kind.O_CREATE, Kind.O_DELETE,
                Kind.C_CRASH_IN, Kind.N_SPELL);
        weigh(2, Kind.P_DISCARD, Kind.P_SEND_NOW, Kind.P_SYNC_NOW, Kind.P_SWEEP_NOW, Kind.O_COMPLETE,
                Kind.O_REASSIGN, Kind.O_SNOOZE, Kind.C_CRASH, Kind.C_CRASH_SENDING, Kind.P_RECREATE, Kind.P_LET_GO);
        weigh(1, Kind.P_REDO, Kind.P_ALLOW, Kind.P_NEW_KEY, Kind.O_DEFER, Kind.O_REOPEN, Kind.O_DELETE_MANY,
                Kind.S_CLOCK, Kind.S_FUTURE, Kind.S_REVOKE, Kind.S_RESTORE_KEY, Kind.C_DISK_FULL,
                Kind.C_RESTART, Kind.C_OFF, Kind.C_CLOCK, Kind.C_SLEEP);
    }

    private final Random random;

    Maker(Random random) {
        this.random = random;
    }

    private static void weigh(int weight, Kind... kinds) {
        for (Kind kind : kinds) {
            USUAL.put(kind, weight);
        }
    }

    Schedule make(long seed) {
        List<Traits> traits = new ArrayList<>();
        traits.add(Traits.draw(random));
        if (random.nextInt(8) == 0) {
            traits.add(Traits.draw(random));
        }
        int tasks = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(9);
        List<Kind> bag = bag();
        int count = 20 + random.nextInt(30);
        long hurry = List.of(300L, 2_000L, 6_000L, 15_000L).get(random.nextInt(4));
        var items = new ArrayList<Item>();
        for (int i = 0; i < count; i++) {
            if (random.nextInt(60) == 0) {
                items.addAll(rare());
            }
            items.add(new Item(bag.get(random.nextInt(bag.size())), random.nextInt(60), random.nextInt(840),
                    random.nextInt(840), pause(hurry)));
        }
        boolean steadyStands = random.nextBoolean();
        update(items, new Random(seed * 0xC2B2AE3D27D4EB4FL + 5));
        new Claiming(new Random(seed * 0x9FB21C651E98DF25L + 7)).addTo(items);
        new Bulking(new Random(seed * 0xA24BAED4963EE407L + 9)).addTo(items);
        return new Schedule(seed, traits, tasks, steadyStands, items);
    }

    /** Now and then the program is brought up to date while nobody knows what became of a create; drawn by itself. */
    private static void update(List<Item> items, Random own) {
        if (own.nextInt(12) == 0) {
            items.addAll(own.nextInt(items.size()), List.of(
                    new Item(Kind.N_FAULT, Nemesis.Route.CREATE.ordinal(), Fault.LOST_BEFORE.ordinal(), 0, 100),
                    new Item(Kind.P_CREATE, own.nextInt(60), own.nextInt(840), own.nextInt(840), 100),
                    new Item(Kind.C_UPDATE, 0, 0, 0, own.nextInt(5_000))));
        }
    }

    /** What would come together too seldom by itself. */
    private List<Item> rare() {
        return switch (random.nextInt(4)) {
            case 0 -> List.of(fault(Nemesis.Route.CREATE, Fault.LANDS_TOO_LATE), item(Kind.P_CREATE));
            case 1 -> List.of(fault(Nemesis.Route.CREATE, Fault.LOST_BEFORE), item(Kind.P_CREATE));
            case 2 -> List.of(item(Kind.O_DELETE), item(Kind.P_SWEEP_NOW), new Item(Kind.C_CRASH_IN,
                    World.POINTS.indexOf("absent"), random.nextInt(4), random.nextInt(4), 5_000));
            default -> List.of(fault(Nemesis.Route.LIST, Fault.SHIFTED_LIST), item(Kind.P_SWEEP_NOW));
        };
    }

    private Item item(Kind kind) {
        return new Item(kind, random.nextInt(60), random.nextInt(840), random.nextInt(840), random.nextInt(500));
    }

    private Item fault(Nemesis.Route route, Fault fault) {
        return new Item(Kind.N_FAULT, route.ordinal(), fault.ordinal(), 2 * random.nextInt(20), random.nextInt(500));
    }

    private long pause(long hurry) {
        return random.nextInt(12) == 0 ? random.nextLong(4 * hurry) + 20_000 : random.nextLong(hurry);
    }

    /** A third of the kinds are left out, another third comes three times as often. */
    private List<Kind> bag() {
        var bag = new ArrayList<Kind>();
        USUAL.forEach((kind, weight) -> {
            int times = switch (random.nextInt(3)) {
                case 0 -> kind == Kind.P_EDIT || kind == Kind.N_FAULT ? weight : 0;
                case 1 -> weight;
                default -> 3 * weight;
            };
            for (int i = 0; i < times; i++) {
                bag.add(kind);
            }
        });
        return bag;
    }
}
