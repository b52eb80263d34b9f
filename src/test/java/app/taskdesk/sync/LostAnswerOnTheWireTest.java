package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.remote.FaultyWire;
import app.taskdesk.store.IntentState;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was sent and not answered happens exactly once at the server, byte by byte over HTTP. */
@ParameterizedClass(name = "{0}")
@EnumSource(WireVendor.class)
class LostAnswerOnTheWireTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(5);

    @Parameter
    private WireVendor vendor;

    @TempDir
    private Path folder;
    private WireLab lab;

    @BeforeEach
    void open() {
        lab = WireLab.in(folder, vendor).startWith(3);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private void makesOne(FaultyWire.Spoil spoil, int requests) {
        lab.wire.next("POST", vendor.creates, spoil);
        var create = lab.create("Call Jane");
        lab.pass(Duration.ofMillis(100));
        assertEquals(IntentState.UNKNOWN, lab.state(create));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(4, lab.total(), "one task at the server");
        assertEquals(4, lab.rows(), "and one here");
        assertEquals("Call Jane", lab.there(String.valueOf(lab.view(create.task()).remoteId())).text(TaskField.TITLE));
        assertEquals(requests, lab.count("POST " + vendor.creates));
    }

    @Test
    @DisplayName("3A row 1: create applied, connection reset before the status line")
    void findsTheTaskThatWasMade() {
        makesOne(FaultyWire.LOSE_REPLY, 1);
    }

    @Test
    @DisplayName("3A row 2: create not applied, connection reset")
    void makesTheTaskThatWasNotMade() {
        makesOne(FaultyWire.LOSE_REQUEST, 2);
    }

    @Test
    @DisplayName("3A row 3: create answered with half a body")
    void findsTheTaskOfHalfAnAnswer() {
        makesOne(FaultyWire.CUT_REPLY, 1);
    }

    @Test
    @DisplayName("3A row 4: create applied and answered 502")
    void findsTheTaskBehindABrokenGateway() {
        makesOne(lab.wire.contradict(502, vendor.error("no")), 1);
    }

    @Test
    @DisplayName("3A row 4: create not applied and answered 503")
    void makesTheTaskThatAnOverloadedServerDidNotTake() {
        makesOne(lab.wire.refuse(503, vendor.error("no")), 2);
    }

    @Test
    @DisplayName("3A row 8: complete applied, answer lost")
    void takesACompleteThatWasAppliedForDone() {
        lab.spoilNext(vendor.completes("r1"), FaultyWire.LOSE_REPLY);
        var lost = lab.complete(lab.here("r1"));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(lost));
        assertEquals(1, lab.count(vendor.completes("r1")));
    }

    @Test
    @DisplayName("3A row 10: snooze applied, answer lost")
    void snoozesOnce() {
        TaskId task = lab.here("r1");
        lab.spoilNext(vendor.snoozes("r1"), FaultyWire.LOSE_REPLY);
        var snooze = lab.snooze(task, FRIDAY);
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(snooze));
        assertEquals(FRIDAY, lab.there("r1").instant(TaskField.DUE));
        assertEquals(1, lab.fields(task).number(TaskField.SNOOZE_COUNT));
        assertEquals(1, lab.count(vendor.snoozes("r1")));
    }

}
