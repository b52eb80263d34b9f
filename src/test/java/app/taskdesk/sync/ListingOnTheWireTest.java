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
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Listings that fail, shift, hide, repeat and lie, over HTTP. */
@ParameterizedClass(name = "{0}")
@EnumSource(WireVendor.class)
class ListingOnTheWireTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration HOURS = Duration.ofMinutes(100);
    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

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

    /** Spoils the pages of a full reading that have this number. */
    private void onSweepPage(int page, FaultyWire.Spoil spoil) {
        lab.wire.always("GET", "/tasks", passage -> {
            if (vendor.isSweepPage(passage.request(), page)) {
                spoil.on(passage);
            } else {
                passage.pass();
            }
        });
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
    @DisplayName("3A row 22: page 3 of several fails, and the program is started anew")
    void takesAFullReadingUpWhereItFailed() {
        lab.startWith(vendor.severalPages);
        onSweepPage(3, lab.wire.refuse(500, "{}"));
        sweep();
        assertTrue(lab.sent("GET").stream().anyMatch(request -> vendor.isSweepPage(request, 3)));
        lab.wire.heal();
        int before = lab.wire.requests().size();
        lab.crash();
        lab.pass(LONG);
        var again = lab.wire.requests().stream().skip(before).filter(vendor::isSweep).toList();
        assertTrue(vendor.isSweepPage(again.getFirst(), 3), () -> again.getFirst().line());
        assertEquals(vendor.severalPages, lab.rows());
        assertEquals(new Phase.UpToDate(), lab.last().phase());
    }

    @Test
    @DisplayName("3A row 23: a row deleted between two pages shifts another one out of sight")
    void keepsTheTaskThatAShiftHid() {
        lab.startWith(vendor.severalPages);
        onSweepPage(3, once(() -> lab.otherDeletes(vendor.listedFirst())));
        sweep();
        lab.wire.heal();
        change("r201", "Still there");
        lab.pass(HOURS);
        assertEquals("Still there", lab.view(lab.here("r201")).title());
        assertEquals(vendor.severalPages - 1, lab.rows(), "the deleted one alone is gone");
    }

    @Test
    @DisplayName("3A row 25: another client deletes 1 of 1,000")
    void putsADeletedTaskIntoTheTrashAfterTwoLooks() {
        lab.startWith(1_000);
        lab.pass(LONG);
        Instant before = lab.time.now();
        lab.otherDeletes("r500");
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
        lab.wire.always("GET", "/tasks", lab.wire.refuse(200, vendor.emptyList()));
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
            lab.otherDeletes("r" + i);
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

}
