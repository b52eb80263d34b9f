package app.taskdesk.ui.bulk;

import app.taskdesk.action.Actions;
import app.taskdesk.live.Person;
import app.taskdesk.task.EvenSpread;
import app.taskdesk.task.EvenSpread.Share;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.kit.BulkWords;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Saving;
import app.taskdesk.ui.kit.Workplace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Who gets which of several tasks so that loads come out even, seen before it is done. FX thread only. */
public final class SpreadViewModel {

    private static final int NAME = 40;

    private final Workplace place;
    private final Messages messages;
    private final BulkWords words;
    private final Runnable done;
    private final Saving saving;
    private final ObjectProperty<List<TaskRow>> tasks = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<List<Seat>> seats = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Share>> shares = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableValue<String> price;

    /** Somebody who may get tasks, and whether they do. */
    public record Seat(Person person, BooleanProperty chosen) {
    }

    /** @param done called once the change was asked for */
    public SpreadViewModel(Workplace place, List<TaskRow> rows, Runnable done) {
        this.place = place;
        this.messages = place.messages();
        this.words = new BulkWords(place);
        this.done = done;
        this.saving = new Saving(place.doing(), problem::set);
        this.price = Bindings.createStringBinding(this::price, shares, place.prices());
        tasks.subscribe((was, is) -> share());
        List<String> owners = rows.stream().map(TaskRow::ownerId).distinct().limit(2).toList();
        seatAllBut(owners.size() == 1 ? owners.getFirst() : null);
        tasks.set(rows);
    }

    /** Proposes everybody but one; null for nobody left out. */
    void seatAllBut(@Nullable String away) {
        seats.set(place.people().owners().stream().map(person -> new Seat(person,
                new SimpleBooleanProperty(!person.id().equals(away)))).toList());
        seats.get().forEach(seat -> seat.chosen().subscribe((was, is) -> share()));
        share();
    }

    /** What is spread. */
    public ObjectProperty<List<TaskRow>> tasksProperty() {
        return tasks;
    }

    public ReadOnlyObjectProperty<List<Seat>> seatsProperty() {
        return seats.getReadOnlyProperty();
    }

    /** What each of the chosen comes to. */
    public ReadOnlyObjectProperty<List<Share>> sharesProperty() {
        return shares.getReadOnlyProperty();
    }

    /** "Spread 12 tasks evenly". */
    public ObservableValue<String> titleProperty() {
        return tasks.map(rows -> messages.text("bulk.spread.title", rows.size()));
    }

    /** "7 changes = 9 requests, about 9 s", or why there is nothing to do. */
    public ObservableValue<String> priceProperty() {
        return price;
    }

    /** Whether anything would move. */
    public ObservableValue<Boolean> possibleProperty() {
        return shares.map(all -> moves(all) > 0);
    }

    /** Why it was not saved; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** @param shown brings the form back when the change could not be saved */
    public void onBack(Runnable shown) {
        saving.onBack(shown);
    }

    public String name(Seat seat) {
        return name(place, seat.person());
    }

    static String name(Workplace place, Person person) {
        String name = SafeText.line(person.name(), NAME);
        return !person.me() ? name : place.messages().text("overdue.owner.me", place.me()
                .map(me -> SafeText.line(me.label(), NAME)).orElse(name));
    }

    /** "30 → 37"; "30 open" for somebody who is left out. */
    public String load(Seat seat) {
        return share(seat).map(share -> messages.text("bulk.spread.load", share.before(), share.after()))
                .orElseGet(() -> messages.text("bulk.spread.open", seat.person().open()));
    }

    private Optional<Share> share(Seat seat) {
        return shares.get().stream().filter(share -> share.owner().id().equals(seat.person().id())).findFirst();
    }

    private void share() {
        shares.set(EvenSpread.of(tasks.get(), seats.get().stream().filter(seat -> seat.chosen().get())
                .map(seat -> new EvenSpread.Load(person(seat.person()), seat.person().open())).toList()));
    }

    private app.taskdesk.task.Person person(Person person) {
        return person.me() ? place.me().orElseThrow() : new app.taskdesk.task.Person(person.id(),
                Objects.equals(person.name(), person.id()) ? null : person.name());
    }

    private static int moves(List<Share> shares) {
        return shares.stream().mapToInt(share -> share.gets().size()).sum();
    }

    private String price() {
        if (tasks.get().isEmpty()) {
            return messages.text("bulk.spread.noTasks");
        }
        if (shares.get().isEmpty()) {
            return messages.text("bulk.spread.nobody");
        }
        int moves = moves(shares.get());
        return moves == 0 ? messages.text("bulk.spread.even") : words.price(place.prices().getValue().of(moves, false));
    }

    /** Gives each task away as it was shown. */
    public void confirm() {
        Map<TaskId, app.taskdesk.task.Person> owners = new HashMap<>();
        shares.get().forEach(share -> share.gets().forEach(task -> owners.put(task, share.owner())));
        if (owners.isEmpty()) {
            return;
        }
        Actions actions = place.doing().actions();
        List<TaskId> ids = tasks.get().stream().map(TaskRow::id).toList();
        problem.set("");
        done.run();
        saving.toTasks(ids, found -> actions.reassign().spread(found, owners));
    }
}
