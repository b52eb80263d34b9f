package app.taskdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignTest {

    @Test
    void holds() throws Exception {
        var campaign = new Campaign(Long.getLong("simulator.first", 1), Integer.getInteger("simulator.schedules", 100),
                Math.min(2, Runtime.getRuntime().availableProcessors()));
        campaign.run();
        System.out.println(campaign.report());
        assertEquals(List.of(), campaign.failures(), campaign::report);
    }
}
