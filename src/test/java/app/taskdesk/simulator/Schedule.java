package app.taskdesk.simulator;

import app.taskdesk.store.Account.Provider;
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

    static Schedule of(long seed, Vendors vendors) {
        Schedule drawn = new Maker(new Random(seed * 0x9E3779B97F4A7C15L + 1)).make(seed);
        var own = new Random(seed * 0xD1342543DE82EF95L + 3);
        List<Traits> chosen = drawn.traits.stream().map(traits -> vendors.choose(traits, own)).toList();
        return new Schedule(seed, chosen, drawn.tasks, drawn.steadyStands, drawn.items);
    }

    /** The service of the first account, which is the only one in most schedules. */
    Provider provider() {
        return traits.getFirst().provider();
    }

    boolean isOnlyAt(Provider provider) {
        return traits.stream().allMatch(one -> one.provider() == provider);
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
