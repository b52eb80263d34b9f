package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.taskdesk.remote.FaultyWire;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/** Two people reach for one free task, over HTTP at either vendor's server. */
@ParameterizedClass(name = "{0}")
@EnumSource(WireVendor.class)
class ClaimOnTheWireTest {

    private static final String ME = "member1@example.com";
    private static final String ALI = "member2@example.com";
    private static final Duration LONG = Duration.ofMinutes(1);

    @Parameter
    private WireVendor vendor;

    @TempDir
    private Path folder;
    private WireLab lab;
    private TaskId task;

    @BeforeEach
    void open() {
        lab = WireLab.in(folder, vendor).startWith(2);
        task = lab.here("r1");
        assertNull(lab.view(task).ownerId());
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private void aliTakesIt() {
        lab.other(vendor == WireVendor.TALKING_SHOPS ? new TaskCall.ReassignTask("r1", ALI, "Ali")
                : new TaskCall.UpdateTask("r1", TaskFields.NONE.with(TaskField.OWNER_ID, ALI)));
    }

    private String write() {
        return vendor == WireVendor.TALKING_SHOPS ? "/reassign" : "PATCH";
    }

    private long writes() {
        return lab.wire.requests().stream().filter(request -> request.line().contains(write())).count();
    }

    private void assertLost(RecordedIntent claim) {
        assertEquals("claim.lost", lab.error(claim));
        assertEquals(IntentState.NEEDS_USER, lab.state(claim));
        assertEquals(ALI, lab.there("r1").text(TaskField.OWNER_ID));
        assertEquals(ALI, lab.view(task).ownerId());
    }

    @Test
    void isOursOnceTheServerSaidSoTwice() {
        var claim = lab.claim(task, ME);
        lab.pass(Duration.ofSeconds(4));
        assertEquals(SyncMark.WISH, lab.view(task).mark());
        lab.pass(Duration.ofSeconds(3));
        assertEquals(IntentState.CONFIRMED, lab.state(claim));
        assertEquals(ME, lab.there("r1").text(TaskField.OWNER_ID));
        assertEquals(1, writes());
    }

    @Test
    void isNotAskedForWhenSomebodyWasQuicker() {
        lab.answering = false;
        var claim = lab.claim(task, ME);
        aliTakesIt();
        lab.answering = true;
        lab.pass(LONG);
        assertLost(claim);
        assertEquals(0, writes());
    }

    @Test
    void isLostToSomebodyWhoWritesAfterUs() {
        lab.answering = false;
        var claim = lab.claim(task, ME);
        lab.answerOne();
        lab.answerOne();
        aliTakesIt();
        lab.answering = true;
        lab.pass(LONG);
        assertLost(claim);
        assertEquals(1, writes());
    }

    @Test
    void isLostToSomebodyBetweenWriteAndLastLook() {
        var claim = lab.claim(task, ME);
        lab.pass(Duration.ofSeconds(2));
        aliTakesIt();
        lab.pass(LONG);
        assertLost(claim);
    }

    @Test
    void isLostToSomebodyBetweenReadAndWriteWhenOurWriteNeverArrives() {
        lab.wire.always(vendor == WireVendor.TALKING_SHOPS ? "POST" : "PATCH", "*", FaultyWire.LOSE_REQUEST);
        lab.answering = false;
        var claim = lab.claim(task, ME);
        lab.answerOne();
        aliTakesIt();
        lab.answering = true;
        lab.pass(Duration.ofSeconds(30));
        assertEquals(IntentState.UNKNOWN, lab.state(claim));
        lab.pass(Duration.ofMinutes(5));
        assertLost(claim);
    }
}
