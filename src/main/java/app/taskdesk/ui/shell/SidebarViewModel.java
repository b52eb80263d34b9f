package app.taskdesk.ui.shell;

import app.taskdesk.live.ViewCounts.QueueCount;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The views a person can go to, each with how many tasks it holds and how many of them are late. */
public final class SidebarViewModel {

    /** One view in the sidebar. */
    public record Entry(StandardView view, ObservableIntegerValue count, ObservableIntegerValue late) {
    }

    /** Views under one heading; the name is the last part of the heading's message key. */
    public record Group(String name, List<Entry> entries) {
    }

    private final List<Group> groups;
    private final ObservableValue<StandardView> current;
    private final Consumer<StandardView> open;
    private final ObjectProperty<Abilities> abilities = new SimpleObjectProperty<>(Abilities.NONE);
    private final BooleanProperty teamShown = new SimpleBooleanProperty(true);
    private ObservableList<QueueCount> queues = FXCollections.observableArrayList();
    private Consumer<String> goToQueue = _ -> { };
    private final IntegerProperty conflicts = new SimpleIntegerProperty();
    private final IntegerProperty toSend = new SimpleIntegerProperty();

    /**
     * @param current the view that is shown
     * @param open    goes to another
     * @param counts  how many tasks a view holds
     * @param late    how many of them are late
     */
    public SidebarViewModel(ObservableValue<StandardView> current, Consumer<StandardView> open,
            Function<StandardView, ? extends ObservableIntegerValue> counts,
            Function<StandardView, ? extends ObservableIntegerValue> late) {
        this.current = current;
        this.open = open;
        Function<List<StandardView>, List<Entry>> entries = views -> views.stream()
                .map(view -> new Entry(view, counts.apply(view), late.apply(view))).toList();
        groups = List.of(
                new Group("mine", entries.apply(List.of(StandardView.MY_DAY, StandardView.MY_OPEN,
                        StandardView.WAITING, StandardView.SNOOZED, StandardView.DEFERRED, StandardView.DONE_TODAY))),
                new Group("queue", entries.apply(List.of(StandardView.UNCLAIMED))),
                new Group("team", entries.apply(List.of(StandardView.OVERDUE, StandardView.ALL_OPEN,
                        StandardView.SNOOZED_OFTEN))));
    }

    public List<Group> groups() {
        return groups;
    }

    public ObservableValue<StandardView> currentProperty() {
        return current;
    }

    public void open(StandardView view) {
        open.accept(view);
    }

    /** What the account on screen can do: views that no task of it could come into are not offered, nor queues. */
    public ObjectProperty<Abilities> abilitiesProperty() {
        return abilities;
    }

    ObservableValue<Boolean> offers(StandardView view) {
        return abilities.map(view::isIn);
    }

    /** Whether tasks wait in queues; else those that nobody has taken stand under a heading of their own. */
    ObservableValue<Boolean> hasQueues() {
        return abilities.map(all -> all.has(TaskField.QUEUE_ID));
    }

    /** Whether the team's views are offered; they are for a lead. */
    public BooleanProperty teamShownProperty() {
        return teamShown;
    }

    /** Offers the queues seen, each under its own line. */
    public void offerQueues(ObservableList<QueueCount> seen, Consumer<String> openQueue) {
        queues = seen;
        goToQueue = openQueue;
    }

    /** The queues to offer, by id; exchanged as a whole. */
    ObservableList<QueueCount> queues() {
        return queues;
    }

    void openQueue(String id) {
        goToQueue.accept(id);
    }

    /** How many changes wait for a choice between two values. */
    public IntegerProperty conflictsProperty() {
        return conflicts;
    }

    /** How many changes have not reached the server. */
    public IntegerProperty toSendProperty() {
        return toSend;
    }
}
