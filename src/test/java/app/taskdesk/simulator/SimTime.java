package app.taskdesk.simulator;

import app.taskdesk.sync.SyncClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** The only time there is: true milliseconds, from which the computer's two clocks and the agenda of events hang. */
final class SimTime {

    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private record Due(long at, long order, boolean ofComputer, Runnable what) implements Comparable<Due> {

        @Override
        public int compareTo(Due other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Due> agenda = new PriorityQueue<>();
    private long now;
    private long asleep;
    private long wallShift;
    private long orders;
    private long events;

    long now() {
        return now;
    }

    long events() {
        return events;
    }

    Instant wall() {
        return START.plusMillis(now + wallShift);
    }

    /** True time as an instant, which no computer or server need agree with. */
    Instant real() {
        return START.plusMillis(now);
    }

    SyncClock clock() {
        return new SyncClock(this::wall, () -> steady() * 1_000_000L);
    }

    long steady() {
        return now - asleep;
    }

    void setWall(Duration shift) {
        wallShift = shift.toMillis();
    }

    long wallShift() {
        return wallShift;
    }

    /** @param ofComputer waits while the computer sleeps */
    void at(long when, boolean ofComputer, Runnable what) {
        agenda.add(new Due(Math.max(now, when), ++orders, ofComputer, what));
    }

    /** Lets time pass with all that happens in it. */
    void pass(long millis) {
        long until = now + millis;
        long most = events + 20_000;
        while (!agenda.isEmpty() && agenda.peek().at() <= until) {
            Due due = agenda.remove();
            now = Math.max(now, due.at());
            happen(due);
            if (events > most) {
                throw new Violation("I16", "runs in circles: 20,000 events in " + millis + " ms");
            }
        }
        now = until;
    }

    private void happen(Due due) {
        events++;
        due.what().run();
    }

    /** The computer sleeps while the world goes on; its steady clock may stand still meanwhile. */
    void sleep(long millis, boolean steadyStands) {
        long until = now + millis;
        List<Due> later = new ArrayList<>();
        while (!agenda.isEmpty() && agenda.peek().at() <= until) {
            Due due = agenda.remove();
            if (due.ofComputer()) {
                later.add(due);
            } else {
                now = Math.max(now, due.at());
                happen(due);
            }
        }
        now = until;
        if (steadyStands) {
            asleep += millis;
        }
        agenda.addAll(later);
    }

    /** Milliseconds until the last thing that is not the computer's own wake-up has happened. */
    long untilLanded() {
        return agenda.stream().filter(due -> !due.ofComputer()).mapToLong(Due::at).max().orElse(now) - now;
    }
}
