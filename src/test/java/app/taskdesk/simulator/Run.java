package app.taskdesk.simulator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one schedule from an empty computer to the quiet end. */
final class Run {

    /**
     * How it went.
     *
     * @param violation null when every invariant held
     * @param steps     events that happened, a person's acts among them
     */
    record Outcome(Schedule schedule, @Nullable Violation violation, Sometimes sometimes, long steps,
            List<String> story) {

        boolean failed() {
            return violation != null;
        }
    }

    private Run() {
    }

    static Outcome of(Schedule schedule, Room room) {
        return of(schedule, room, null);
    }

    static Outcome told(Schedule schedule, Room room) {
        return of(schedule, room, new ArrayList<>());
    }

    private static Outcome of(Schedule schedule, Room room, @Nullable List<String> story) {
        var sometimes = new Sometimes();
        var world = new World(schedule, room, sometimes, story);
        Violation violation = null;
        try {
            world.start();
            world.time.pass(2_000);
            schedule.items().forEach(world::perform);
            new Finale(world).play();
        } catch (Violation e) {
            violation = e;
        } catch (RuntimeException e) {
            violation = new Violation("simulator", e.toString(), e);
        } finally {
            if (world.computer.points.hadFull()) {
                sometimes.reach(Sometimes.State.DISK_FULL);
            }
            world.computer.close();
        }
        return new Outcome(schedule, violation, sometimes, world.time.events() + schedule.items().size(),
                story == null ? List.of() : story);
    }
}
