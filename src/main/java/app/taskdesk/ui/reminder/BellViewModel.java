package app.taskdesk.ui.reminder;

import app.taskdesk.live.Now;
import app.taskdesk.live.Reminders;
import app.taskdesk.settings.Settings;
import app.taskdesk.task.Reminder;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.KeySequence;
import app.taskdesk.ui.kit.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** The bell: what the person was told, how much of it is new, and whether it is silent for an hour. FX thread only. */
public final class BellViewModel {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final Reminders reminders;
    private final Workplace place;
    private final Settings settings;
    private final ReminderVerbs verbs;
    private final ReminderDoors doors;
    private final ReminderWords words;
    private final ReadOnlyObjectWrapper<@Nullable Instant> pausedUntil = new ReadOnlyObjectWrapper<>();

    /** Where it leads. */
    public record Ways(ReminderVerbs verbs, ReminderDoors doors) {
    }

    public BellViewModel(Reminders reminders, Workplace place, Settings settings, Ways ways) {
        this.reminders = reminders;
        this.place = place;
        this.settings = settings;
        this.verbs = ways.verbs();
        this.doors = ways.doors();
        this.words = new ReminderWords(place.messages(), place.dates());
        settings.preferencesProperty().subscribe(_ -> look());
        place.now().instantProperty().subscribe(_ -> look());
    }

    private void look() {
        Instant until = settings.get().reminding().pausedUntil();
        pausedUntil.set(until != null && until.isAfter(now().exactly()) ? until : null);
    }

    private Now now() {
        return place.now();
    }

    /** Newest first. */
    public ObservableList<Reminder> reminders() {
        return reminders.list();
    }

    public ReadOnlyIntegerProperty unseenProperty() {
        return reminders.unseenProperty();
    }

    /** Null while notices are shown. */
    public ReadOnlyObjectProperty<@Nullable Instant> pausedUntilProperty() {
        return pausedUntil.getReadOnlyProperty();
    }

    /** "Paused until 15:30", or null. */
    public ObservableValue<@Nullable String> pausedWords() {
        return pausedUntil.map(until -> place.messages().text("reminder.pausedUntil", place.dates().near(until)));
    }

    /** The name of the bell, with how much is new. */
    public String spoken() {
        return place.messages().text("reminder.bell.spoken", unseenProperty().get());
    }

    /** "Due 14:30: Call Jane". */
    public String text(Reminder reminder) {
        return words.line(reminder);
    }

    /** "13:45 · Jane Smith", with the account where it is another than the one on screen. */
    public String when(Reminder reminder) {
        return words.when(reminder, doors.elsewhere(reminder.account()));
    }

    /** Whether it can be completed or put off from the list. */
    public boolean isWork(Reminder reminder) {
        return reminder.kind().isWork() && reminder.task() != null;
    }

    public void open(Reminder reminder) {
        verbs.open(reminder);
    }

    public void complete(Reminder reminder) {
        Optional.of(reminder).filter(this::isWork).ifPresent(verbs::complete);
    }

    public void snooze(Reminder reminder) {
        Optional.of(reminder).filter(this::isWork).ifPresent(verbs::snoozeAnHour);
    }

    /** The person has looked at the list. */
    public void seen() {
        reminders.seen();
    }

    /** Shows nothing for an hour; it is listed all the same. */
    public void pause() {
        Instant until = now().exactly().plus(PAUSE);
        settings.change(all -> all.withReminding(all.reminding().withPausedUntil(until)));
        reminders.lookSoon();
    }

    public void resume() {
        settings.change(all -> all.withReminding(all.reminding().withPausedUntil(null)));
        reminders.lookSoon();
    }

    /** @param show opens the list */
    public List<Command> commands(Runnable show) {
        return List.of(
                Command.always("reminder.list", List.of(new KeySequence(KeyCode.G, KeyCode.R)), show),
                Command.always("reminder.pause", this::pause).offeredWhile(pausedUntil.map(_ -> false).orElse(true)),
                Command.always("reminder.resume", this::resume).offeredWhile(pausedUntil.map(_ -> true).orElse(false)));
    }
}
