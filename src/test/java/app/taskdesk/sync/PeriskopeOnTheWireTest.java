package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.FaultyWire;
import app.taskdesk.remote.RawServer;
import app.taskdesk.sandbox.Switch;
import app.taskdesk.store.IntentState;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals with fields, rate headers, time stamps and words as Periskope writes them, over HTTP. */
class PeriskopeOnTheWireTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

    @TempDir
    private Path folder;
    private WireLab lab;

    @BeforeEach
    void open() {
        lab = WireLab.in(folder, WireVendor.PERISKOPE);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private TaskId start(String fields) {
        lab.plant(1, fields);
        lab.startWith(0);
        return lab.here("r1");
    }

    private List<String> bodies() {
        return lab.sent("PATCH").stream().map(RawServer.Request::body).toList();
    }

    /** The server's own answer with a header more. */
    private static FaultyWire.Spoil with(String headers) {
        return passage -> {
            HttpResponse<String> reply = passage.atServer();
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            String head = passage.head(reply, body.length).replaceAll("(?im)^x-ratelimit-[^\r]*\r\n", "");
            passage.toClient().send(head.replaceFirst("\r\n", "\r\n" + headers)).send(body);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'code':'VALIDATION_ERROR','message':'Not updated','status':422,'fields':{'title':{'message':'too long'}}} "
                    + "| refused: Not updated ({TITLE} title: too long)",
            "{'code':'VALIDATION_ERROR','message':'Not updated','status':422,'fields':{'title':{'message':'title is bad',"
                    + "'value':'x'},'assignee':'nobody'}} "
                    + "| refused: Not updated ({TITLE} title is bad; {OWNER_ID} assignee: nobody)",
            "{'code':'VALIDATION_ERROR','message':'Not updated','status':422} | refused: Not updated",
            "{'code':'X','message':'<b>\\u202e\\u0007</b> {0} %n','status':400} | refused: <b>\u2407</b> {0} %n",
            "{'fields':[1]} | refused", "<html><b>Bad</b></html> | refused", "[] | refused"})
    @DisplayName("3A row 16: 422 with fields, without, in HTML, in other shapes")
    void parksWithTheServersWordsMadeInert(String body, String error) {
        TaskId task = start("");
        lab.wire.next("PATCH", "/tasks/r1", lab.wire.refuse(422, body.replace('\'', '"')));
        var edit = lab.edit(task, TaskField.TITLE, "Edited");
        lab.pass(LONG);
        assertEquals(IntentState.PARKED, lab.state(edit));
        assertEquals(error, lab.error(edit));
        assertEquals("Edited", lab.view(task).title());
    }

    @Test
    void namesTheMissingPhoneAndLosesNothing() {
        TaskId task = start("");
        lab.wire.always("*", "*", lab.wire.refuse(422, "{\"code\":\"VALIDATION_ERROR\",\"message\":\"Bad header\","
                + "\"status\":422,\"fields\":{\"x-phone\":{\"message\":\"x-phone is required\"}}}"));
        lab.time.pass(Duration.ofMinutes(2));
        var edit = lab.edit(task, TaskField.TITLE, "Edited");
        lab.pass(LONG);
        assertEquals("refused: Bad header (x-phone is required)", lab.error(edit));
        lab.wire.heal();
        lab.command(new SyncCommand.Retry(edit.operation()));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals("Edited", lab.there("r1").text(TaskField.TITLE));
    }

    @Test
    void stopsWhereNothingIsLeftUntilTheServerSaysSo() {
        TaskId task = start("");
        lab.wire.next("PATCH", "/tasks/r1",
                with("X-RateLimit-Limit: 120\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: 90\r\n"));
        lab.edit(task, TaskField.TITLE, "One");
        lab.pass(Duration.ofSeconds(1));
        int before = lab.wire.requests().size();
        var later = lab.edit(task, TaskField.TITLE, "Two");
        lab.command(new SyncCommand.SyncNow());
        lab.pass(Duration.ofSeconds(85));
        assertInstanceOf(Phase.Paused.class, lab.last().phase());
        assertEquals(before, lab.wire.requests().size(), "nothing is sent meanwhile");
        lab.pass(Duration.ofSeconds(30));
        assertEquals(IntentState.CONFIRMED, lab.state(later));
    }

    @Test
    void keepsToTheLimitThatTheServerTells() {
        for (int i = 1; i <= 40; i++) {
            lab.plant(i, "");
        }
        lab.wire.always("*", "*", with("X-RateLimit-Limit: 20\r\n"));
        lab.startWith(0);
        for (int i = 1; i <= 40; i++) {
            lab.edit(lab.here("r" + i), TaskField.TITLE, "Edited " + i);
        }
        int before = lab.wire.requests().size();
        lab.pass(Duration.ofMinutes(1));
        int asked = lab.wire.requests().size() - before;
        assertTrue(asked >= 10 && asked <= 20, () -> asked + " requests in a minute");
        lab.pass(Duration.ofMinutes(10));
        assertEquals(40, bodies().stream().distinct().count());
        assertEquals(0, lab.last().unsent());
    }

    @Test
    @DisplayName("3A row 33: time stamps in the mixed forms of the vendor's own example")
    void seesNoChangeInMixedForms() {
        lab.server.faults().on(Switch.MIXED_TIMES);
        TaskId task = start(", 'due_date': '2026-11-27T09:00:00Z', 'remind_at': '2026-11-27T08:00:00.123Z'");
        var announced = new AtomicInteger();
        Runnable end = lab.store.tasks().onChange(_ -> announced.incrementAndGet());
        lab.pass(LONG);
        end.run();
        assertEquals(Instant.parse("2026-11-27T08:00:00.123Z"), lab.fields(task).get(TaskField.REMIND_AT));
        assertEquals(FRIDAY, lab.fields(task).get(TaskField.DUE));
        assertEquals(0, announced.get());
        lab.lateEdit(task, Map.of(TaskField.DUE, FRIDAY));
        assertEquals(List.of(), bodies());
        lab.lateEdit(task, Map.of(TaskField.TITLE, "Mine"));
        assertEquals(List.of(WireVendor.PERISKOPE.changed("\"title\":\"Mine\"")), bodies());
    }

    @Test
    @DisplayName("3A row 57: new keys, new words for status, priority and type")
    void keepsWhatItDoesNotKnowAndNeverSendsItBack() {
        TaskId task = start(", 'status': 'archived', 'priority': 9, 'type': 'seance', 'mood': {'a': [1, null]}");
        assertEquals("archived", lab.fields(task).text(TaskField.STATUS));
        assertEquals("9", lab.fields(task).text(TaskField.PRIORITY));
        assertEquals("seance", lab.fields(task).text(TaskField.CATEGORY));
        lab.server.faults().on(Switch.UNKNOWN_KEYS);
        lab.command(new SyncCommand.SweepNow());
        lab.pass(LONG);
        lab.lateEdit(task, Map.of(TaskField.TITLE, "Mine"));
        assertEquals(List.of(WireVendor.PERISKOPE.changed("\"title\":\"Mine\"")), bodies());
        assertEquals("archived", lab.there("r1").text(TaskField.STATUS));
        assertEquals(Map.of("mood", lab.fields(task).object(TaskField.UNKNOWN).get("mood")),
                Map.of("mood", lab.there("r1").object(TaskField.UNKNOWN).get("mood")));
    }

    @Test
    @DisplayName("3A row 53: the computer sleeps for 8 hours, and wakes up on another network")
    void drainsOnceAfterALongSleep() {
        TaskId task = start("");
        lab.wire.always("*", "*", FaultyWire.LOSE_REQUEST);
        var edit = lab.edit(task, TaskField.TITLE, "Before the sleep");
        lab.pass(Duration.ofSeconds(5));
        lab.wire.heal();
        int before = lab.wire.requests().size();
        lab.time.setWall(lab.time.now().plus(Duration.ofHours(8)));
        lab.step(new SyncEvent.Woken());
        lab.pass(Duration.ofMinutes(2));
        int requests = lab.wire.requests().size() - before;
        assertTrue(requests >= 3 && requests <= 20, () -> requests + " requests after the sleep");
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
        assertEquals("Before the sleep", lab.there("r1").text(TaskField.TITLE));
    }
}
