package app.taskdesk.simulator;

import java.util.Optional;
import java.util.logging.LogManager;

/** Plays schedules one after the other and prints each that breaks an invariant as soon as it is found. */
public final class Hunt {

    private Hunt() {
    }

    /** Arguments: how many, and the first seed. */
    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        long first = Long.parseLong(arguments[1]);
        try (var room = new Room()) {
            for (long seed = first; seed < first + Integer.parseInt(arguments[0]); seed++) {
                verdict(seed, room).map((seed + " ")::concat).ifPresent(System.out::println);
            }
        }
    }

    /** The invariant that breaks in this schedule, and how. */
    public static Optional<String> verdict(long seed) {
        try (var room = new Room()) {
            return verdict(seed, room);
        }
    }

    private static Optional<String> verdict(long seed, Room room) {
        return Optional.ofNullable(Run.of(Schedule.of(seed, Vendors.BOTH), room).violation())
                .map(Violation::getMessage);
    }
}
