package app.taskdesk.sandbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/**
 * The tasks of the demo workspace, oldest first, equal for an equal size, seed and moment. They are made one by one, so
 * that a million need no more memory than their order.
 */
final class DemoTasks implements Iterator<StoredTask> {

    private static final int DESK_AGENTS = 6;
    private static final int DESK_CUSTOMERS = 25;

    private final int size;
    private final long seed;
    private final DemoTimes times;
    private final Maker maker;
    private final List<DemoKind.Place> desk;
    private final long[] order;
    private int next;

    private DemoTasks(SandboxOptions options, Maker maker) {
        this.maker = maker;
        this.size = options.demoTasks();
        this.seed = options.seed();
        Instant now = options.clock().instant();
        times = new DemoTimes(now, options.zone(), size <= 1_000 ? 30 : 540);
        desk = DemoKind.desk(new SplittableRandom(seed));
        order = new long[size];
        for (int i = 0; i < size; i++) {
            SplittableRandom random = random(i);
            order[i] = times.of(place(i, random), random).created().getEpochSecond() << 32 | i;
        }
        Arrays.sort(order);
    }

    static DemoTasks ofTalkingShops(SandboxOptions options) {
        int beyondDesk = Math.max(0, options.demoTasks() - DemoKind.DESK);
        var tasks = new DemoTask(new DemoWords(), Math.min(60, DESK_AGENTS + beyondDesk / 2_500),
                Math.min(50_000, DESK_CUSTOMERS + beyondDesk / 20));
        var ids = new TaskIds(new SplittableRandom(options.seed()));
        return new DemoTasks(options, (place, moments, random) ->
                tasks.make(ids.next(moments.created()), place, moments, random));
    }

    static DemoTasks ofPeriskope(SandboxOptions options, PeriskopeOrg org) {
        return new DemoTasks(options, new PeriskopeDemoTask(org, new SplittableRandom(options.seed()))::make);
    }

    @Override
    public boolean hasNext() {
        return next < size;
    }

    @Override
    public StoredTask next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int i = (int) order[next++];
        SplittableRandom random = random(i);
        DemoKind.Place place = place(i, random);
        Moments moments = times.of(place, random);
        return maker.make(place, moments, random);
    }

    private SplittableRandom random(int i) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + i);
    }

    private DemoKind.Place place(int i, SplittableRandom random) {
        return i < DemoKind.DESK ? desk.get(i)
                : new DemoKind.Place(DemoKind.byShare(random), random.nextInt(4, 1_000), random.nextInt(60) == 0);
    }

    /** Writes one task in a vendor's words. */
    @FunctionalInterface
    private interface Maker {

        StoredTask make(DemoKind.Place place, Moments moments, SplittableRandom random);
    }
}
