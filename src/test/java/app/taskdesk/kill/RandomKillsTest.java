package app.taskdesk.kill;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A few of the kills that {@link RandomKills} makes by its own command. */
class RandomKillsTest {

    private static final int KILLS = 8;

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    @DisplayName("3A row 39: killed at random during edit and sync")
    void losesNothingThatWasSavedAndSendsItOnce() {
        try (var run = new RandomKills(folder, 7)) {
            run.kill(KILLS);
            run.requireAllAtTheServer();
            assertTrue(run.saved() > 20 * KILLS, "only " + run.saved() + " changes were saved");
        }
    }
}
