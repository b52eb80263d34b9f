package app.taskdesk.simulator;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Drops items from a schedule while it still breaks the same invariant. */
final class Shrinker {

    private static final int MOST_RUNS = 400;

    private final Room room;
    private int runs;

    Shrinker(Room room) {
        this.room = room;
    }

    /** The places of the items that are needed. */
    Set<Integer> shrink(Schedule schedule, String invariant) {
        Set<Integer> kept = new TreeSet<>(IntStream.range(0, schedule.items().size()).boxed().toList());
        for (int chunk = Math.max(1, kept.size() / 2); ; chunk /= 2) {
            boolean dropped = true;
            while (dropped) {
                dropped = dropSome(schedule, invariant, kept, chunk);
            }
            if (chunk <= 1 || runs >= MOST_RUNS) {
                return kept;
            }
        }
    }

    private boolean dropSome(Schedule schedule, String invariant, Set<Integer> kept, int chunk) {
        boolean dropped = false;
        for (int from = 0; from < kept.size() && runs < MOST_RUNS; from += chunk) {
            List<Integer> all = List.copyOf(kept);
            Collection<Integer> out = all.subList(from, Math.min(all.size(), from + chunk));
            Set<Integer> rest = new HashSet<>(kept);
            rest.removeAll(out);
            runs++;
            Run.Outcome outcome = Run.of(schedule.only(rest), room);
            if (outcome.failed() && outcome.violation().invariant().equals(invariant)) {
                kept.removeAll(Set.copyOf(out));
                from -= chunk;
                dropped = true;
            }
        }
        return dropped && chunk > 1;
    }
}
