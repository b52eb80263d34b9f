package app.taskdesk.simulator;

import app.taskdesk.store.Account.Provider;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How a server behaves where its documents leave room (facts.md, marks A and open).
 *
 * @param echoes      whether created tasks keep their metadata
 * @param rows        what listings leave out
 * @param stableTies  whether equal stamps are listed in the same order each time; always where no other order can be
 *                    asked for, since no client could ever read such a list whole
 * @param updateOrder whether sort=updated_at is obeyed
 * @param refuses     whether undocumented orders are refused with 400
 * @param patch       whether PATCH exists
 * @param pageLimit   the most rows a page has
 * @param stampMillis how fine its stamps are
 * @param toldLimit   requests a minute in its headers; 0 when it tells none
 * @param counted     what Periskope leaves open besides; null for Talking Shops
 */
record Traits(boolean echoes, Rows rows, boolean stableTies, boolean updateOrder, boolean refuses, boolean patch,
        int pageLimit, int stampMillis, int toldLimit, @Nullable Counted counted) {

    enum Rows {
        WHOLE, SPARSE, MIXED
    }

    static Traits draw(RandomGenerator random) {
        boolean echoes = random.nextInt(8) > 0;
        Rows rows = Rows.values()[Math.max(0, random.nextInt(5) - 2)];
        boolean stableTies = random.nextInt(4) > 0;
        boolean updateOrder = random.nextInt(10) > 0;
        boolean refuses = random.nextInt(20) == 0;
        return new Traits(echoes, rows, stableTies || refuses, updateOrder, refuses, random.nextInt(12) > 0,
                random.nextInt(3) == 0 ? 100 : 3 + random.nextInt(5), random.nextInt(4) == 0 ? 1_000 : 1,
                random.nextInt(3) == 0 ? 60 + random.nextInt(120) : 0, null);
    }

    /**
     * What Periskope's documents leave open (facts.md 1.3, 1.4).
     *
     * @param order    of its listing, which nobody can ask for
     * @param fromOne  whether the first row has the number 1, for which 0 does too
     * @param signed   whether its changes carry an e-mail
     * @param bareChat whether a chat's id comes back without its ending
     */
    record Counted(Order order, boolean fromOne, boolean signed, boolean bareChat) {

        enum Order {
            NEWEST_FIRST, OLDEST_FIRST, LAST_CHANGED_FIRST, BY_ID
        }
    }

    /** The same server speaking Periskope, all rows whole as its documents say. */
    Traits asPeriskope(RandomGenerator random) {
        var counted = new Counted(Counted.Order.values()[random.nextInt(Counted.Order.values().length)],
                random.nextBoolean(), random.nextInt(8) > 0, random.nextBoolean());
        return new Traits(false, Rows.WHOLE, true, false, false, true, pageLimit, stampMillis, toldLimit, counted);
    }

    Provider provider() {
        return counted == null ? Provider.TALKING_SHOPS : Provider.PERISKOPE;
    }
}
