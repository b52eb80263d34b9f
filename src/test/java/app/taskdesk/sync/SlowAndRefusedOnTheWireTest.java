package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.RawServer;
import app.taskdesk.store.Account;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 429, 5xx, refused keys and refused changes over HTTP. */
@ParameterizedClass(name = "{0}")
@EnumSource(WireVendor.class)
class SlowAndRefusedOnTheWireTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Parameter
    private WireVendor vendor;

    @TempDir
    private Path folder;
    private WireLab lab;

    @BeforeEach
    void open() {
        lab = WireLab.in(folder, vendor);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private RecordedIntent retitle(int number) {
        return lab.edit(lab.here("r" + number), TaskField.TITLE, "Edited " + number);
    }

    private List<RecordedIntent> retitleAll(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(this::retitle).toList();
    }

    private long confirmed(List<RecordedIntent> intents) {
        return intents.stream().filter(one -> lab.state(one) == IntentState.CONFIRMED).count();
    }

    @ParameterizedTest(name = "Retry-After \u201C{0}\u201D: {1} s")
    @CsvSource(delimiter = ';', nullValues = "absent", value = {"120; 120", "date; 300", "absent; 60", "-5; 60",
            "soon; 60", "1000000000; 900"})
    @DisplayName("3A row 12: 429 with Retry-After in every form, and a restart in between")
    void waitsAsLongAsTheServerAsks(String told, int seconds) {
        lab.startWith(3);
        String after = "date".equals(told) ? "Mon, 23 Nov 2026 10:05:01 GMT" : told;
        lab.wire.next("PATCH", "/tasks/r1", after == null ? lab.wire.refuse(429, vendor.error("no"))
                : lab.wire.refuse(429, vendor.error("no"), "Retry-After: " + after));
        var edit = retitle(1);
        lab.pass(Duration.ofSeconds(1));
        assertInstanceOf(Phase.Paused.class, lab.last().phase());
        int before = lab.wire.requests().size();
        lab.pass(Duration.ofSeconds(seconds / 2));
        lab.crash();
        lab.command(new SyncCommand.SyncNow());
        lab.pass(Duration.ofSeconds(seconds - seconds / 2 - 3));
        assertEquals(before, lab.wire.requests().size(), "nothing is sent inside the window");
        lab.pass(Duration.ofSeconds(60));
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
    }

    @Test
    @DisplayName("3A row 13: 429 on every request for an hour")
    void asksOnceAWindowAndLosesNothing() {
        lab.startWith(20);
        lab.wire.always("*", "*", lab.wire.refuse(429, vendor.error("no")));
        var edits = retitleAll(1, 20);
        lab.pass(Duration.ofSeconds(1));
        int before = lab.wire.requests().size();
        lab.pass(Duration.ofHours(1));
        int asked = lab.wire.requests().size() - before;
        assertTrue(asked <= 60, () -> asked + " requests in an hour of windows of a minute");
        lab.wire.heal();
        lab.pass(Duration.ofMinutes(15));
        assertEquals(20, confirmed(edits));
        assertEquals(20, lab.sent("PATCH").stream().map(RawServer.Request::body).distinct().count());
    }

    @Test
    @DisplayName("3A row 14: 401 in the middle of a drain of 50 changes")
    void keepsTheRestInOrderWhileAnotherAccountGoesOn() {
        lab.startWith(50);
        var patches = new AtomicInteger();
        lab.wire.always("*", "*", passage -> {
            if (patches.get() >= 10 || passage.request().line().startsWith("PATCH") && patches.incrementAndGet() > 10) {
                passage.toClient().json(401, vendor.error("no"));
            } else {
                passage.pass();
            }
        });
        var edits = retitleAll(1, 50);
        lab.pass(LONG);
        assertEquals(new Phase.SignInNeeded(40), lab.last().phase());
        assertEquals(Account.State.AUTH_BLOCKED, lab.store.accounts().find(WireLab.ACCOUNT).orElseThrow().state());
        int blocked = lab.wire.requests().size();
        long refused = lab.server.requests().total();
        assertTrue(lab.sent("PATCH").size() <= 12, "two that were out at most");
        lab.pass(Duration.ofHours(1));
        assertEquals(blocked, lab.wire.requests().size(), "no request carries that key");
        try (var other = new WireRun(folder.resolve("other"), lab)) {
            other.begin();
            other.pass(LONG);
            assertEquals(new Phase.UpToDate(), other.last().phase());
            assertTrue(lab.server.requests().total() > refused);
        }
        lab.wire.heal();
        lab.command(new SyncCommand.NewKey());
        lab.pass(LONG);
        assertEquals(50, confirmed(edits));
        var order = lab.server.requests().of("PATCH", "/tasks/*").stream().map(one -> one.segments().get(1)).toList();
        assertEquals(IntStream.rangeClosed(1, 50).mapToObj(i -> "r" + i).toList(), order);
    }

    /** Another account of the same workspace, whose way is clear. */
    private static final class WireRun extends EngineRun {

        WireRun(Path folder, WireLab of) {
            super(folder, of.time, of.others);
        }
    }

    @Test
    @DisplayName("3A row 15: 403 on one task only")
    void parksTheOneThatIsForbidden() {
        lab.startWith(5);
        lab.wire.always("PATCH", "/tasks/r1", lab.wire.refuse(403, vendor.error("no")));
        var edits = retitleAll(1, 5);
        lab.pass(LONG);
        assertEquals(IntentState.PARKED, lab.state(edits.getFirst()));
        assertEquals(4, confirmed(edits));
        assertEquals(new Phase.NeedsYou(1), lab.last().phase());
        assertEquals(Account.State.OK, lab.store.accounts().find(WireLab.ACCOUNT).orElseThrow().state());
    }

    @Test
    @DisplayName("3A row 17: one change is always answered 500, 99 others are fine")
    void slowsTheOneDown() {
        lab.startWith(100);
        lab.spoilAll(vendor.completes("r1"), lab.wire.refuse(500, vendor.error("no")));
        var poison = lab.complete(lab.here("r1"));
        var edits = retitleAll(2, 100);
        lab.pass(Duration.ofMinutes(10));
        assertEquals(99, confirmed(edits));
        assertTrue(lab.state(poison).isOpen());
        assertEquals(1, lab.last().unsent(), "it is shown");
        for (int i = 2; i < 8; i++) {
            lab.edit(lab.here("r" + i), TaskField.PRIORITY, "high");
            lab.pass(Duration.ofMinutes(4));
        }
        long before = lab.count(vendor.completes("r1"));
        lab.pass(Duration.ofHours(2));
        long tries = lab.count(vendor.completes("r1")) - before;
        assertTrue(tries >= 1 && tries <= 3, () -> tries + " tries in two hours");
        lab.wire.heal();
        lab.pass(Duration.ofMinutes(70));
        assertEquals(IntentState.CONFIRMED, lab.state(poison));
    }

    @Test
    @DisplayName("3A row 18: everything is answered 500 for two hours")
    void asksABrokenServerSeldomAndThenSendsInOrder() {
        lab.startWith(20);
        lab.wire.always("*", "*", lab.wire.refuse(500, vendor.error("no")));
        TaskId task = lab.here("r1");
        var all = new ArrayList<>(retitleAll(1, 20));
        all.add(lab.complete(task));
        int before = lab.wire.requests().size();
        lab.pass(Duration.ofHours(2));
        int asked = lab.wire.requests().size() - before;
        assertTrue(asked <= 20, () -> "asked " + asked + " times");
        assertEquals(500, assertInstanceOf(Phase.ServerTrouble.class, lab.last().phase()).status());
        lab.wire.heal();
        lab.pass(Duration.ofMinutes(30));
        assertEquals(21, confirmed(all));
        assertEquals("Edited 1", lab.there("r1").text(TaskField.TITLE));
        assertEquals("completed", lab.there("r1").text(TaskField.STATUS));
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    @DisplayName("3A row 21: a guest network answers everything with its own page, or leads elsewhere")
    void believesNoGuestNetwork() throws Exception {
        lab.startWith(5);
        var before = lab.store.tasks().rows(WireLab.ACCOUNT);
        try (var login = RawServer.json(200, "{}")) {
            String there = "http://127.0.0.1:" + login.port() + "/v1/tasks";
            String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>";
            String elsewhere = " X\r\nLocation: " + there + "\r\nContent-Length: 0\r\n\r\n";
            for (String answer : List.of(page, "HTTP/1.1 302" + elsewhere, "HTTP/1.1 307" + elsewhere)) {
                lab.wire.heal();
                lab.wire.always("*", "*", passage -> passage.toClient().send(answer));
                lab.command(new SyncCommand.SyncNow());
                lab.command(new SyncCommand.SweepNow());
                lab.pass(Duration.ofHours(1));
                assertEquals(0, assertInstanceOf(Phase.ServerTrouble.class, lab.last().phase()).status());
            }
            assertEquals(before, lab.store.tasks().rows(WireLab.ACCOUNT), "what is kept is not touched");
            assertEquals(List.of(), login.requests(), "nobody else gets the key");
        }
        var edit = retitle(1);
        lab.wire.heal();
        lab.pass(Duration.ofMinutes(30));
        assertEquals(IntentState.CONFIRMED, lab.state(edit));
    }
}
