package app.taskdesk.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What happens in one run, drawn from one seed.
 *
 * @param traits one server's for each account
 * @param tasks  how many tasks the server holds at the start
 */
record Schedule(long seed, List<Traits> traits, int tasks, boolean steadyStands, List<Item> items) {

    static Schedule of(long seed) {
        return new Maker(new Random(seed * 0x9E3779B97F4A7C15L + 1)).make(seed);
    }

    /** Only the items at these places. */
    Schedule only(Set<Integer> kept) {
        var rest = new ArrayList<Item>();
        for (int i = 0; i < items.size(); i++) {
            if (kept.contains(i)) {
                rest.add(items.get(i));
            }
        }
        return new Schedule(seed, traits, tasks, steadyStands, rest);
    }
}
