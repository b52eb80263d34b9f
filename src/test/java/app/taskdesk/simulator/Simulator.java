package app.taskdesk.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The simulator's own commands, each with {@code talking_shops} or {@code periskope} behind it where not both are
 * meant: {@code campaign N [FIRST]} runs so many schedules; {@code replay SEED [PLACES]} tells the story of one, whole
 * or with only the items at these places; {@code shrink SEED} finds the fewest that still fail.
 */
public final class Simulator {

    private Simulator() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        var words = new ArrayList<>(List.of(arguments));
        Vendors vendors = Arrays.stream(Vendors.values()).filter(one -> words.remove(one.name().toLowerCase(Locale.ROOT)))
                .findFirst().orElse(Vendors.BOTH);
        switch (words.getFirst()) {
            case "campaign" -> campaign(Integer.parseInt(words.get(1)),
                    words.size() > 2 ? Long.parseLong(words.get(2)) : 1, vendors);
            case "replay" -> replay(Schedule.of(Long.parseLong(words.get(1)), vendors),
                    words.size() > 2 ? words.get(2) : "");
            case "shrink" -> shrink(Schedule.of(Long.parseLong(words.get(1)), vendors));
            default -> throw new IllegalArgumentException("campaign, replay or shrink");
        }
    }

    private static void campaign(int schedules, long first, Vendors vendors) throws InterruptedException {
        var campaign = new Campaign(first, schedules, Runtime.getRuntime().availableProcessors(), vendors);
        campaign.run();
        System.out.println(campaign.report());
        campaign.failures().stream().limit(20).forEach(System.out::println);
        System.exit(campaign.failures().isEmpty() ? 0 : 1);
    }

    private static void replay(Schedule whole, String places) {
        Schedule schedule = places.isEmpty() ? whole : whole.only(Arrays.stream(places.split(","))
                .map(Integer::valueOf).collect(Collectors.toSet()));
        try (var room = new Room()) {
            tell(Run.told(schedule, room));
        }
    }

    private static void shrink(Schedule schedule) {
        try (var room = new Room()) {
            Run.Outcome outcome = Run.of(schedule, room);
            if (!outcome.failed()) {
                System.out.println("seed " + schedule.seed() + " breaks nothing");
                return;
            }
            Set<Integer> kept = new TreeSet<>(new Shrinker(room).shrink(schedule, outcome.violation().invariant()));
            tell(Run.told(schedule.only(kept), room));
            System.out.println("replay " + schedule.seed() + " " + kept.stream().map(String::valueOf)
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
