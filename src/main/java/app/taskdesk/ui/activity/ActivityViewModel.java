package app.taskdesk.ui.activity;

import app.taskdesk.live.ActivityLine;
import app.taskdesk.live.ActivityLine.What;
import app.taskdesk.live.ActivityLine.Who;
import app.taskdesk.live.ActivityList;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Workplace;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** What happened in the last 30 days, narrowed down by words, kind, day and task. FX thread only. */
public final class ActivityViewModel {

    /** Which kind of entry is looked for. */
    public enum Kind {
        ALL, MINE, SERVER, SENT, DECIDED
    }

    /** Which days are looked at. */
    public enum Days {
        ALL, TODAY, YESTERDAY, WEEK
    }

    /** One field before and after, as people read it; before is empty where there was nothing. */
    public record Told(String field, String before, String after) {
    }

    private final Workplace place;
    private final Messages messages;
    private final ActivityWords words;
    private final Consumer<TaskId> open;
    private final ObservableList<ActivityLine> all;
    private final FilteredList<ActivityLine> shown;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ALL);
    private final ObjectProperty<Days> days = new SimpleObjectProperty<>(Days.ALL);
    private final ObjectProperty<@Nullable ActivityLine> only = new SimpleObjectProperty<>();

    /**
     * @param all  the newest entries of the account on screen
     * @param open shows a task
     */
    public ActivityViewModel(Workplace place, ObservableList<ActivityLine> all, Consumer<TaskId> open) {
        this.place = place;
        this.messages = place.messages();
        this.words = new ActivityWords(messages, place.dates());
        this.open = open;
        this.all = all;
        this.shown = new FilteredList<>(all);
        for (ObservableValue<?> filter : List.of(search, kind, days, only)) {
            filter.subscribe(this::narrow);
        }
    }

    /** What fits all filters, newest first. */
    public ObservableList<ActivityLine> shown() {
        return shown;
    }

    public ObservableList<ActivityLine> all() {
        return all;
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    public ObjectProperty<Days> daysProperty() {
        return days;
    }

    /** An entry whose task alone is looked at; null for all tasks. */
    public ObjectProperty<@Nullable ActivityLine> onlyProperty() {
        return only;
    }

    public String when(ActivityLine line) {
        return words.when(line);
    }

    /** With the second. */
    public String exactly(ActivityLine line) {
        return words.exactly(line);
    }

    public String who(ActivityLine line) {
        return words.who(line);
    }

    public String what(ActivityLine line) {
        return words.what(line);
    }

    public String title(ActivityLine line) {
        return words.title(line);
    }

    /** All changes in one line, or else what was said. */
    public String summary(ActivityLine line) {
        String changes = words.changes(line);
        return changes.isEmpty() ? words.note(line) : changes;
    }

    public String note(ActivityLine line) {
        return words.note(line);
    }

    public List<Told> changes(ActivityLine line) {
        return told(line.changes());
    }

    /** What the person had changed, where the server changed something too. */
    public List<Told> mine(ActivityLine line) {
        return told(line.mine());
    }

    private List<Told> told(List<ActivityLine.Change> changes) {
        return words.told(changes).stream().map(one -> new Told(one.field(), one.before(), one.after())).toList();
    }

    public void open(ActivityLine line) {
        open.accept(line.task());
    }

    /** "12 entries", "3 of 12"; says when there are more than can be listed. */
    public String count() {
        if (all.isEmpty()) {
            return "";
        }
        String count = shown.size() == all.size() ? messages.text("activity.count", all.size())
                : messages.text("activity.countOf", shown.size(), all.size());
        return all.size() < ActivityList.MOST ? count : messages.text("activity.newest", count);
    }

    private void narrow() {
        shown.setPredicate(line -> fits(line, kind.get()) && fits(line, days.get()) && fitsOnly(line)
                && fitsWords(line));
    }

    private static boolean fits(ActivityLine line, Kind kind) {
        return switch (kind) {
            case ALL -> true;
            case MINE -> line.who() == Who.ME;
            case SERVER -> line.who() == Who.SERVER;
            case SENT -> line.what() == What.SENT || line.what() == What.CLAIMED || line.what() == What.REFUSED;
            case DECIDED -> switch (line.what()) {
                case MERGED, CONFLICT, SETTLED, UNDECIDED, REFUSED, SENT_TWICE, DISCARDED, RECREATED, LET_GO -> true;
                case CREATED, EDITED, COMPLETED, SNOOZED, REASSIGNED, DELETED, WISHED, CLAIMED, WITHDRAWN, SENT ->
                    false;
            };
        };
    }

    private boolean fits(ActivityLine line, Days days) {
        LocalDate today = place.localNow().toLocalDate();
        LocalDate day = line.at().atZone(place.now().zone()).toLocalDate();
        return switch (days) {
            case ALL -> true;
            case TODAY -> day.equals(today);
            case YESTERDAY -> day.equals(today.minusDays(1));
            case WEEK -> day.isAfter(today.minusDays(7));
        };
    }

    private boolean fitsOnly(ActivityLine line) {
        ActivityLine one = only.get();
        return one == null || one.task().equals(line.task());
    }

    private boolean fitsWords(ActivityLine line) {
        String typed = search.get().strip().toLowerCase(messages.locale());
        if (typed.isEmpty()) {
            return true;
        }
        String text = String.join(" ", title(line), who(line), what(line), words.changes(line), note(line))
                .toLowerCase(messages.locale());
        return Stream.of(typed.split("\\s+")).allMatch(text::contains);
    }

    String name(Kind choice) {
        return messages.text("activity.kind." + choice.name().toLowerCase(Locale.ROOT));
    }

    String name(Days choice) {
        return messages.text("activity.days." + choice.name().toLowerCase(Locale.ROOT));
    }
}
