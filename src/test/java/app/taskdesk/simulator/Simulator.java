package app.taskdesk.simulator;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The simulator's own commands: {@code campaign N [FIRST]} runs so many schedules; {@code replay SEED [PLACES]} tells
 * the story of one, whole or with only the items at these places; {@code shrink SEED} finds the fewest that still fail.
 */
public final class Simulator {

    private Simulator() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        switch (arguments[0]) {
            case "campaign" -> campaign(Integer.parseInt(arguments[1]),
                    arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
            case "replay" -> replay(Long.parseLong(arguments[1]), arguments.length > 2 ? arguments[2] : "");
            case "shrink" -> shrink(Long.parseLong(arguments[1]));
            default -> throw new IllegalArgumentException("campaign, replay or shrink");
        }
    }

    private static void campaign(int schedules, long first) throws InterruptedException {
        var campaign = new Campaign(first, schedules, Runtime.getRuntime().availableProcessors());
        campaign.run();
        System.out.println(campaign.report());
        campaign.failures().stream().limit(20).forEach(System.out::println);
        System.exit(campaign.failures().isEmpty() ? 0 : 1);
    }

    private static void replay(long seed, String places) {
        Schedule whole = Schedule.of(seed);
        Schedule schedule = places.isEmpty() ? whole : whole.only(Arrays.stream(places.split(","))
                .map(Integer::valueOf).collect(Collectors.toSet()));
        try (var room = new Room()) {
            tell(Run.told(schedule, room));
        }
    }

    private static void shrink(long seed) {
        try (var room = new Room()) {
            Schedule schedule = Schedule.of(seed);
            Run.Outcome outcome = Run.of(schedule, room);
            if (!outcome.failed()) {
                System.out.println("seed " + seed + " breaks nothing");
                return;
            }
            Set<Integer> kept = new TreeSet<>(new Shrinker(room).shrink(schedule, outcome.violation().invariant()));
            tell(Run.told(schedule.only(kept), room));
            System.out.println("replay " + seed + " " + kept.stream().map(String::valueOf)
                    .collect(Collectors.joining(",")));
        }
    }

    private static void tell(Run.Outcome outcome) {
        System.out.println(outcome.schedule().traits() + ", " + outcome.schedule().tasks() + " tasks");
        outcome.story().forEach(System.out::println);
        if (outcome.violation() != null) {
            outcome.violation().printStackTrace(System.out);
        }
    }
}
