package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.FaultyWire;
import app.taskdesk.remote.RawServer;
import app.taskdesk.sandbox.Switch;
import app.taskdesk.store.IntentState;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags, metadata, odd words and the words of refusals as Talking Shops writes them, over HTTP. */
class TalkingShopsWordsOnTheWireTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder;
    private WireLab lab;

    @BeforeEach
    void open() {
        lab = WireLab.in(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private TaskId start(String fields) {
        lab.plant(1, fields);
        lab.plant(2, "");
        lab.time.pass(Duration.ofHours(1));
        lab.begin();
        lab.pass(Duration.ofSeconds(1));
        return lab.here("r1");
    }

    private List<String> bodies() {
        return lab.sent("PATCH").stream().map(RawServer.Request::body).toList();
    }

    @Test
    @DisplayName("3A row 32: we add a tag, they remove another")
    void mergesTags() {
        TaskId task = start(", 'tags': ['b', 'c']");
        lab.otherChanges("r1", TaskField.TAGS, List.of("c"));
        var edit = lab.lateEdit(task, Map.of(TaskField.TAGS, List.of("a", "b", "c")));
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals(Set.of("a", "c"), Set.copyOf(lab.there("r1").list(TaskField.TAGS)));
    }

    @Test
    @DisplayName("3A row 34: rows without description, tags and metadata")
    void clearsNothingThatARowLeavesOut() {
        TaskId task = start(", 'description': 'Words', 'tags': ['vip'], 'metadata': {'order': '7'}");
        TaskFields before = lab.fields(task);
        lab.server.faults().on(Switch.SPARSE_ROWS);
        lab.otherChanges("r1", TaskField.TITLE, "Changed");
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
        TaskId task = start(", 'status': 'waiting_for_moon', 'priority': 'asap', 'titleType': 'seance', 'mood': {'a': [1, null]}");
        TaskFields fields = lab.fields(task);
        assertEquals("waiting_for_moon", fields.text(TaskField.STATUS));
        assertEquals("asap", fields.text(TaskField.PRIORITY));
        lab.server.faults().on(Switch.UNKNOWN_KEYS);
        lab.command(new SyncCommand.SweepNow());
        lab.pass(LONG);
        lab.lateEdit(task, Map.of(TaskField.TITLE, "Mine"));
        lab.wire.next("PATCH", "/tasks/r1", lab.wire.refuse(405, "{}"));
        var replaced = lab.lateEdit(task, Map.of(TaskField.DESCRIPTION, "More"));
        assertEquals(IntentState.CONFIRMED, lab.state(replaced));
        assertEquals("{\"title\":\"Mine\"}", bodies().getFirst());
        for (RawServer.Request sent : lab.wire.requests()) {
            assertTrue(!sent.body().contains("mood") && !sent.body().contains("moon") && !sent.body().contains("asap")
                    && !sent.body().contains("seance"), sent::body);
        }
        assertEquals("waiting_for_moon", lab.there("r1").text(TaskField.STATUS));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'error':{'code':'V','message':'Failed','details':['title too long']}} | refused: Failed (title too long)",
            "{'error':{'code':'V','message':'Failed'}} | refused: Failed",
            "{'error':{'code':'V','message':'<b>\\u202e\\u0007</b> {0} %n'}} | refused: <b>\u2407</b> {0} %n",
            "{'error':'no'} | refused", "<html><b>Bad</b></html> | refused", "[] | refused", "nothing | refused"})
    @DisplayName("3A row 16: 400 with details, without, in HTML, in other shapes")
    void parksWithTheServersWordsMadeInert(String body, String error) {
        lab.startWith(2);
        lab.wire.next("PATCH", "/tasks/r1", lab.wire.refuse(400, body.replace('\'', '"')));
        var edit = lab.edit(lab.here("r1"), TaskField.TITLE, "Edited 1");
        lab.pass(LONG);
        assertEquals(IntentState.PARKED, lab.state(edit));
        assertEquals(error, lab.error(edit));
        assertEquals("Edited 1", lab.view(lab.here("r1")).title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":{\"code\":\"V\",\"message\":\"%s\"}}",
        "{\"error\":{\"code\":\"V\",\"message\":\"m\",\"details\":[\"%s\"]}}"})
    @DisplayName("3A row 16: 400 with a megabyte of words")
    void clipsAMegabyteOfWords(String shape) {
        lab.startWith(2);
        lab.wire.next("PATCH", "/tasks/r1", lab.wire.refuse(400, shape.formatted("x".repeat(1 << 20))));
        var edit = lab.edit(lab.here("r1"), TaskField.TITLE, "Edited 1");
        lab.pass(LONG);
        assertEquals(IntentState.PARKED, lab.state(edit));
        int length = String.valueOf(lab.error(edit)).length();
        assertTrue(length > 100 && length < 1_000, () -> length + " characters are kept");
    }
}
