package app.taskdesk.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.kill.KillMatrix.Case;
import app.taskdesk.kill.KillMatrix.Way;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A few of the kills of {@link KillCampaign}, which makes all of them by its own command. */
@Execution(ExecutionMode.CONCURRENT)
class KillMatrixTest {

    /** Of these the deeds with an even number have their answer lost twice. */
    private static final int EACH = 12;

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    @DisplayName("3A row 40: killed at failpoints of each kind of change, then resumed")
    void endsAsIfNobodyHadKilledIt() {
        var failures = new ArrayList<String>();
        long stills = 0;
        long kills = 0;
        try (var campaign = new KillCampaign(folder, KillMatrixTest::choice)) {
            for (Deed deed : Deed.values()) {
                KillCampaign.Result result = campaign.run(deed);
                failures.addAll(result.failures());
                stills += result.stills();
                kills += result.kills();
            }
        }
        assertEquals(List.of(), failures);
        assertTrue(kills >= 6 && stills >= 60, kills + " kills and " + stills + " stills");
    }

    /** Another place for each deed, so that all have their turn. */
    private static Way choice(Case one) {
        int turn = (one.at() + one.deed().ordinal()) % EACH;
        boolean killed = one.phase() == KillMatrix.Phase.WORK && one.at() == 2 * one.deed().ordinal();
        return killed ? Way.SIGKILL : turn == 0 ? Way.STILL : Way.NOT;
    }
}
