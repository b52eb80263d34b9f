package app.taskdesk.fuzz;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of every reader of foreign bytes, and a few thousand inputs made from them; {@code Fuzz} tries more. */
class FuzzTest {

    private static final int INPUTS = 2_000;
    private static final long SEED = 7;

    static Stream<FuzzTarget> targets() {
        return FuzzTargets.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void readsWhateverComes(FuzzTarget target) {
        var run = new FuzzRun(target, SEED);
        assertNull(run.run(tried -> tried < INPUTS));
        assertTrue(run.kinds() > 3, () -> target.name() + " knows " + run.kinds() + " kinds only");
    }
}
