package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.FaultyWire;
import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.SyncStore;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listings that fail, shift, hide, repeat and lie, over HTTP. */
class ListingOnTheWireTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration HOURS = Duration.ofMinutes(100);
    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");
    private static final String EMPTY = "{\"tasks\":[],\"total\":0,\"page\":1,\"limit\":100,\"totalPages\":0}";

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

    /** Spoils the pages of a full reading that have this number. */
    private void onSweepPage(int page, FaultyWire.Spoil spoil) {
        lab.wire.always("GET", "/tasks", passage -> {
            if (isSweepPage(passage.request(), page)) {
                spoil.on(passage);
            } else {
                passage.pass();
            }
        });
    }

    private static boolean isSweepPage(RawServer.Request request, int page) {
        return request.line().contains("sort=created_at") && request.line().contains("page=" + page + "&");
    }

    private static FaultyWire.Spoil once(Runnable first) {
        var done = new AtomicBoolean();
        return FaultyWire.after(() -> {
            if (!done.getAndSet(true)) {
                first.run();
            }
        });
    }

    private void change(String id, String title) {
        lab.other(new TaskCall.UpdateTask(id, TaskFields.builder().set(TaskField.TITLE, title).build()));
    }

    private void sweep() {
        lab.command(new SyncCommand.SweepNow());
        lab.pass(Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("3A row 22: page 3 of 5 fails, and the program is started anew")
    void takesAFullReadingUpWhereItFailed() {
        lab.startWith(450);
        onSweepPage(3, lab.wire.refuse(500, "{}"));
        sweep();
        assertTrue(lab.sent("GET").stream().anyMatch(request -> isSweepPage(request, 3)));
        lab.wire.heal();
        int before = lab.wire.requests().size();
        lab.crash();
        lab.pass(LONG);
        var again = lab.wire.requests().stream().skip(before).filter(one -> one.line().contains("sort=created_at"))
                .toList();
        assertTrue(isSweepPage(again.getFirst(), 3), () -> again.getFirst().line());
        assertEquals(450, lab.rows());
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    @DisplayName("3A row 23: a row deleted between two pages shifts another one out of sight")
    void keepsTheTaskThatAShiftHid() {
        lab.startWith(450);
        onSweepPage(3, once(() -> lab.other(new TaskCall.DeleteTask("r1"))));
        sweep();
        lab.wire.heal();
        change("r201", "Still there");
        lab.pass(HOURS);
        assertEquals("Still there", lab.view(lab.here("r201")).title());
        assertEquals(449, lab.rows(), "the deleted one alone is gone");
    }

    @Test
    @DisplayName("3A row 24: 30 updates between the pages of a pull")
    void missesNothingWhenRowsMoveToTheFront() {
        lab.startWith(300);
        for (int i = 1; i <= 250; i++) {
            lab.plant(i, ", 'description': 'new'");
        }
        lab.wire.always("GET", "/tasks", passage -> {
            if (passage.request().line().contains("page=2")) {
                lab.wire.heal();
                for (int i = 1; i <= 30; i++) {
                    change("r" + (i * 8), "Moved " + i);
                }
            }
            passage.pass();
        });
        lab.pass(Duration.ofMinutes(2));
        for (int i = 1; i <= 250; i++) {
            String title = i % 8 == 0 && i <= 240 ? "Moved " + i / 8 : "Task " + i;
            assertEquals(title, lab.view(lab.here("r" + i)).title());
            assertEquals("new", lab.fields(lab.here("r" + i)).text(TaskField.DESCRIPTION));
        }
        assertEquals(300, lab.rows());
    }

    @Test
    @DisplayName("3A row 25: another client deletes 1 of 1,000")
    void putsADeletedTaskIntoTheTrashAfterTwoLooks() {
        lab.startWith(1_000);
        lab.pass(LONG);
        Instant before = lab.time.now();
        lab.other(new TaskCall.DeleteTask("r500"));
        while (lab.rows() == 1_000 && lab.time.now().isBefore(before.plus(HOURS))) {
            lab.pass(Duration.ofSeconds(5));
        }
        var looks = lab.server.requests().of("GET", "/tasks/r500");
        assertEquals(2, looks.size());
        Duration apart = Duration.between(looks.getFirst().at(), looks.getLast().at());
        assertTrue(apart.toSeconds() >= 60, () -> "looked twice within " + apart);
        assertEquals(999, lab.rows());
        assertEquals(List.of("Task 500"), lab.store.trashed(WireLab.ACCOUNT));
    }

    @Test
    @DisplayName("3A row 26: the listing is suddenly empty")
    void removesNothingUponAnEmptyListing() {
        lab.startWith(30);
        lab.wire.always("GET", "/tasks", lab.wire.refuse(200, EMPTY));
        lab.pass(HOURS);
        assertEquals(30, lab.rows());
        assertEquals(0, lab.server.requests().count("GET", "/tasks/*"), "nobody even asks for them one by one");
        assertEquals(30, lab.last().missing());
        assertEquals(new Phase.NeedsYou(1), lab.last().phase());
    }

    @Test
    @DisplayName("3A row 27: 12 of 100 tasks are missing at once, and each answers 404")
    void asksBeforeItRemovesMany() {
        lab.startWith(100);
        for (int i = 1; i <= 12; i++) {
            lab.other(new TaskCall.DeleteTask("r" + i));
        }
        lab.pass(HOURS);
        assertEquals(100, lab.rows());
        assertEquals(12, lab.last().missing());
        lab.command(new SyncCommand.AllowRemovals());
        lab.pass(LONG);
        assertEquals(88, lab.rows());
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    @DisplayName("3A row 35: 250 rows with one stamp, over three pages")
    void readsAllRowsOfOneStamp() {
        lab.startWith(300);
        Instant stamp = lab.time.now();
        for (int i = 1; i <= 250; i++) {
            lab.server.plant("{\"_id\":\"r%d\",\"title\":\"At once %d\",\"created_at\":\"%s\",\"updated_at\":\"%s\"}"
                    .formatted(i, i, stamp, stamp));
        }
        lab.pass(Duration.ofMinutes(2));
        for (int i = 1; i <= 250; i++) {
            assertEquals("At once " + i, lab.view(lab.here("r" + i)).title());
        }
    }

    @Test
    @DisplayName("3A row 36: the server's clock is behind, ahead, and jumps back")
    void readsEverythingByAnyServersClock() {
        lab.startWith(5);
        int change = 0;
        for (Duration ahead : List.of(Duration.ofHours(-2), Duration.ofHours(2), Duration.ofHours(-3))) {
            lab.serverClock.ahead = ahead;
            change("r1", "Change " + ++change);
            var edit = lab.edit(lab.here("r2"), TaskField.TITLE, "Edit " + change);
            lab.pass(Duration.ofMinutes(12));
            assertEquals("Change " + change, lab.view(lab.here("r1")).title());
            assertEquals(IntentState.CONFIRMED, lab.state(edit));
        }
        lab.other(new TaskCall.UpdateTask("r1", TaskFields.builder().set(TaskField.DUE, FRIDAY).build()));
        lab.pass(Duration.ofMinutes(2));
        assertEquals(FRIDAY, lab.fields(lab.here("r1")).instant(TaskField.DUE), "dates are shown as they are");
    }

    @Test
    @DisplayName("3A row 36: the watermark never passes the server's own clock")
    void keepsTheWatermarkBehindTheServersClock() {
        lab.startWith(5);
        lab.server.plant("{\"_id\":\"r9\",\"title\":\"From the future\",\"created_at\":\"%s\",\"updated_at\":\"%s\"}"
                .formatted(lab.time.now().plus(Duration.ofDays(2)), lab.time.now().plus(Duration.ofDays(2))));
        lab.pass(LONG);
        var pulls = SyncStore.of(lab.store.local(), lab.store.accounts()).pulls().state(WireLab.ACCOUNT);
        assertFalse(pulls.watermark().isAfter(lab.serverClock.instant()), () -> "at " + pulls.watermark());
        change("r1", "Seen all the same");
        lab.pass(Duration.ofMinutes(2));
        assertEquals("Seen all the same", lab.view(lab.here("r1")).title());
    }
}
