package app.taskdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.live.Happening;
import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentState;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.sync.SyncState;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.bulk.BulkReportView;
import app.taskdesk.ui.kit.NoFiles;
import app.taskdesk.ui.onboarding.AccountLine;
import app.taskdesk.ui.onboarding.AccountsViewModel;
import app.taskdesk.ui.onboarding.BookDouble;
import app.taskdesk.ui.onboarding.ConnectView;
import app.taskdesk.ui.onboarding.ConnectViewModel;
import app.taskdesk.ui.onboarding.DeskDouble;
import app.taskdesk.ui.onboarding.UnsentView;
import app.taskdesk.ui.quit.QuitView;
import app.taskdesk.ui.quit.QuitViewModel;
import app.taskdesk.ui.syncstatus.SyncTone;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each row of the table of states (ux.md 4.8): what is seen, in which words, and that each way out leads somewhere.
 * "Disk full, store unreadable" is tested where its card is.
 */
class StatesTest {

    @TempDir
    Path folder;

    /** What a row does on the FX thread. */
    private interface Row {

        void look(StatesDesk desk) throws Exception;
    }

    private void see(Row row) throws Exception {
        Pictures.onFxThread(() -> {
            try (var desk = new StatesDesk(folder)) {
                row.look(desk);
            }
            return true;
        });
    }

    private static void says(StatesDesk desk, String... parts) {
        for (String part : parts) {
            assertTrue(desk.says(part), () -> "\u201C" + part + "\u201D is not among " + desk.words());
        }
    }

    @Test
    @DisplayName("First run; steps 2-4 in one: who and role")
    void firstRun() throws Exception {
        see(desk -> {
            var service = new DeskDouble();
            var connecting = new ConnectViewModel(service, desk.place.work, desk.place.messages);
            var left = new Runnable() {
                boolean ran;

                @Override
                public void run() {
                    ran = true;
                }
            };
            var role = new SimpleObjectProperty<>(Preferences.Role.LEAD);
            desk.root.getChildren().setAll(new ConnectView(desk.place.views, connecting,
                    new ConnectView.Surroundings(true, () -> true, role), left).root());
            desk.draw();
            says(desk, "Connect to your tasks", "Server address", "API key",
                    "Your key stays in this computer's key store.");
            desk.button("Back to the demo");
            connecting.entry().keyProperty().set("a-key");
            desk.press("Test and continue");
            says(desk, "Which of these is you?",
                    "Role only changes what you see; the key decides what is allowed.");
            desk.root.lookupAll(".segment").stream().map(ToggleButton.class::cast)
                    .filter(segment -> segment.getText().equals("My own work")).findFirst().orElseThrow().fire();
            assertEquals(Preferences.Role.AGENT, role.get());
            desk.picture("state-who");
            desk.press("Back");
            desk.press("Test and continue");
            desk.press("Finish");
            assertTrue(left.ran);
        });
    }

    @Test
    @DisplayName("Demo")
    void demo() throws Exception {
        see(desk -> {
            desk.banners.showDemo(true);
            desk.draw();
            says(desk, "Demo workspace. Nothing leaves this computer.");
            desk.press("Connect for real");
            desk.press("Reset demo");
            assertEquals(List.of("connect", "reset"), desk.done);
            desk.banners.showDemo(false);
            assertFalse(desk.says("Demo workspace"));
        });
    }

    @Test
    @DisplayName("First download, and paused by the person")
    void firstDownload() throws Exception {
        see(desk -> {
            desk.list.fetchingProperty().set(true);
            desk.tell(new Phase.FirstDownload(3, 15, 300, 1_482));
            says(desk, "Fetching page 3 of 15 \u00B7 300 of 1,482 tasks. You can start now.",
                    "No task of this view came yet. Your tasks are being fetched.");
            var bar = (ProgressBar) desk.scene.lookup(".banner-bar");
            assertEquals(300.0 / 1_482, bar.getProgress(), 0.001);
            desk.picture("state-first-download");
            Node pause = desk.button("Pause");
            desk.tell(new Phase.FirstDownload(4, 15, 400, 1_482));
            assertEquals(pause, desk.button("Pause"), "the button must not slip from under the hand");
            desk.press("Pause");
            desk.tell(new Phase.OnHold(2));
            assertEquals("Paused by you \u00B7 2 to send", desk.chip.wordsProperty().get());
            says(desk, "You paused this account. Nothing is sent or fetched until you go on; 2 changes are kept here.");
            desk.press("Go on");
            assertEquals(List.of("pause true", "pause false"), desk.done);
        });
    }

    @Test
    @DisplayName("View empty")
    void viewEmpty() throws Exception {
        see(desk -> {
            says(desk, "Nothing due.");
            desk.place.pull("next", TestPlace.fields("Call Jane").set(TaskField.DUE,
                    Instant.parse("2026-04-16T07:00:00Z")).build());
            desk.draw();
            says(desk, "Nothing due. Next: Tomorrow 09:00, Call Jane.");
            desk.picture("state-empty");
            desk.press("New task");
            Map.of(StandardView.UNCLAIMED, "The queue is empty.", StandardView.SNOOZED, "Nothing is asleep.",
                    StandardView.DONE_TODAY, "Nothing finished yet today.").forEach((view, words) -> {
                        desk.list.list().viewProperty().set(view);
                        desk.draw();
                        says(desk, words);
                        desk.press("New task");
                    });
            assertEquals(List.of("create", "create", "create", "create"), desk.done);
        });
    }

    @Test
    @DisplayName("No match")
    void noMatch() throws Exception {
        see(desk -> {
            desk.unsent.task("Call Jane");
            desk.place.pull("old", TestPlace.fields("Gift card lost").set(TaskField.STATUS, "completed").build());
            desk.list.list().searchProperty().set("gift card lost");
            desk.draw();
            says(desk, "No task matches these 3 filters (1 without them).");
            desk.picture("state-no-match");
            desk.press("Search closed too");
            says(desk, "Gift card lost", "Closed tasks are searched too.");
            desk.picture("state-closed-too");
            desk.press("Leave them out");
            desk.press("Clear filters");
            says(desk, "Call Jane");
            assertEquals("", desk.list.list().searchProperty().get());
        });
    }

    @Test
    @DisplayName("Loading detail")
    void loadingDetail() throws Exception {
        see(desk -> {
            desk.focus(desk.unsent.task("Call Amir"));
            TaskId task = desk.unsent.task("Call Jane");
            var later = new ArrayDeque<Runnable>();
            desk.place.details = later::add;
            desk.verbs.read.set(Instant.parse("2026-04-15T08:12:00Z"));
            desk.focus(task);
            desk.place.advance(Duration.ofMillis(140));
            assertFalse(desk.scene.lookup("#detail-skeleton").isVisible());
            desk.place.advance(Duration.ofMillis(20));
            assertTrue(desk.scene.lookup("#detail-skeleton").isVisible());
            desk.picture("state-skeleton");
            later.forEach(Runnable::run);
            desk.draw();
            assertFalse(desk.scene.lookup("#detail-skeleton").isVisible());
            says(desk, "From 10:12 \u00B7 last changed on the server 10:41");
        });
    }

    @Test
    @DisplayName("Offline")
    void offline() throws Exception {
        see(desk -> {
            desk.tell(new Phase.Offline(5, false));
            desk.tell(new Phase.Offline(5, false));
            says(desk, "Offline \u00B7 5 to send", "Offline. Changes are kept here and sent later.");
            assertEquals(1, desk.notices.toasts().size(), "told once");
            desk.press("Try now");
            desk.pressChip();
            desk.press("Try now");
            assertEquals(List.of("sync", "sync"), desk.done);
        });
    }

    @Test
    @DisplayName("Stale > 15 min online")
    void stale() throws Exception {
        see(desk -> {
            desk.tell(new Phase.UpToDate(), desk.place.time.minus(Duration.ofMinutes(14)));
            assertEquals(SyncTone.OK, desk.chip.toneProperty().get());
            desk.tell(new Phase.UpToDate(), desk.place.time.minus(Duration.ofMinutes(42)));
            says(desk, "Last full check 42 min ago");
            assertEquals(SyncTone.HELD_UP, desk.chip.toneProperty().get());
            desk.pressChip();
            desk.press("Sync now");
            assertEquals(List.of("sync"), desk.done);
        });
    }

    @Test
    @DisplayName("Sign-in error 401")
    void signIn() throws Exception {
        see(desk -> {
            desk.tell(new Phase.SignInNeeded(5));
            says(desk, "Sign-in needed", "5 changes are waiting; none is lost.");
            desk.picture("state-sign-in");
            desk.press("Enter new key");
            desk.press("Check address");
            assertEquals(List.of("key", "key"), desk.done);
        });
    }

    @Test
    @DisplayName("Rate limited")
    void rateLimited() throws Exception {
        see(desk -> {
            desk.tell(new Phase.Paused(desk.place.time.plusSeconds(27), 2));
            says(desk, "Paused 0:27");
            desk.pressChip();
            says(desk, "The server asked us to slow down. Sending again in 27 s. Your changes are safe.");
            assertTrue(desk.button("Sync now").isDisabled());
            for (String way : List.of("View budget", "Show changes", "Sync now")) {
                assertTrue(desk.button(way).getWidth() >= Math.floor(desk.button(way).prefWidth(-1)), way + " is cut");
            }
            desk.press("View budget");
            says(desk, "34 of about 100 a minute", "The limit is for the whole workspace");
            desk.picture("state-rate-limited");
        });
    }

    @Test
    @DisplayName("Server 5xx")
    void serverTrouble() throws Exception {
        see(desk -> {
            desk.tell(new Phase.ServerTrouble(500, desk.place.time.plusSeconds(40), 2));
            says(desk, "Server trouble, retry 0:40");
            desk.pressChip();
            says(desk, "Server trouble (500). Next try in 40 s.");
            desk.press("Details");
            says(desk, "The server answers, but with an error of its own.");
            desk.press("Try now");
            assertEquals(List.of("sync"), desk.done);
        });
    }

    @Test
    @DisplayName("Validation 400")
    void validation() throws Exception {
        see(desk -> {
            TaskId task = desk.unsent.task("Warranty claim");
            Intent intent = desk.unsent.edit(task, TaskField.TITLE, "Warranty");
            desk.unsent.refused(intent, "refused: Validation failed (title must have 1 to 500 characters)");
            desk.focus(task);
            says(desk, "\u2715", "The server did not accept \u201CTitle\u201D: must have 1 to 500 characters.",
                    "\u2715 Not accepted: must have 1 to 500 characters", "What the server said");
            assertFalse(desk.says("title must have 1 to 500"), "the raw words are folded away");
            desk.picture("state-validation-light");
            desk.dress(ThemeChoice.DARK);
            desk.picture("state-validation-dark");
            desk.press("Fix");
            desk.pressBesideField("Fix");
            assertEquals(List.of(TaskField.TITLE, TaskField.TITLE),
                    desk.unsent.edited.stream().map(edited -> edited.field()).toList());
            desk.pressBesideField("Discard");
            desk.place.advance(Duration.ofSeconds(1));
            desk.draw();
            assertFalse(desk.says("Not accepted"));
            assertEquals("Warranty claim", desk.place.task(task).title());
        });
    }

    @Test
    @DisplayName("Validation 422, beside the matching inputs")
    void validationOfEachField() throws Exception {
        see(desk -> {
            TaskId task = desk.unsent.task("Warranty claim");
            Intent intent = desk.unsent.edit(task, TaskFields.NONE.with(TaskField.DUE,
                    Instant.parse("2026-04-17T07:00:00Z")).with(TaskField.PRIORITY, "high"));
            desk.unsent.refused(intent, "refused: Validation Error ({DUE} due_date: must lie ahead; "
                    + "{PRIORITY} priority must be 1, 2 or 3)");
            desk.focus(task);
            says(desk, "\u2715 Not accepted: must lie ahead",
                    "\u2715 Priority \u00B7 Not accepted: priority must be 1, 2 or 3");
            assertFalse(desk.says("{"), "our own names are not for people");
        });
    }

    @Test
    @DisplayName("Gone 404")
    void gone() throws Exception {
        see(desk -> {
            TaskId task = desk.unsent.task("Old parcel claim");
            desk.unsent.edit(task, TaskField.PRIORITY, "urgent");
            desk.unsent.gone(task);
            desk.focus(task);
            says(desk, "This task was deleted on the server.", "One change of yours is not sent:",
                    "Priority: Normal \u2192 Urgent");
            desk.press("Create it again");
            desk.press("Let it go");
            assertEquals(List.of(new SyncCommand.Recreate(task), new SyncCommand.LetGo(task)), desk.unsent.commands);
        });
    }

    @Test
    @DisplayName("Already done 400")
    void alreadyDone() throws Exception {
        see(desk -> {
            TaskId task = desk.unsent.task("Call Jane");
            desk.toasts.tell(new Happening(Happening.What.DONE_ALREADY, task, "Call Jane", TaskFields.NONE,
                    TaskFields.NONE, TaskFields.NONE));
            desk.draw();
            says(desk, "Already completed on the server: \u201CCall Jane\u201D");
            desk.press("Open");
            assertEquals(List.of("open"), desk.done);
        });
    }

    @Test
    @DisplayName("Not known")
    void notKnown() throws Exception {
        see(desk -> {
            TaskId task = desk.unsent.task("Payment captured twice");
            Intent intent = desk.unsent.edit(task, TaskField.PRIORITY, "high");
            desk.unsent.notKnown(intent);
            desk.focus(task);
            says(desk, "?", "No answer came. Checking whether it arrived.");
            desk.press("Check now");
            desk.press("Send again");
            assertEquals(List.of(new SyncCommand.Retry(intent.operation()),
                    new SyncCommand.SendAgain(intent.operation())), desk.unsent.commands);
        });
    }

    @Test
    @DisplayName("Conflict")
    void conflict() throws Exception {
        see(desk -> {
            TaskId task = desk.unsent.task("Call back");
            Intent mine = desk.unsent.edit(task, TaskField.TITLE, "Call back today");
            desk.unsent.clash(task, mine, TaskFields.NONE.with(TaskField.TITLE, "Call Amir"));
            desk.focus(task);
            says(desk, "\u26A0", "Changed on the server at 10:41 while you edited.", "Before", "Yours", "Server",
                    "Call back today", "Call Amir");
            desk.picture("state-conflict");
            desk.press("Apply");
            assertEquals("Call back today", settled(desk).mine().get(TaskField.TITLE), "mine is preselected");
            desk.press("All server");
            assertEquals(Map.of(), settled(desk).mine());
            desk.press("All mine");
            assertEquals("Call back today", settled(desk).mine().get(TaskField.TITLE));
        });
    }

    private static SyncCommand.Settle settled(StatesDesk desk) {
        return assertInstanceOf(SyncCommand.Settle.class, desk.unsent.commands.getLast());
    }

    @Test
    @DisplayName("Merged by itself")
    void merged() throws Exception {
        see(desk -> {
            TaskId task = desk.unsent.task("Call Jane");
            desk.toasts.tell(new Happening(Happening.What.MERGED, task, "Call Jane",
                    TaskFields.NONE.with(TaskField.PRIORITY, "low"), TaskFields.NONE.with(TaskField.PRIORITY, "high"),
                    TaskFields.NONE.with(TaskField.DUE, Instant.parse("2026-04-17T07:00:00Z"))));
            desk.draw();
            says(desk, "Merged: priority now High (server), due now Fri 09:00 (yours).");
            desk.button("Undo");
            desk.press("View");
            assertEquals(List.of("open"), desk.done);
            desk.toasts.tell(new Happening(Happening.What.MERGED, task, "Call Jane",
                    TaskFields.NONE.with(TaskField.PRIORITY, "low"), TaskFields.NONE.with(TaskField.PRIORITY, "high"),
                    TaskFields.NONE));
            desk.draw();
            desk.press("Undo");
            assertEquals("low", desk.place.task(task).fields().text(TaskField.PRIORITY));
        });
    }

    @Test
    @DisplayName("Bulk running")
    void bulkRunning() throws Exception {
        see(desk -> {
            var bulk = desk.bulk();
            bulk.give(42);
            bulk.put(0, 17, IntentState.CONFIRMED);
            desk.draw();
            says(desk, "Reassigning 18 of 42 \u00B7 about 25 s left");
            desk.picture("state-bulk-running");
            desk.press("Pause");
            bulk.settle();
            says(desk, "Reassigning 18 of 42 \u00B7 paused");
            desk.press("Resume");
            bulk.settle();
            says(desk, "25 s left");
            desk.press("Stop");
            bulk.settle();
            assertEquals(List.of("17 changes are at the server, 25 were taken back."), bulk.done);
            desk.draw();
            assertFalse(desk.says("Reassigning"));
        });
    }

    @Test
    @DisplayName("Bulk partly failed")
    void bulkPartlyFailed() throws Exception {
        see(desk -> {
            var bulk = desk.bulk();
            bulk.give(42);
            bulk.put(0, 39, IntentState.CONFIRMED);
            bulk.put(39, 2, IntentState.PARKED);
            bulk.put(41, 1, IntentState.UNKNOWN);
            desk.draw();
            says(desk, "39 done, 2 refused, 1 not known");
            desk.press("Results");
            assertEquals(List.of("report"), bulk.done);
            desk.root.getChildren().setAll(new BulkReportView(desk.place.views, bulk.report()).root());
            desk.draw();
            says(desk, "39 done, 2 refused, 1 not known", "Task 39", "Refused", "Not known");
            desk.picture("state-bulk-failed");
            desk.press("Retry these 3");
            assertEquals(3, bulk.retried.size());
            desk.press("Export");
            assertEquals(43, bulk.exported.size());
            desk.press("Close");
            bulk.settle();
            assertEquals(List.of("report", "leave"), bulk.done);
            assertNull(bulk.bar.shownProperty().get());
        });
    }

    @Test
    @DisplayName("Clock off > 60 s")
    void clockOff() throws Exception {
        see(desk -> {
            desk.chip.show(new SyncState(new Phase.UpToDate(), Map.of(), 0, 0, desk.place.time, null, desk.place.time,
                    new SyncState.Budget(0, 0, 0, null), Duration.ofMinutes(4)));
            desk.pressChip();
            says(desk, "This computer is 4 min behind the server; late times are corrected.");
        });
    }

    @Test
    @DisplayName("Quit with unsent")
    void quit() throws Exception {
        see(desk -> {
            for (String way : List.of("Wait", "Cancel", "Quit now")) {
                var quitting = new QuitViewModel(desk.place.messages, desk.place.work, 3, () -> desk.done.add("quit"));
                new QuitView(desk.place.messages, quitting, () -> desk.done.add("left")).open(desk.scene);
                desk.draw();
                says(desk, "Sending 3 changes\u2026 They also go out next time you start.");
                desk.press(way);
                desk.place.advance(Duration.ofSeconds(11));
                if (way.equals("Wait")) {
                    assertEquals(List.of(), desk.done, "it waits for the last change");
                    quitting.left(0);
                }
            }
            assertEquals(List.of("quit", "left", "left", "quit"), desk.done);
        });
    }

    @Test
    @DisplayName("Switch key or tenant")
    void switchKey() throws Exception {
        see(desk -> {
            var book = new BookDouble();
            var accounts = new AccountsViewModel(book, desk.place.work, desk.place.messages);
            var account = new AccountLine("a1", "Own desk", "", true, false, false);
            for (String way : List.of("Send first", "Keep for later", "Discard", "Cancel")) {
                book.unsent = 3;
                book.goingOut = 3;
                accounts.changeKey(account, ready -> desk.done.add("key after " + way));
                new UnsentView(desk.place.messages, accounts.questionProperty().get(), new NoFiles())
                        .open(desk.scene);
                desk.draw();
                says(desk, "This workspace has 3 unsent changes.");
                desk.press(way);
                book.unsent = 0;
                desk.place.advance(Duration.ofSeconds(1));
            }
            assertEquals(List.of("key after Send first", "key after Keep for later", "key after Discard"), desk.done);
            assertEquals(List.of("send a1", "discard a1"), book.done);
        });
    }
}
