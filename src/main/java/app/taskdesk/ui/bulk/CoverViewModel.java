package app.taskdesk.ui.bulk;

import app.taskdesk.live.Absence;
import app.taskdesk.live.Person;
import app.taskdesk.ui.kit.Workplace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Who is away and when; all of theirs that is due then is proposed to the others, spread by load. FX thread only. */
public final class CoverViewModel {

    private final Workplace place;
    private final Absence absence;
    private final SpreadViewModel spread;
    private final List<Person> people;
    private final ObjectProperty<@Nullable Person> away = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final BooleanProperty late = new SimpleBooleanProperty();

    /**
     * @param proposed who is probably away; null for whoever has most that is late
     * @param done     called once the change was asked for
     */
    public CoverViewModel(Workplace place, Absence absence, @Nullable String proposed, Runnable done) {
        this.place = place;
        this.absence = absence;
        this.spread = new SpreadViewModel(place, List.of(), done);
        this.people = List.copyOf(place.people().owners());
        LocalDate today = place.localNow().toLocalDate();
        from.set(today);
        to.set(today);
        away.set(people.stream().filter(person -> person.id().equals(proposed)).findFirst()
                .or(() -> people.stream().max(Comparator.comparingInt(Person::late))).orElse(null));
        away.subscribe((was, is) -> leave());
        from.subscribe((was, is) -> look());
        to.subscribe((was, is) -> look());
        late.subscribe((was, is) -> look());
        leave();
    }

    public SpreadViewModel spread() {
        return spread;
    }

    /** Everybody who can be away. */
    public List<Person> people() {
        return people;
    }

    public String name(@Nullable Person person) {
        return person == null ? "" : SpreadViewModel.name(place, person);
    }

    public ObjectProperty<@Nullable Person> awayProperty() {
        return away;
    }

    /** The first day away. */
    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /** The last day away. */
    public ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    /** Whether what is late already is given away too. */
    public BooleanProperty lateProperty() {
        return late;
    }

    private void leave() {
        Person person = away.get();
        spread.seatAllBut(person == null ? null : person.id());
        look();
    }

    private void look() {
        Person person = away.get();
        LocalDate first = from.get();
        LocalDate last = to.get();
        if (person == null || first == null || last == null || last.isBefore(first)) {
            spread.tasksProperty().set(List.of());
            return;
        }
        absence.find(new Absence.Away(place.account(), person.id(), start(first), start(last.plusDays(1)), late.get()),
                spread.tasksProperty()::set);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(place.now().zone()).toInstant();
    }
}
