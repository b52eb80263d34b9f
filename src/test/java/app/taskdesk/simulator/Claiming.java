package app.taskdesk.simulator;

import app.taskdesk.simulator.Item.Kind;
import app.taskdesk.simulator.Nemesis.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Adds to one schedule in three that people reach for what nobody owns, this person and others; drawn by itself, so
 * that all else of a seed is the same with it and without.
 */
final class Claiming {

    private static final List<Fault> LOST = List.of(Fault.LOST_AFTER, Fault.LOST_BEFORE, Fault.ERROR_AFTER, Fault.CUT,
            Fault.LANDS_LATE, Fault.LANDS_TOO_LATE, Fault.REFUSED, Fault.NOT_FOUND, Fault.TOO_MANY, Fault.ERROR_BEFORE);
    private static final List<Fault> BLIND = List.of(Fault.LOST_AFTER, Fault.ERROR_BEFORE, Fault.STALE, Fault.SLOW,
            Fault.NOT_FOUND, Fault.OFFLINE, Fault.TOO_MANY, Fault.UNAUTHORIZED);
    private static final List<String> TRANSACTIONS = List.of("record", "mark", "outcome", "page", "pull-state", "gone");

    private final Random random;

    Claiming(Random own) {
        this.random = own;
    }

    void addTo(List<Item> items) {
        if (random.nextInt(3) > 0) {
            return;
        }
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            items.addAll(random.nextInt(items.size() + 1), scene(random.nextInt(2)));
        }
    }

    /** @param seat whose, where there are two */
    private List<Item> scene(int seat) {
        Item claim = item(Kind.P_CLAIM, seat, random.nextInt(4_000));
        return switch (random.nextInt(11)) {
            case 0, 1 -> List.of(claim);
            case 2, 3 -> List.of(claim, others(Kind.O_CLAIM, seat));
            case 4 -> List.of(claim, others(Kind.O_RELEASE, seat));
            case 5 -> List.of(fault(Route.VERB, LOST), claim, others(Kind.O_CLAIM, seat));
            case 6 -> List.of(claim, fault(Route.GET, BLIND), others(random.nextBoolean() ? Kind.O_RELEASE
                    : Kind.O_CLAIM, seat));
            case 7 -> List.of(claim, item(Kind.C_CRASH, seat, random.nextInt(7_000)), others(Kind.O_CLAIM, seat));
            case 8 -> List.of(crash(random.nextInt(TRANSACTIONS.size() - 1)), claim);
            case 9 -> List.of(crash(TRANSACTIONS.indexOf("pull-state")), claim, item(random.nextBoolean()
                    ? Kind.P_SYNC_NOW : Kind.P_SWEEP_NOW, seat, random.nextInt(500)));
            default -> crashOnWhatIsGone(claim, seat);
        };
    }

    private List<Item> crashOnWhatIsGone(Item claim, int seat) {
        var scene = new ArrayList<>(List.of(crash(TRANSACTIONS.size() - 1), claim,
                new Item(Kind.O_REMOVE, claim.a(), claim.b(), seat, 0)));
        if (random.nextBoolean()) {
            scene.add(item(Kind.P_EDIT, seat, random.nextInt(2_000)));
        }
        return scene;
    }

    /** At once, or while it is looked whether the task stays with us. */
    private Item others(Kind kind, int seat) {
        return item(kind, seat, random.nextInt(random.nextBoolean() ? 500 : 7_000));
    }

    private Item item(Kind kind, int seat, long pause) {
        return new Item(kind, random.nextInt(60), random.nextInt(840), 2 * random.nextInt(400) + seat, pause);
    }

    private Item fault(Route route, List<Fault> among) {
        return new Item(Kind.N_FAULT, route.ordinal(), among.get(random.nextInt(among.size())).ordinal(),
                random.nextInt(40), random.nextInt(300));
    }

    private Item crash(int transaction) {
        return new Item(Kind.C_CRASH_IN, World.POINTS.indexOf(TRANSACTIONS.get(transaction)), random.nextInt(4),
                transaction == 2 || transaction == 3 ? random.nextInt(4) : 0, random.nextInt(300));
    }
}
