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

/** Another client works on the same tasks, over HTTP; what goes out is looked at byte by byte. */
class MergeOnTheWireTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

    @TempDir
    private Path folder;
    private WireLab lab;
    private TaskId task;

    @BeforeEach
    void open() {
        lab = WireLab.in(folder);
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

    /** An edit of a copy that is no longer fresh, while they were quicker. */
    private RecordedIntent weEdit(Map<TaskField, Object> wanted) {
        var changes = new EnumMap<TaskField, FieldChange>(TaskField.class);
        wanted.forEach((field, to) -> changes.put(field, new FieldChange(lab.fields(task).get(field), to)));
        lab.time.pass(Duration.ofMinutes(2));
        var edit = lab.store.tasks().record(List.of(new NewIntent(WireLab.ACCOUNT, task, IntentKind.EDIT,
                Payload.of(changes), lab.time.now(), lab.time.now()))).getFirst();
        lab.step(new SyncEvent.LocalChange());
        lab.pass(LONG);
        return edit;
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
        lab.other(new TaskCall.DeleteTask("r1"));
        lab.edit(task, TaskField.TITLE, "Mine");
        lab.snooze(task, FRIDAY);
        lab.edit(task, TaskField.TAGS, List.of("vip"));
        lab.wire.heal();
        lab.pass(Duration.ofMinutes(20));
        assertEquals(SyncMark.GONE, lab.view(task).mark());
        assertEquals(2, lab.rows());
        lab.command(new SyncCommand.Recreate(task));
        lab.pass(LONG);
        TaskFields made = lab.there(String.valueOf(lab.view(task).remoteId()));
        assertEquals("Mine", made.text(TaskField.TITLE));
        assertEquals(FRIDAY, made.instant(TaskField.DUE));
        assertEquals(List.of("vip"), made.list(TaskField.TAGS));
        assertEquals(1, lab.sent("POST /v1/tasks ").size());
        assertEquals(2, lab.rows());
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    @DisplayName("3A row 29: both sides edit different fields")
    void sendsOurFieldAlone() {
        start("");
        theyChange(TaskField.PRIORITY, "high");
        var edit = weEdit(Map.of(TaskField.TITLE, "Mine"));
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(List.of("{\"title\":\"Mine\"}"), bodies());
        assertEquals("high", lab.fields(task).text(TaskField.PRIORITY));
        assertEquals("high", lab.there("r1").text(TaskField.PRIORITY));
    }

    @Test
    @DisplayName("3A row 30: both sides edit the title differently")
    void keepsBothTitlesAndSendsTheRest() {
        start("");
        theyChange(TaskField.TITLE, "Theirs");
        weEdit(Map.of(TaskField.TITLE, "Mine", TaskField.PRIORITY, "high"));
        assertEquals(List.of("{\"priority\":\"high\"}"), bodies());
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
        var edit = weEdit(Map.of(TaskField.TITLE, "Same"));
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(List.of(), bodies());
    }

    @Test
    @DisplayName("3A row 32: we add a tag, they remove another")
    void mergesTags() {
        start(", 'tags': ['b', 'c']");
        theyChange(TaskField.TAGS, List.of("c"));
        var edit = weEdit(Map.of(TaskField.TAGS, List.of("a", "b", "c")));
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(Set.of("a", "c"), Set.copyOf(lab.there("r1").list(TaskField.TAGS)));
    }

    @Test
    @DisplayName("3A row 33: one instant in many textual forms")
    void seesNoChangeInAnotherSpelling() {
        start(", 'dueDate': '2026-11-27T09:00:00Z', 'snoozedUntil': '2026-11-27T09:00:00Z'");
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
        var edit = weEdit(Map.of(TaskField.DUE, FRIDAY));
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(List.of(), bodies());
    }

    @Test
    @DisplayName("3A row 33: a stamp told finer than before")
    void seesNoChangeInMicroseconds() {
        start("");
        lab.pass(LONG);
        lab.wire.always("GET", "*", FaultyWire.rewrite(body -> body.replaceAll("(\\.\\d{3})Z", "$1000+00:00")));
        var announced = new AtomicInteger();
        Runnable end = lab.store.tasks().onChange(_ -> announced.incrementAndGet());
        lab.command(new SyncCommand.SweepNow());
        lab.pass(LONG);
        end.run();
        assertEquals(0, announced.get());
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    @DisplayName("3A row 34: rows without description, tags and metadata")
    void clearsNothingThatARowLeavesOut() {
        start(", 'description': 'Words', 'tags': ['vip'], 'metadata': {'order': '7'}");
        TaskFields before = lab.fields(task);
        lab.server.faults().on(Switch.SPARSE_ROWS);
        theyChange(TaskField.TITLE, "Changed");
        lab.command(new SyncCommand.SweepNow());
        lab.pass(LONG);
        TaskFields after = lab.fields(task);
        assertEquals("Changed", after.text(TaskField.TITLE));
        assertEquals(before.only(Set.of(TaskField.DESCRIPTION, TaskField.TAGS, TaskField.METADATA)),
                after.only(Set.of(TaskField.DESCRIPTION, TaskField.TAGS, TaskField.METADATA)));
        assertEquals(List.of("vip"), after.list(TaskField.TAGS));
        assertEquals(List.of(), bodies());
    }

    @Test
    @DisplayName("3A row 57: new keys, new words for status and priority, a new type")
    void keepsWhatItDoesNotKnowAndNeverSendsItBack() {
        start(", 'status': 'waiting_for_moon', 'priority': 'asap', 'titleType': 'seance', 'mood': {'a': [1, null]}");
        TaskFields fields = lab.fields(task);
        assertEquals("waiting_for_moon", fields.text(TaskField.STATUS));
        assertEquals("asap", fields.text(TaskField.PRIORITY));
        lab.server.faults().on(Switch.UNKNOWN_KEYS);
        lab.command(new SyncCommand.SweepNow());
        lab.pass(LONG);
        weEdit(Map.of(TaskField.TITLE, "Mine"));
        lab.wire.next("PATCH", "/tasks/r1", lab.wire.refuse(405, "{}"));
        var replaced = weEdit(Map.of(TaskField.DESCRIPTION, "More"));
        assertEquals(IntentState.CONFIRMED, lab.state(replaced));
        assertEquals("{\"title\":\"Mine\"}", bodies().getFirst());
        for (RawServer.Request sent : lab.wire.requests()) {
            assertTrue(!sent.body().contains("mood") && !sent.body().contains("moon") && !sent.body().contains("asap")
                    && !sent.body().contains("seance"), sent::body);
        }
        assertEquals("waiting_for_moon", lab.there("r1").text(TaskField.STATUS));
    }
}
