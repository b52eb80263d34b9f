package app.taskdesk.ui.snooze;

import app.taskdesk.action.Actions;
import app.taskdesk.task.DueText;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.SnoozePreset;
import app.taskdesk.task.SnoozePresets;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.Words;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Saving;
import app.taskdesk.ui.kit.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** When to be reminded again: moves the due date of the chosen tasks (ux.md 4.7). FX thread only. */
public final class SnoozeMenuViewModel {

    private final Workplace place;
    private final Messages messages;
    private final List<TaskId> ids;
    private final List<TaskRow> rows;
    private final SnoozeMemory memory;
    private final Runnable done;
    private final List<Option> options;
    private final int snoozes;
    private final StringProperty entry = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
    private final StringProperty time = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable SnoozeReason> reason = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Saving saving;
    private @Nullable Instant confirming;

    /** One preset with what it would do. */
    public record Option(SnoozePreset preset, String title, String detail, Instant due) {
    }

    /**
     * @param rows what lists know of the tasks
     * @param done called once the snooze was asked for
     */
    public SnoozeMenuViewModel(Workplace place, List<TaskId> ids, List<TaskRow> rows, SnoozeMemory memory,
            Runnable done) {
        this.place = place;
        this.messages = place.messages();
        this.ids = List.copyOf(ids);
        this.rows = List.copyOf(rows);
        this.memory = memory;
        this.done = done;
        this.saving = new Saving(place.doing(), problem::set);
        this.snoozes = rows.stream().mapToInt(TaskRow::snoozeCount).max().orElse(0);
        this.options = SnoozePresets.offers(place.localNow(), place.hours(), memory.last()).stream()
                .map(this::option).toList();
        date.set(place.hours().workingDayAfter(place.localNow().toLocalDate(), 1));
        time.set(place.hours().morning().toString());
    }

    /** "Snooze moves the due date · now Mon 13 Apr, 10:00 (late 2 d) · snoozed 2 times". */
    public String title() {
        if (rows.size() != 1) {
            return messages.text(movesReminders() && hasReminders() ? "snooze.title.manyReminders"
                    : "snooze.title.many", ids.size());
        }
        TaskRow row = rows.getFirst();
        var title = new StringBuilder(messages.text(movesReminders() && hasReminders() ? "snooze.titleReminder"
                : "snooze.title"));
        title.append(" \u00B7 ").append(now(row));
        if (row.snoozeCount() > 0) {
            title.append(" \u00B7 ").append(messages.text("snooze.title.times", row.snoozeCount()));
        }
        return title.toString();
    }

    /** Whether a reminder is a field of its own, which goes along with the due date. */
    private boolean movesReminders() {
        return place.abilities().canEdit(TaskField.REMIND_AT);
    }

    private boolean hasReminders() {
        return rows.stream().anyMatch(row -> row.remindAt() != null);
    }

    /** Whether there is anything for the tick about reminders to do. */
    public boolean asksAboutReminders() {
        return !movesReminders() || hasReminders();
    }

    /** What the tick about reminders does. */
    public String remindersTitle() {
        return messages.text(movesReminders() ? "snooze.moveReminder" : "snooze.restartReminders");
    }

    /** Who counts snoozes, where it is not the service; empty otherwise. */
    public String note() {
        return place.abilities().countsSnoozesHere() ? messages.text("snooze.countedHere") : "";
    }

    private String now(TaskRow row) {
        Instant due = row.due();
        if (due == null) {
            return messages.text("snooze.title.noDate");
        }
        Instant present = place.now().instantProperty().get();
        String at = place.dates().full(due);
        return row.isLate(present) ? messages.text("snooze.title.late", at,
                place.dates().span(Duration.between(due, present))) : messages.text("snooze.title.now", at);
    }

    /** @param shown brings the menu back when the snooze could not be saved */
    public void onBack(Runnable shown) {
        saving.onBack(shown);
    }

    public List<Option> options() {
        return options;
    }

    /** What the person types in words. */
    public StringProperty entryProperty() {
        return entry;
    }

    /** What the words were read as; empty while nothing is typed. */
    public ObservableValue<String> entryResultProperty() {
        return entry.map(typed -> typed.isBlank() ? "" : read(typed).map(due -> detail(due, place.dates().full(due)))
                .orElse(messages.text("snooze.notUnderstood")));
    }

    public ObjectProperty<@Nullable LocalDate> dateProperty() {
        return date;
    }

    public StringProperty timeProperty() {
        return time;
    }

    public BooleanProperty restartRemindersProperty() {
        return memory.restartRemindersProperty();
    }

    /** A remark on tasks that were put off often; empty below three times. */
    public String remark() {
        return snoozes < TaskRules.SNOOZES_REMARKED ? "" : messages.text("snooze.remark", snoozes);
    }

    /** Whether a reason is asked for: from the fifth time on. */
    public boolean needsReason() {
        return snoozes >= TaskRules.SNOOZES_WITH_REASON;
    }

    public ObjectProperty<@Nullable SnoozeReason> reasonProperty() {
        return reason;
    }

    /** Why the last choice was not taken, or what to confirm; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Takes the words typed. */
    public void pickEntry() {
        read(entry.get()).ifPresentOrElse(this::pick, () -> problem.set(messages.text("snooze.notUnderstood")));
    }

    /** Takes the date and time chosen. */
    public void pickDateTime() {
        LocalDate day = date.get();
        Optional<Instant> due = day == null ? Optional.empty()
                : DueText.parse(day + " " + time.get(), place.localNow(), place.hours());
        due.ifPresentOrElse(this::pick, () -> problem.set(messages.text("snooze.notUnderstood")));
    }

    /** Snoozes until then, unless a rule speaks against it; bringing a date forward is confirmed by picking again. */
    public void pick(Instant due) {
        Optional<Words> against = TaskRules.againstSnoozingUntil(due, place.now().exactly());
        if (against.isPresent()) {
            problem.set(place.sentences().of(against.get()));
            return;
        }
        SnoozeReason why = reason.get();
        if (needsReason() && why == null) {
            problem.set(messages.text("snooze.reasonNeeded"));
            return;
        }
        if (bringsForward(due) && !due.equals(confirming)) {
            confirming = due;
            problem.set(messages.text("snooze.confirmForward", place.dates().full(due)));
            return;
        }
        memory.remember(due);
        var snooze = new Snooze(due, memory.restartRemindersProperty().get(), why == null ? null : why.name());
        Actions actions = place.doing().actions();
        problem.set("");
        done.run();
        saving.toTasks(ids, found -> actions.snooze().snooze(found, snooze));
    }

    private Option option(SnoozePresets.Offer offer) {
        String title = messages.text("snooze.preset." + offer.preset().name().toLowerCase(Locale.ROOT));
        return new Option(offer.preset(), title, detail(offer.due(), place.dates().near(offer.due())), offer.due());
    }

    private String detail(Instant due, String at) {
        int load = place.load().at(due);
        String detail = load == 0 ? at : messages.text("snooze.load", at, load);
        return bringsForward(due) ? messages.text("snooze.forward", detail) : detail;
    }

    private boolean bringsForward(Instant due) {
        return rows.stream().anyMatch(row -> row.due() != null && due.isBefore(row.due()));
    }

    private Optional<Instant> read(String typed) {
        return DueText.parse(typed, place.localNow(), place.hours());
    }
}
