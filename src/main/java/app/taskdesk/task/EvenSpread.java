package app.taskdesk.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Spreads tasks over people so that what each of them has open afterwards is as even as can be, and no task moves that
 * can stay (ux.md 4.12).
 */
public final class EvenSpread {

    private EvenSpread() {
    }

    /**
     * Somebody who may get some.
     *
     * @param open what they have open now, those among the tasks that are theirs already included
     */
    public record Load(Person owner, int open) {
    }

    /**
     * What becomes of one person's load.
     *
     * @param gets the tasks that become theirs, in the given order
     */
    public record Share(Person owner, int before, int after, List<TaskId> gets) {
    }

    /**
     * One share for each person, in the given order; where it does not come out even, those named first get one more.
     *
     * @param owners at least one where there are tasks
     */
    public static List<Share> of(List<TaskRow> tasks, List<Load> owners) {
        var seats = new ArrayList<Seat>();
        owners.forEach(load -> seats.add(new Seat(load)));
        Map<String, Seat> byId = new LinkedHashMap<>();
        seats.forEach(seat -> byId.put(seat.load.owner().id(), seat));
        tasks.forEach(task -> {
            Seat seat = byId.get(task.ownerId());
            if (seat != null && task.knownStatus().isOpen()) {
                seat.rest--;
            }
        });
        seats.forEach(seat -> seat.after = seat.rest);
        for (int i = 0; i < tasks.size() && !seats.isEmpty(); i++) {
            least(seats).after++;
        }
        deal(tasks, byId);
        return seats.stream().map(Seat::share).toList();
    }

    private static Seat least(List<Seat> seats) {
        Seat least = seats.getFirst();
        for (Seat seat : seats) {
            least = seat.after < least.after ? seat : least;
        }
        return least;
    }

    /** First everything stays that can, then the rest goes round, so that each gets of the first and of the last. */
    private static void deal(List<TaskRow> tasks, Map<String, Seat> byId) {
        Set<TaskId> stay = new HashSet<>();
        tasks.forEach(task -> {
            Seat seat = byId.get(task.ownerId());
            if (seat != null && seat.room() > 0) {
                seat.kept++;
                stay.add(task.id());
            }
        });
        List<TaskRow> moving = tasks.stream().filter(task -> !stay.contains(task.id())).toList();
        int next = 0;
        while (next < moving.size()) {
            int before = next;
            for (Seat seat : byId.values()) {
                if (seat.room() > 0 && next < moving.size()) {
                    seat.gets.add(moving.get(next++).id());
                }
            }
            if (next == before) {
                return;
            }
        }
    }

    private static final class Seat {

        private final Load load;
        private final List<TaskId> gets = new ArrayList<>();
        private int rest;
        private int after;
        private int kept;

        Seat(Load load) {
            this.load = load;
            this.rest = load.open();
        }

        int room() {
            return after - rest - kept - gets.size();
        }

        Share share() {
            return new Share(load.owner(), load.open(), after, List.copyOf(gets));
        }
    }
}
