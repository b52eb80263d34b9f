package app.taskdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.store.Account.Provider;
import app.taskdesk.store.IntentState;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A month without a network, with both providers; {@code OfflineMarathon} is the whole of it. */
@Execution(ExecutionMode.CONCURRENT)
class MarathonTest {

    @ParameterizedTest
    @EnumSource(Provider.class)
    @DisplayName("3A row 38: 30 days offline, other client active")
    void losesNothingOfAMonthOffline(Provider provider) {
        try (var marathon = new Marathon(provider, Marathon.Size.SMALL)) {
            Marathon.Outcome outcome = marathon.run();
            assertEquals(List.of(), outcome.lost(), outcome::toString);
            assertTrue(outcome.waiting() >= 140, outcome::toString);
            assertTrue(outcome.states().get(IntentState.CONFIRMED) >= 0.9 * outcome.waiting(), outcome::toString);
            assertTrue(outcome.drain().compareTo(outcome.allowed()) <= 0, outcome::toString);
        }
    }
}
