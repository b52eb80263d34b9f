package app.taskdesk.simulator;

import java.util.random.RandomGenerator;

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
 */
record Traits(boolean echoes, Rows rows, boolean stableTies, boolean updateOrder, boolean refuses, boolean patch,
        int pageLimit, int stampMillis, int toldLimit) {

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
                random.nextInt(3) == 0 ? 60 + random.nextInt(120) : 0);
    }
}
