package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line of a server that starts alone. */
class SandboxArgumentsTest {

    private final SandboxOptions defaults = SandboxOptions.demo(new TestClock("2026-04-10T12:00:00Z"));

    @Test
    void changesNothingByItself() {
        assertEquals(defaults, SandboxArguments.parse(List.of(), defaults).options());
    }

    @Test
    void readsEveryStartValue() {
        SandboxOptions expected = defaults.withVendor(Vendor.PERISKOPE).withPort(8085).withKey("k=1")
                .withDataFile(Path.of("a b.db"))
                .withRequestsPerMinute(7).withDemoTasks(1_000_000).withSeed(9);
        assertEquals(expected, SandboxArguments.parse(List.of("--vendor=periskope", "--port=8085", "--key=k=1",
                "--data=a b.db",
                "--requests-per-minute=7", "--tasks=1000000", "--seed=9"), defaults).options());
    }

    @Test
    void turnsOnEveryFault() {
        Faults faults = new Faults();
        SandboxArguments.parse(List.of("--latency-ms=40", "--answer-429-every=2", "--retry-after=9",
                "--switch=sparse-rows"), defaults).applyTo(faults);
        assertEquals(Duration.ofMillis(40), faults.latency());
        assertTrue(faults.isOn(Switch.SPARSE_ROWS));
        assertFalse(faults.isOn(Switch.NO_PATCH));
        assertEquals(Optional.empty(), faults.take(request()));
        assertEquals(Optional.of(new Fault.Answer(429, Duration.ofSeconds(9))), faults.take(request()));
    }

    @ParameterizedTest
    @CsvSource({"--drop-reply-every=1, DropReply", "--malformed-every=1, Garble", "--answer-401-every=1, Answer",
            "--answer-500-every=1, Answer"})
    void knowsTheFault(String word, String fault) {
        Faults faults = new Faults();
        SandboxArguments.parse(List.of(word), defaults).applyTo(faults);
        assertEquals(fault, faults.take(request()).orElseThrow().getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({"--ports=1, There is no option --ports.", "--port=x, '--port needs a whole number, not “x”.'",
            "--port, '--port needs a whole number, not “”.'", "--tasks=-1, --tasks must be at least 0.",
            "--drop-reply-every=0, --drop-reply-every must be at least 1.", "--switch=fast, There is no switch fast.",
            "--key=, '--key needs a value, as in --key=something.'"})
    void saysWhatIsWrong(String word, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class,
                () -> SandboxArguments.parse(List.of(word), defaults)).getMessage());
    }

    @Test
    void explainsEveryOptionItReads() {
        for (String name : List.of("--port", "--key", "--data", "--requests-per-minute", "--tasks", "--seed",
                "--latency-ms", "--drop-reply-every", "--answer-429-every", "--retry-after", "--malformed-every",
                "--switch", "sparse-rows")) {
            assertTrue(SandboxArguments.usage().contains(name), name);
        }
    }

    private static Request request() {
        return new Request("GET", List.of("tasks"), Map.of(), name -> null, new byte[0]);
    }
}
