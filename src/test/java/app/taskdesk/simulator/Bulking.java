package app.taskdesk.simulator;

import app.taskdesk.simulator.Item.Kind;
import app.taskdesk.simulator.Nemesis.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Adds to a few schedules what people do to many tasks at once, looks of pages at the server, and deaths while is kept
 * what a server taught; drawn by itself, so that all else of a seed is the same with it and without.
 */
final class Bulking {

    private static final List<Fault> TROUBLES = List.of(Fault.ERROR_BEFORE, Fault.OFFLINE, Fault.LOST_BEFORE,
            Fault.GARBAGE);
    /** In the order of {@code World.ASIDE}. */
    private static final int LEARNT = 0;

    private final Random random;

    Bulking(Random own) {
        this.random = own;
    }

    void addTo(List<Item> items) {
        switch (random.nextInt(32)) {
            case 0, 1, 2 -> items.addAll(random.nextInt(items.size() + 1), bulk(random.nextInt(2)));
            case 3 -> items.addAll(random.nextInt(items.size() + 1), learning(random.nextInt(2)));
            case 4 -> looks(items);
            default -> { }
        }
    }

    /** @param seat whose, where there are two */
    private List<Item> bulk(int seat) {
        var scene = new ArrayList<Item>();
        if (random.nextInt(4) == 0) {
            scene.add(item(Kind.P_IMPORT, seat, 1_000));
            scene.add(item(Kind.P_BULK_PAUSE, seat, 800));
            scene.add(trouble());
        } else {
            scene.add(item(Kind.P_BULK, seat, 10_000));
            scene.add(item(Kind.P_BULK_PAUSE, seat, 4_000));
        }
        scene.add(random.nextBoolean() ? item(Kind.C_CRASH, seat, 3_000) : trouble());
        scene.add(item(random.nextBoolean() ? Kind.P_EDIT : Kind.P_UNDO, seat, 3_000));
        scene.add(item(random.nextInt(3) > 0 ? Kind.P_BULK_STOP : Kind.P_BULK_GO_ON, seat, 4_000));
        if (random.nextInt(3) == 0) {
            scene.add(item(Kind.P_UNDO, seat, 4_000));
        }
        return scene;
    }

    private Item trouble() {
        return switch (random.nextInt(4)) {
            case 0 -> new Item(Kind.N_FAULT, Route.ANY.ordinal(), TROUBLES.get(random.nextInt(TROUBLES.size())).ordinal(),
                    random.nextInt(40), random.nextInt(300));
            case 1 -> item(Kind.C_CRASH_ASIDE, 0, 300);
            case 2 -> item(Kind.C_CRASH, 0, 2_000);
            default -> item(Kind.P_SYNC_NOW, 0, 300);
        };
    }

    /** The server is away while the program dies and begins again. */
    private List<Item> learning(int seat) {
        var scene = new ArrayList<Item>();
        scene.add(spell());
        for (int i = 0; i < 4; i++) {
            scene.add(item(Kind.P_EDIT, seat, 2_000));
            scene.add(item(Kind.P_SYNC_NOW, seat, 2_000));
        }
        scene.add(new Item(Kind.C_CRASH_ASIDE, LEARNT, random.nextInt(4), 0, random.nextInt(300)));
        scene.add(item(Kind.C_CRASH, seat, 20_000));
        scene.add(item(Kind.P_EDIT, seat, 9_000));
        return scene;
    }

    private Item spell() {
        return new Item(Kind.N_SPELL, 0, random.nextInt(3), 200 + 2 * random.nextInt(200), random.nextInt(300));
    }

    private void looks(List<Item> items) {
        int times = 3 + random.nextInt(6);
        for (int i = 0; i < times; i++) {
            items.add(random.nextInt(items.size() + 1), item(Kind.P_LOOK, random.nextInt(2), 300));
        }
        if (random.nextBoolean()) {
            items.addAll(random.nextInt(items.size() + 1), List.of(spell(), item(Kind.P_EDIT, 0, 9_000),
                    item(Kind.P_LOOK, 0, 9_000), item(Kind.P_LOOK, 0, 20_000)));
        }
    }

    private Item item(Kind kind, int seat, int within) {
        return new Item(kind, random.nextInt(60), random.nextInt(840), 2 * random.nextInt(400) + seat,
                random.nextInt(within));
    }
}
