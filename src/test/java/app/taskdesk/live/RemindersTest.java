package app.taskdesk.live;

import static app.taskdesk.live.ReminderDesk.at;
import static app.taskdesk.live.ReminderDesk.mine;
import static app.taskdesk.live.ReminderDesk.owned;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.store.Account;
import app.taskdesk.store.Backup;
import app.taskdesk.store.Backups;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.Payload;
import app.taskdesk.task.Reminder;
import app.taskdesk.task.ReminderKind;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemindersTest {

    @TempDir
    private Path folder;
    private ReminderDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new ReminderDesk(folder);
        desk.kinds = EnumSet.complementOf(EnumSet.of(ReminderKind.GIVEN, ReminderKind.MOVED_AWAY,
                ReminderKind.MANY_LATE, ReminderKind.SNOOZED_OFTEN));
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void firesAtItsOwnMomentOnce() {
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, Instant.parse("2026-04-15T10:05:17Z")));
        desk.advance(Duration.ofMinutes(5));
        assertEquals(List.of(), desk.told());
        desk.advance(Duration.ofSeconds(9));
        assertEquals(List.of("OWN Call Jane"), desk.told());
        desk.advanceMinutes(60);
        assertEquals(List.of(), desk.told());
    }

    @Test
    void doesNotFireAgainAfterRestart() {
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")));
        desk.advanceMinutes(6);
        assertEquals(List.of("OWN Call Jane"), desk.told());
        desk.offFor(Duration.ofMinutes(1));
        desk.advanceMinutes(10);
        assertEquals(List.of(), desk.told());
        assertEquals(List.of("Call Jane"), desk.reminders.list().stream().map(Reminder::title).toList());
    }

    @Test
    void whatPassedWhileOffIsOneDigest() {
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")));
        desk.server("Refund", mine().set(TaskField.REMIND_AT, at("11:00")));
        desk.server("Invoice", mine().set(TaskField.DUE, at("12:00")));
        desk.offFor(Duration.ofHours(3));
        assertEquals(List.of("AWAY OWN=2, LATE=1"), desk.told());
        desk.offFor(Duration.ofHours(1));
        assertEquals(List.of(), desk.told());
    }

    @Test
    void whatPassedInSleepIsOneDigest() {
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")));
        desk.server("Refund", mine().set(TaskField.DUE, at("11:00")));
        desk.advanceMinutes(1);
        desk.sleep(Duration.ofHours(2));
        assertEquals(List.of("AWAY OWN=1, LATE=1"), desk.told());
    }

    @Test
    void nothingFiresTwiceWhenTheClockIsSetBack() {
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")));
        desk.advanceMinutes(6);
        desk.time = desk.time.minus(Duration.ofMinutes(30));
        desk.told();
        desk.advanceMinutes(60);
        assertEquals(List.of(), desk.told());
    }

    @Test
    void anotherMomentFiresAnew() {
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")));
        desk.advanceMinutes(6);
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:20")));
        desk.advanceMinutes(15);
        assertEquals(List.of("OWN Call Jane", "OWN Call Jane"), desk.told());
    }

    @Test
    void momentThatIsMovedUpIsNotMissed() {
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("15:00")));
        desk.advanceMinutes(1);
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, desk.time.plusSeconds(20)));
        desk.advance(Duration.ofSeconds(22));
        assertEquals(List.of("OWN Call Jane"), desk.told());
    }

    @Test
    void completedDeletedAndReassignedTasksAreSilent() {
        for (String title : List.of("Done there", "Done here", "Deleted here", "Reassigned")) {
            desk.server(title, mine().set(TaskField.REMIND_AT, at("10:05")).set(TaskField.DUE, at("10:10")));
        }
        desk.server("Done there", mine().set(TaskField.REMIND_AT, at("10:05")).set(TaskField.DUE, at("10:10"))
                .set(TaskField.STATUS, TaskStatus.DONE.code()));
        desk.server("Reassigned", owned("ali").set(TaskField.REMIND_AT, at("10:05")).set(TaskField.DUE, at("10:10")));
        record("Done here", IntentKind.COMPLETE, Map.of(TaskField.STATUS,
                new FieldChange(TaskStatus.NOT_STARTED.code(), TaskStatus.DONE.code())));
        record("Deleted here", IntentKind.DELETE, Map.of());
        desk.advanceMinutes(30);
        assertEquals(List.of(), desk.told());
    }

    private void record(String title, IntentKind kind, Map<TaskField, FieldChange> changes) {
        var task = desk.store.tasks().rows(ReminderDesk.ACCOUNT).stream().filter(row -> row.title().equals(title))
                .findFirst().orElseThrow().id();
        desk.store.tasks().record(List.of(new NewIntent(ReminderDesk.ACCOUNT, task, kind,
                Payload.of(changes), desk.time, desk.time.plusSeconds(3600))));
    }

    @Test
    void tellsBeforeTasksAreDueAndWhenTheyAreLate() {
        desk.server("Call Jane", mine().set(TaskField.DUE, at("10:30")));
        desk.advanceMinutes(19);
        assertEquals(List.of(), desk.told());
        desk.advanceMinutes(1);
        assertEquals(List.of("DUE_SOON Call Jane"), desk.told());
        desk.advanceMinutes(15);
        assertEquals(List.of("LATE Call Jane"), desk.told());
    }

    @Test
    void tellsAtTheMomentItselfInsteadOfBeingLate() {
        desk.dueSoon = Duration.ZERO;
        desk.server("Call Jane", mine().set(TaskField.DUE, at("10:30")));
        desk.advanceMinutes(60);
        assertEquals(List.of("DUE_SOON Call Jane"), desk.told());
    }

    @Test
    void tellsOneTaskOnceWhereTheMomentPassedInSleep() {
        desk.dueSoon = Duration.ZERO;
        desk.server("Call Jane", mine().set(TaskField.DUE, at("10:05")));
        desk.sleep(Duration.ofMinutes(5));
        assertEquals(List.of("AWAY DUE_SOON Call Jane"), desk.told());
        desk.advanceMinutes(10);
        assertEquals(List.of(), desk.told());
    }

    @Test
    void whatWasPutOffElsewhereDuringSleepIsToldAtItsNewTimeAlone() {
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")));
        desk.heard = false;
        desk.sleep(Duration.ofMinutes(10));
        assertEquals(1, desk.asked);
        assertEquals(List.of(), desk.told());
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("11:00")));
        desk.heard = true;
        desk.advanceMinutes(30);
        assertEquals(List.of(), desk.told());
        desk.advanceMinutes(30);
        assertEquals(List.of("OWN Call Jane"), desk.told());
        assertEquals(1, desk.asked);
    }

    @Test
    void afterSleepWithoutAServerItTellsWhatItKnows() {
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")));
        desk.heard = false;
        desk.sleep(Duration.ofMinutes(10));
        assertEquals(List.of(), desk.told());
        desk.advance(Reminders.CATCH_UP);
        assertEquals(List.of("AWAY OWN Call Jane"), desk.told());
    }

    @Test
    void waitsAnewWhereItFallsAsleepAgainMeanwhile() {
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")));
        desk.heard = false;
        desk.sleep(Duration.ofMinutes(10));
        desk.time = desk.time.plus(Duration.ofHours(1));
        desk.advance(Duration.ofSeconds(5));
        assertEquals(2, desk.asked);
        assertEquals(List.of(), desk.told());
    }

    @Test
    void atTheStartItWaitsForTheServersToo() {
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")));
        desk.heard = false;
        desk.offFor(Duration.ofMinutes(10));
        desk.server("Call Jane", mine().set(TaskField.STATUS, TaskStatus.DONE.code()));
        desk.heard = true;
        desk.advanceMinutes(10);
        assertEquals(List.of(), desk.told());
        assertEquals(0, desk.asked);
    }

    @Test
    void clockThatRanAheadAtFirstDoesNotSilenceAll() {
        desk.offFor(Duration.ofDays(-30));
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, desk.time.plusSeconds(120)));
        desk.advanceMinutes(3);
        assertEquals(List.of("OWN Call Jane"), desk.told());
    }

    @Test
    void whoIsNotListenedToAnyMoreIsNotToldAfterTheQuiet() {
        desk.hushed = true;
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")));
        desk.advanceMinutes(6);
        desk.speaks = false;
        desk.hushed = false;
        desk.advanceMinutes(2);
        assertEquals(List.of(), desk.told());
        assertEquals(1, desk.reminders.list().size());
    }

    @Test
    void listForgetsARemovedAccount() {
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")));
        desk.advanceMinutes(6);
        assertEquals(1, desk.reminders.unseenProperty().get());
        desk.store.accounts().remove(ReminderDesk.ACCOUNT, 0);
        desk.reminders.lookSoon();
        assertEquals(List.of(), desk.reminders.list());
        assertEquals(0, desk.reminders.unseenProperty().get());
    }

    @Test
    void whatThePersonDidElsewhereIsNotGivenToThem() {
        desk.kinds = EnumSet.of(ReminderKind.GIVEN);
        desk.server("Made by me", mine().set(TaskField.CREATED_BY, ReminderDesk.ME));
        desk.server("Taken by me", owned("ali").set(TaskField.UPDATED_BY, "ali"));
        desk.server("Made by Ali", mine().set(TaskField.CREATED_BY, "ali"));
        desk.advanceMinutes(2);
        desk.server("Taken by me", mine().set(TaskField.UPDATED_BY, ReminderDesk.ME));
        desk.advanceMinutes(2);
        assertEquals(List.of("GIVEN Made by Ali"), desk.told());
    }

    @Test
    void whatPassedBeforeTheFirstLookIsSilent() {
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("09:00")).set(TaskField.DUE, at("10:30")));
        desk.server("Refund", mine().set(TaskField.DUE, at("09:30")));
        desk.advanceMinutes(20);
        assertEquals(List.of(), desk.told());
        desk.advanceMinutes(20);
        assertEquals(List.of("LATE Call Jane"), desk.told());
    }

    @Test
    void endOfSnoozeIsToldInsteadOfDueAndLate() {
        desk.server("Call Jane", mine().set(TaskField.DUE, at("10:30")).set(TaskField.SNOOZED_UNTIL, at("10:30")));
        desk.advanceMinutes(60);
        assertEquals(List.of("AWAKE Call Jane"), desk.told());
    }

    @Test
    void whatIsSwitchedOffIsSilent() {
        desk.kinds = EnumSet.of(ReminderKind.DUE_SOON);
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")).set(TaskField.DUE, at("10:07")));
        desk.server("Late soon", mine().set(TaskField.DUE, at("10:03")));
        desk.advanceMinutes(30);
        assertEquals(List.of("DUE_SOON Call Jane", "DUE_SOON Late soon"), desk.told().stream().sorted().toList());
    }

    @Test
    void severalThatAreLateAreOne() {
        for (int i = 0; i < 3; i++) {
            desk.server("Task " + i, mine().set(TaskField.DUE, at("10:04")).set(TaskField.REMIND_AT, at("10:01")));
        }
        desk.advanceMinutes(3);
        desk.told();
        desk.advanceMinutes(3);
        assertEquals(List.of("LATE=3"), desk.told());
    }

    @Test
    void moreThanThreeWithinAMinuteAreOne() {
        for (int i = 0; i < 3; i++) {
            desk.server("Task " + i, mine().set(TaskField.REMIND_AT, at("10:05").plusSeconds(10 * i)));
        }
        desk.server("Fourth", mine().set(TaskField.REMIND_AT, at("10:05").plusSeconds(40)));
        desk.server("Later", mine().set(TaskField.REMIND_AT, at("10:08")));
        desk.advanceMinutes(10);
        assertEquals(List.of("OWN Task 0", "OWN Task 1", "OWN Task 2", "CROWD OWN=4", "OWN Later"), desk.told());
    }

    @Test
    void quietIsListedAtOnceAndToldWhenItIsOver() {
        desk.hushed = true;
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")));
        desk.server("Refund", mine().set(TaskField.DUE, at("10:20")));
        desk.advanceMinutes(30);
        assertEquals(List.of(), desk.told());
        assertEquals(3, desk.reminders.list().size());
        assertEquals(3, desk.reminders.unseenProperty().get());
        desk.hushed = false;
        desk.advanceMinutes(1);
        assertEquals(List.of("AWAY OWN=1, DUE_SOON=1, LATE=1"), desk.told());
        desk.advanceMinutes(30);
        assertEquals(List.of(), desk.told());
    }

    @Test
    void anotherZoneEndsTheQuietSoon() {
        desk.hushed = true;
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:00").plusSeconds(20)));
        desk.advance(Duration.ofSeconds(12));
        desk.hushed = false;
        desk.zone = ZoneId.of("Asia/Tokyo");
        desk.advance(Duration.ofSeconds(20));
        assertEquals(List.of("AWAY OWN Call Jane"), desk.told());
    }

    @Test
    void nothingIsToldAgainAfterAnOlderBackupWasRestored() {
        desk.kinds = EnumSet.of(ReminderKind.OWN, ReminderKind.GIVEN);
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")));
        desk.advanceMinutes(2);
        assertEquals(List.of("GIVEN Call Jane"), desk.told());
        var backups = new Backups(desk.store.local());
        Backup before = backups.makeNow();
        desk.server("Refund", mine());
        desk.advanceMinutes(5);
        assertEquals(List.of("GIVEN Refund", "OWN Call Jane"), desk.told());
        backups.restore(before);
        desk.server("Refund", mine());
        desk.advanceMinutes(5);
        desk.offFor(Duration.ofMinutes(5));
        assertEquals(List.of(), desk.told());
    }

    @Test
    void seenOnesStaySeenAfterRestart() {
        desk.server("Call Jane", mine().set(TaskField.REMIND_AT, at("10:05")));
        desk.advanceMinutes(6);
        assertEquals(1, desk.reminders.unseenProperty().get());
        desk.reminders.seen();
        assertEquals(0, desk.reminders.unseenProperty().get());
        desk.offFor(Duration.ofMinutes(1));
        assertEquals(0, desk.reminders.unseenProperty().get());
        assertEquals(1, desk.reminders.list().size());
    }

    @Test
    void tellsOfTasksGivenAndTakenByOthers() {
        desk.kinds = EnumSet.of(ReminderKind.GIVEN, ReminderKind.MOVED_AWAY);
        desk.server("Made for me", mine());
        desk.server("Passed on", owned("ali"));
        desk.server("Not mine", owned("ali"));
        desk.advanceMinutes(2);
        assertEquals(List.of("GIVEN Made for me"), desk.told());
        desk.server("Passed on", mine());
        desk.server("Made for me", owned("ali"));
        desk.advanceMinutes(2);
        assertEquals(List.of("GIVEN Passed on", "MOVED_AWAY Made for me"), desk.told());
        desk.server("Passed on", mine().set(TaskField.STATUS, TaskStatus.DONE.code()));
        desk.advanceMinutes(2);
        assertEquals(List.of("MOVED_AWAY Passed on"), desk.told());
    }

    @Test
    void tellsOnceThatAKeyIsRefusedUntilItWorksAgain() {
        desk.store.accounts().setState(ReminderDesk.ACCOUNT, Account.State.AUTH_BLOCKED);
        desk.advanceMinutes(5);
        assertEquals(List.of("SIGN_IN Support"), desk.told());
        desk.store.accounts().setState(ReminderDesk.ACCOUNT, Account.State.OK);
        desk.advanceMinutes(5);
        desk.store.accounts().setState(ReminderDesk.ACCOUNT, Account.State.AUTH_BLOCKED);
        desk.advanceMinutes(5);
        assertEquals(List.of("SIGN_IN Support"), desk.told());
    }

    @Test
    void leadHearsOfManyLateAtMostHourlyAndOnlyWhenThereAreMore() {
        desk.kinds = EnumSet.of(ReminderKind.MANY_LATE);
        for (int i = 0; i < 3; i++) {
            desk.server("Late " + i, owned("ali").set(TaskField.DUE, at("09:0" + i)));
        }
        desk.advanceMinutes(6);
        assertEquals(List.of("MANY_LATE Support"), desk.told());
        desk.server("One more", owned("ali").set(TaskField.DUE, at("10:05")));
        desk.advanceMinutes(50);
        assertEquals(List.of(), desk.told());
        desk.advanceMinutes(15);
        assertEquals(List.of("MANY_LATE Support"), desk.told());
        desk.advanceMinutes(180);
        assertEquals(List.of(), desk.told());
    }

    @Test
    void leadHearsOfManyLateThoughTheClockRanAheadBefore() {
        desk.kinds = EnumSet.of(ReminderKind.MANY_LATE);
        for (int i = 0; i < 3; i++) {
            desk.server("Late " + i, owned("ali").set(TaskField.DUE, Instant.parse("2026-03-01T10:00:00Z")));
        }
        desk.advanceMinutes(6);
        assertEquals(List.of("MANY_LATE Support"), desk.told());
        desk.offFor(Duration.ofDays(-30));
        desk.advanceMinutes(6);
        assertEquals(List.of("MANY_LATE Support"), desk.told());
    }

    @Test
    void leadHearsOnceOfATaskPutOffFiveTimes() {
        desk.kinds = EnumSet.of(ReminderKind.SNOOZED_OFTEN);
        desk.server("Again and again", owned("ali").set(TaskField.SNOOZE_COUNT, 5L));
        desk.server("Sometimes", owned("ali").set(TaskField.SNOOZE_COUNT, 4L));
        desk.advanceMinutes(180);
        assertEquals(List.of("SNOOZED_OFTEN Again and again"), desk.told());
    }

    @Test
    void leadHearsOfATaskPutOffHereByTheSameCount() {
        desk.kinds = EnumSet.of(ReminderKind.SNOOZED_OFTEN);
        TaskId task = desk.store.pull(ReminderDesk.ACCOUNT, "r1", owned("ali").set(TaskField.TITLE, "Here").build());
        desk.store.snoozedHere(task, 4);
        desk.advanceMinutes(10);
        assertEquals(List.of(), desk.told());
        desk.store.snoozedHere(task, 1);
        desk.advanceMinutes(10);
        assertEquals(List.of("SNOOZED_OFTEN Here"), desk.told());
        assertEquals(5, desk.reminders.list().getFirst().count());
    }
}
