package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.taskdesk.remote.FaultyWire;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.SyncStore;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verbs, marks and the order by change, which Talking Shops alone has, over HTTP. */
class TalkingShopsOnTheWireTest {

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

    @Test
    @DisplayName("3A row 7: server keeps no metadata, and a create's answer is lost")
    void asksWhereTheServerDoesNotKeepTheMark() {
        lab.startWith(3);
        FaultyWire.Spoil forgetful = FaultyWire.rewrite(body -> body.replaceAll("\"metadata\":\\{[^}]*}",
                "\"metadata\":{}"));
        lab.wire.always("*", "*", forgetful);
        lab.create("First");
        lab.pass(Duration.ofSeconds(5));
        lab.wire.heal();
        lab.wire.next("POST", "/tasks", FaultyWire.LOSE_REQUEST);
        lab.wire.always("GET", "*", forgetful);
        var create = lab.create("Call Jane");
        lab.pass(LONG);
        assertEquals(IntentState.NEEDS_USER, lab.state(create));
        assertEquals(2, lab.sent("POST /v1/tasks ").size(), "never sent again by itself");
        lab.command(new SyncCommand.Retry(create.operation()));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(5, lab.total());
    }

    @Test
    @DisplayName("3A row 8: done by somebody else in the same words, answer 400")
    void takesACompleteThatAnotherDidForDone() {
        lab.startWith(3);
        lab.wire.next("POST", "/tasks/r2/complete", FaultyWire.after(
                () -> lab.other(new TaskCall.CompleteTask("r2", "resolved", null))));
        var twice = lab.complete(lab.here("r2"), "resolved");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(twice));
        assertEquals(1, lab.sent("POST /v1/tasks/r2/complete").size());
    }

    @Test
    @DisplayName("3A row 9: complete of a task that another client deferred")
    void parksTheCompleteOfADeferredTask() {
        lab.startWith(3);
        lab.wire.next("POST", "/tasks/r1/complete", FaultyWire.after(() -> lab.other(new TaskCall.UpdateTask("r1",
                TaskFields.builder().set(TaskField.STATUS, "deferred").build()))));
        var complete = lab.complete(lab.here("r1"), "resolved");
        lab.pass(Duration.ofMinutes(20));
        assertEquals(IntentState.PARKED, lab.state(complete));
        assertEquals(Trouble.DEFERRED, lab.error(complete));
        assertEquals(1, lab.sent("POST /v1/tasks/r1/complete").size(), "no loop");
    }

    @Test
    @DisplayName("3A row 11: delete applied, answer lost, the task is then not found")
    void deletesOnce() {
        lab.startWith(3);
        lab.wire.next("DELETE", "/tasks/r1", FaultyWire.LOSE_REPLY);
        var delete = lab.delete(lab.here("r1"));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(delete));
        assertEquals(2, lab.rows());
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
                    lab.otherChanges("r" + (i * 8), TaskField.TITLE, "Moved " + i);
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

    private Instant watermark() {
        return SyncStore.of(lab.store.local(), lab.store.accounts()).pulls().state(WireLab.ACCOUNT).watermark();
    }

    @Test
    @DisplayName("3A row 36: the watermark never passes the server's own clock")
    void keepsTheWatermarkBehindTheServersClock() {
        lab.startWith(5);
        lab.server.plant("{\"_id\":\"r9\",\"title\":\"From the future\",\"created_at\":\"%s\",\"updated_at\":\"%s\"}"
                .formatted(lab.time.now().plus(Duration.ofDays(2)), lab.time.now().plus(Duration.ofDays(2))));
        lab.pass(LONG);
        Instant newest = lab.serverClock.instant();
        for (Duration ahead : List.of(Duration.ZERO, Duration.ofHours(-2), Duration.ofHours(2), Duration.ofHours(-3))) {
            lab.serverClock.ahead = ahead;
            lab.otherChanges("r2", TaskField.TITLE, "At " + ahead);
            lab.pass(Duration.ofMinutes(2));
            assertEquals("At " + ahead, lab.view(lab.here("r2")).title());
            newest = newest.isAfter(lab.serverClock.instant()) ? newest : lab.serverClock.instant();
            assertFalse(watermark().isAfter(newest), () -> "at " + watermark());
        }
        lab.otherChanges("r1", TaskField.TITLE, "Seen all the same");
        lab.pass(Duration.ofMinutes(2));
        assertEquals("Seen all the same", lab.view(lab.here("r1")).title());
    }
}
