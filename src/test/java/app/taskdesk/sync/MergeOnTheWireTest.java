package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.FaultyWire;
import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.sandbox.Switch;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.Payload;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.store.SyncStore;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Another client works on the same tasks, over HTTP; what goes out is looked at byte by byte. */
@ParameterizedClass(name = "{0}")
@EnumSource(WireVendor.class)
class MergeOnTheWireTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

    @Parameter
    private WireVendor vendor;

    @TempDir
    private Path folder;
    private WireLab lab;
    private TaskId task;

    @BeforeEach
    void open() {
        lab = WireLab.in(folder, vendor);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private void start(String fields) {
        lab.plant(1, fields);
        lab.plant(2, "");
        lab.time.pass(Duration.ofHours(1));
        lab.begin();
        lab.pass(Duration.ofSeconds(1));
        task = lab.here("r1");
    }

    private void theyChange(TaskField field, Object value) {
        lab.other(new TaskCall.UpdateTask("r1", TaskFields.builder().set(field, value).build()));
    }

    private List<String> bodies() {
        return lab.sent("PATCH").stream().map(RawServer.Request::body).toList();
    }

    private SyncStore sync() {
        return SyncStore.of(lab.store.local(), lab.store.accounts());
    }

    @Test
    @DisplayName("3A row 28: the task is deleted by another client while 3 changes wait")
    void makesADeletedTaskAnewWithAllThatWaits() {
        start("");
        lab.wire.always("*", "*", FaultyWire.LOSE_REQUEST);
        lab.otherDeletes("r1");
        lab.edit(task, TaskField.TITLE, "Mine");
        lab.snooze(task, FRIDAY);
        lab.edit(task, TaskField.DESCRIPTION, "Words");
        lab.wire.heal();
        lab.pass(Duration.ofMinutes(20));
        assertEquals(SyncMark.GONE, lab.view(task).mark());
        assertEquals(2, lab.rows());
        lab.command(new SyncCommand.Recreate(task));
        lab.pass(LONG);
        TaskFields made = lab.there(String.valueOf(lab.view(task).remoteId()));
        assertEquals("Mine", made.text(TaskField.TITLE));
        assertEquals(FRIDAY, made.instant(TaskField.DUE));
        assertEquals("Words", made.text(TaskField.DESCRIPTION));
        assertEquals(1, lab.count("POST " + vendor.creates));
        assertEquals(2, lab.rows());
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    @DisplayName("3A row 29: both sides edit different fields")
    void sendsOurFieldAlone() {
        start("");
        theyChange(TaskField.PRIORITY, "high");
        var edit = lab.lateEdit(task, Map.of(TaskField.TITLE, "Mine"));
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(List.of(vendor.changed("\"title\":\"Mine\"")), bodies());
        assertEquals("high", lab.fields(task).text(TaskField.PRIORITY));
        assertEquals("high", lab.there("r1").text(TaskField.PRIORITY));
    }

    @Test
    @DisplayName("3A row 30: both sides edit the title differently")
    void keepsBothTitlesAndSendsTheRest() {
        start("");
        theyChange(TaskField.TITLE, "Theirs");
        lab.lateEdit(task, Map.of(TaskField.TITLE, "Mine", TaskField.PRIORITY, "high"));
        assertEquals(List.of(vendor.changed("\"priority\":\"high\"")), bodies());
        assertEquals("Theirs", lab.there("r1").text(TaskField.TITLE));
        assertEquals("Mine", lab.view(task).title());
        var conflict = sync().outbox().conflicts(task).getFirst();
        assertEquals(List.of("Task 1", "Mine", "Theirs"),
                List.of(conflict.base(), conflict.mine(), conflict.theirs()));
        assertEquals(new Phase.NeedsYou(1), lab.last().phase());
    }

    @Test
    @DisplayName("3A row 31: both sides set the same value")
    void sendsNothingForTheSameValue() {
        start("");
        theyChange(TaskField.TITLE, "Same");
        var edit = lab.lateEdit(task, Map.of(TaskField.TITLE, "Same"));
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(List.of(), bodies());
    }

    @Test
    @DisplayName("3A row 33: one instant in many textual forms")
    void seesNoChangeInAnotherSpelling() {
        start(", '" + vendor.due + "': '2026-11-27T09:00:00Z'");
        lab.pass(LONG);
        var announced = new AtomicInteger();
        Runnable end = lab.store.tasks().onChange(_ -> announced.incrementAndGet());
        for (String form : List.of("2026-11-27T09:00:00.000Z", "2026-11-27T09:00:00.000000+00:00",
                "2026-11-27T10:00:00+01:00", "2026-11-27 09:00:00+00", "2026-11-27T09:00Z")) {
            lab.wire.heal();
            lab.wire.always("GET", "*", FaultyWire.rewrite(body -> body.replace("2026-11-27T09:00:00Z", form)));
            lab.command(new SyncCommand.SweepNow());
            lab.pass(LONG);
            assertEquals(FRIDAY, lab.fields(task).instant(TaskField.DUE), form);
        }
        end.run();
        assertEquals(0, announced.get());
        assertEquals(0, lab.last().unsent());
        var edit = lab.lateEdit(task, Map.of(TaskField.DUE, FRIDAY));
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(List.of(), bodies());
    }

}
