package app.taskdesk.ui.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.live.Reminders;
import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.Reminding;
import app.taskdesk.settings.Reminding.Topic;
import app.taskdesk.settings.Settings;
import app.taskdesk.store.ReminderLog;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Reminder;
import app.taskdesk.task.ReminderKind;
import app.taskdesk.task.ReminderWishes;
import app.taskdesk.task.TaskField;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.kit.Command;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BellViewModelTest {

    @TempDir
    private Path folder;
    private TestPlace desk;
    private Reminders reminders;
    private BellViewModel bell;
    private final Settings settings = new Settings(Preferences.USUAL, _ -> { }, _ -> { });
    private final GivenDoors doors = new GivenDoors();

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        desk.store.accounts().setMe(TestPlace.ACCOUNT, TestPlace.ME.id(), TestPlace.ME.name());
        reminders = new Reminders(new ReminderLog(desk.store.local()),
                new Reminders.Means(Runnable::run, Runnable::run, desk.work), desk.now, new Always());
        bell = new BellViewModel(reminders, desk.place, settings,
                new BellViewModel.Ways(new ReminderVerbs(desk.place, doors), doors));
        desk.advance(Duration.ofSeconds(6));
    }

    @AfterEach
    void close() {
        reminders.close();
        desk.close();
    }

    private static final class Always implements Reminders.Manner {

        @Override
        public ReminderWishes wishes() {
            return new ReminderWishes(EnumSet.of(ReminderKind.OWN), Duration.ofMinutes(10), 10);
        }

        @Override
        public boolean hushed(Instant now, ZoneId zone) {
            return false;
        }

        @Override
        public Predicate<AccountId> speaking() {
            return _ -> true;
        }

        @Override
        public void catchUp() {
        }

        @Override
        public boolean isCaughtUp(Instant since) {
            return true;
        }
    }

    private Reminder remindOf(String title) {
        desk.pull("r-" + title, TestPlace.fields(title).set(TaskField.CUSTOMER_NAME, "Jane Smith")
                .set(TaskField.REMIND_AT, desk.time.plusSeconds(3)).build());
        for (int second = 0; second < 5; second++) {
            desk.advance(Duration.ofSeconds(1));
        }
        return bell.reminders().getFirst();
    }

    @Test
    void countsWhatIsNewUntilItWasLookedAt() {
        assertEquals("Reminders", bell.spoken());
        remindOf("Call Jane");
        assertEquals("Reminders, 1 new", bell.spoken());
        bell.seen();
        assertEquals("Reminders", bell.spoken());
        assertTrue(bell.reminders().getFirst().seen());
    }

    @Test
    void saysWhatWhenAndWhose() {
        Reminder reminder = remindOf("Call Jane");
        assertEquals("Reminder 10:42: Call Jane", bell.text(reminder));
        assertEquals("10:42 · Jane Smith", bell.when(reminder));
        assertEquals("10:42 · Jane Smith · Returns desk", bell.when(new Reminder(1, new AccountId("other"),
                reminder.task(), reminder.kind(), reminder.about(), "x", "Jane Smith", 1, reminder.at(), false)));
    }

    @Test
    void putsOffWhatItTells() {
        Reminder reminder = remindOf("Call Jane");
        bell.snooze(reminder);
        assertEquals(Instant.parse("2026-04-15T09:45:00Z"), desk.task(reminder.task()).due());
    }

    @Test
    void pausesForAnHour() {
        assertNull(bell.pausedWords().getValue());
        bell.pause();
        assertEquals("Paused until 11:42", bell.pausedWords().getValue());
        assertEquals(List.of("reminder.list", "reminder.resume"), offered());
        for (int minute = 0; minute < 61; minute++) {
            desk.advance(Duration.ofMinutes(1));
        }
        assertNull(bell.pausedWords().getValue());
        assertEquals(List.of("reminder.list", "reminder.pause"), offered());
        bell.pause();
        bell.resume();
        assertNull(settings.get().reminding().pausedUntil());
    }

    private List<String> offered() {
        return bell.commands(() -> { }).stream().filter(Command::isOffered).map(Command::id).toList();
    }

    @Test
    void settingsKeepWhatIsWanted() {
        var wishes = new RemindingViewModel(settings, new GivenDesktop());
        assertFalse(wishes.topicProperty(Topic.MOVED_AWAY).get());
        wishes.topicProperty(Topic.MOVED_AWAY).set(true);
        wishes.topicProperty(Topic.LATE).set(false);
        wishes.dueSoonProperty().set(60);
        wishes.quietProperty().set(false);
        Reminding kept = settings.get().reminding();
        assertTrue(kept.wants(Topic.MOVED_AWAY) && !kept.wants(Topic.LATE) && kept.wants(Topic.GIVEN));
        assertEquals(60, kept.dueSoonMinutes());
        assertFalse(kept.quiet());
        wishes.test();
        assertEquals("A test was handed to mako.", wishes.desktopWordsProperty().get());
    }
}
