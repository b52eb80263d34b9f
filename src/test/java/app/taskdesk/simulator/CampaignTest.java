package app.taskdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Nothing is lost, doubled or silently overwritten in any of many schedules ({@code sync.md} 2.14, F1, F8). The system
 * properties {@code simulator.schedules} and {@code simulator.first} choose how many and from which seed;
 * {@code simulator.vendors} at whose servers: {@code talking_shops}, {@code periskope} or {@code both}.
 */
@Execution(ExecutionMode.CONCURRENT)
class CampaignTest {

    /** Fewer do not reach every rare state often enough to be judged by it. */
    private static final int ENOUGH = 10_000;

    @Test
    void keepsEveryInvariantInEverySchedule() throws InterruptedException {
        int schedules = Integer.getInteger("simulator.schedules", ENOUGH);
        var campaign = new Campaign(Long.getLong("simulator.first", 1), schedules,
                Runtime.getRuntime().availableProcessors(),
                Vendors.of(System.getProperty("simulator.vendors", "both")));
        campaign.run();
        assertEquals(List.of(), campaign.failures(), campaign::report);
        if (schedules >= ENOUGH) {
            assertEquals(List.of(), campaign.tooSeldom(), campaign::report);
        }
    }
}
