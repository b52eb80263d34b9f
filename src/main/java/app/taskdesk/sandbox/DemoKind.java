package app.taskdesk.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The situations a demo task can be in: the desk of 150 tasks holds each one an exact number of times, a larger
 * workspace adds the rest by share, most of it done long ago.
 */
enum DemoKind {

    LATE(18, 5, 4), DUE_TODAY(16, 8, 3), SNOOZED(9, 6, 3), WAITING(14, 6, 6), DEFERRED(6, 2, 3), PLANNED(28, 13, 12),
    WITHOUT_DUE_DATE(8, 3, 3), UNCLAIMED(12, 0, 3), DONE_TODAY(12, 4, 1), DONE_EARLIER(27, 6, 62);

    static final int DESK = 150;

    private final int onDesk;
    private final int mine;
    private final int share;

    DemoKind(int onDesk, int mine, int share) {
        this.onDesk = onDesk;
        this.mine = mine;
        this.share = share;
    }

    boolean isDone() {
        return this == DONE_TODAY || this == DONE_EARLIER;
    }

    /** The situations of the desk in the given order of chance; a smaller workspace takes the first ones. */
    static List<Place> desk(SplittableRandom random) {
        List<Place> places = new ArrayList<>();
        for (DemoKind kind : values()) {
            for (int i = 0; i < kind.onDesk; i++) {
                places.add(new Place(kind, i, i < kind.mine));
            }
        }
        for (int i = places.size() - 1; i > 0; i--) {
            Place chosen = places.set(random.nextInt(i + 1), places.get(i));
            places.set(i, chosen);
        }
        return places;
    }

    static DemoKind byShare(SplittableRandom random) {
        int ticket = random.nextInt(100);
        for (DemoKind kind : values()) {
            ticket -= kind.share;
            if (ticket < 0) {
                return kind;
            }
        }
        return DONE_EARLIER;
    }

    /** A task's situation, its number among those of the same situation, and whether it is the demo person's own. */
    record Place(DemoKind kind, int number, boolean mine) {
    }
}
