package app.taskdesk.ui.preferences;

import app.taskdesk.settings.Holds;
import app.taskdesk.settings.Look;
import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.Settings;
import app.taskdesk.settings.ThemeChoice;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The preferences one by one, each kept equal to what is saved. FX thread only. */
public final class PreferencesViewModel {

    private final Settings settings;
    private final ObjectProperty<ThemeChoice> theme;
    private final ObjectProperty<Integer> zoom;
    private final ObjectProperty<Look.Rows> rows;
    private final ObjectProperty<LocalTime> start;
    private final ObjectProperty<LocalTime> end;
    private final ObjectProperty<Integer> verbHold;
    private final ObjectProperty<Integer> deleteHold;
    private final ObjectProperty<Preferences.Role> role;

    public PreferencesViewModel(Settings settings) {
        this.settings = settings;
        theme = kept(all -> all.look().theme(), (all, value) -> all.withLook(all.look().withTheme(value)));
        zoom = kept(all -> all.look().zoom(), (all, value) -> all.withLook(all.look().withZoom(value)));
        rows = kept(all -> all.look().rows(), (all, value) -> all.withLook(all.look().withRows(value)));
        start = kept(all -> all.hours().start(), (all, value) -> all.withHours(all.hours().withStart(value)));
        end = kept(all -> all.hours().end(), (all, value) -> all.withHours(all.hours().withEnd(value)));
        verbHold = kept(all -> all.holds().verbs(),
                (all, value) -> all.withHolds(new Holds(value, all.holds().deletes())));
        deleteHold = kept(all -> all.holds().deletes(),
                (all, value) -> all.withHolds(new Holds(all.holds().verbs(), value)));
        role = kept(Preferences::role, Preferences::withRole);
    }

    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /** In percent. */
    public ObjectProperty<Integer> zoomProperty() {
        return zoom;
    }

    public ObjectProperty<Look.Rows> rowsProperty() {
        return rows;
    }

    public ObjectProperty<LocalTime> startProperty() {
        return start;
    }

    public ObjectProperty<LocalTime> endProperty() {
        return end;
    }

    /** In seconds. */
    public ObjectProperty<Integer> verbHoldProperty() {
        return verbHold;
    }

    /** In seconds. */
    public ObjectProperty<Integer> deleteHoldProperty() {
        return deleteHold;
    }

    public ObjectProperty<Preferences.Role> roleProperty() {
        return role;
    }

    public Set<DayOfWeek> workingDays() {
        return settings.get().hours().days();
    }

    /** Works on a day or not; the last working day stays one. Returns whether it is one now. */
    public boolean work(DayOfWeek day, boolean works) {
        Set<DayOfWeek> days = EnumSet.copyOf(workingDays());
        if (works) {
            days.add(day);
        } else if (days.size() > 1) {
            days.remove(day);
        }
        settings.change(all -> all.withHours(all.hours().withDays(days)));
        return days.contains(day);
    }

    /** The times at which work can begin: half hours before its end. */
    public List<LocalTime> starts() {
        return halfHours().stream().filter(time -> time.isBefore(end.get())).toList();
    }

    /** The times at which work can end: half hours after its start. */
    public List<LocalTime> ends() {
        return halfHours().stream().filter(time -> time.isAfter(start.get())).toList();
    }

    private static List<LocalTime> halfHours() {
        return IntStream.range(0, 48).mapToObj(half -> LocalTime.MIDNIGHT.plusMinutes(30L * half)).toList();
    }

    private <T> ObjectProperty<T> kept(Function<Preferences, T> get, BiFunction<Preferences, T, Preferences> set) {
        var property = new SimpleObjectProperty<T>(get.apply(settings.get()));
        property.addListener((observed, former, value) -> settings.change(all -> set.apply(all, value)));
        settings.preferencesProperty().subscribe(all -> property.set(get.apply(all)));
        return property;
    }
}
