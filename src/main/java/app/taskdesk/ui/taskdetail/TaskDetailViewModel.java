package app.taskdesk.ui.taskdetail;

import app.taskdesk.live.ActivityLine.What;
import app.taskdesk.live.ActivityLine.Who;
import app.taskdesk.live.ActivityLine;
import app.taskdesk.live.CustomerLoads.Customer;
import app.taskdesk.live.CustomerLoads.Load;
import app.taskdesk.live.UnsentChanges.Unsent;
import app.taskdesk.task.DueMove;
import app.taskdesk.task.DueText;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The task with the focus, every field of it, to read and to edit in place. FX thread only. */
public final class TaskDetailViewModel {

    private final Workplace place;
    private final Messages messages;
    private final ObservableValue<@Nullable Task> task;
    private final ObservableValue<Unsent> unsent;
    private final ObservableValue<List<TaskRow>> rows;
    private final ObservableValue<Map<Customer, Load>> customers;
    private final ObjectProperty<List<ActivityLine>> story = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Map<TaskField, Refused>> refused = new SimpleObjectProperty<>(Map.of());
    private final BooleanProperty slow = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Instant> asOf = new SimpleObjectProperty<>();
    private final TaskFieldsEdit fields;
    private final TagsEdit tags;
    private final MetadataEdit metadata;
    private final TaskFacts facts;
    private final TaskWords names;
    /** Kept here, since a binding that nobody holds is forgotten by what it depends on. */
    private final ObservableValue<List<Fact>> told;

    /**
     * @param unsent    what of the task waits to be sent
     * @param rows      what lists know of the chosen tasks, this one among them
     * @param customers what is going on for each customer
     */
    public TaskDetailViewModel(Workplace place, ObservableValue<@Nullable Task> task,
            ObservableValue<Unsent> unsent, ObservableValue<List<TaskRow>> rows,
            ObservableValue<Map<Customer, Load>> customers) {
        this.place = place;
        this.messages = place.messages();
        this.task = task;
        this.unsent = unsent;
        this.rows = rows;
        this.customers = customers;
        this.fields = new TaskFieldsEdit(place);
        this.tags = new TagsEdit(place);
        this.metadata = new MetadataEdit(place);
        this.facts = new TaskFacts(place);
        this.names = new TaskWords(messages);
        this.told = Bindings.createObjectBinding(this::tell, task, rows, place.people().owners());
        task.subscribe(shown -> {
            fields.show(shown);
            tags.show(shown);
            metadata.show(shown);
        });
        refused.subscribe(fields::tellRefused);
        unsent.subscribe(waiting -> {
            fields.tellUnsent(waiting.fields());
            tags.tellUnsent(waiting.fields().contains(TaskField.TAGS));
        });
    }

    /** Null while no task has the focus. */
    public ObservableValue<@Nullable Task> taskProperty() {
        return task;
    }

    /** The field's text, ready to be edited. */
    public FieldEdit edit(TaskField field) {
        return fields.get(field);
    }

    /** What the server has against values that wait to be sent, by field. */
    public ObjectProperty<Map<TaskField, Refused>> refusedProperty() {
        return refused;
    }

    /** Whether the mark of a refused field stands right below its control. */
    boolean marksItself(TaskField field) {
        return fields.has(field);
    }

    /** Whether the task is being read for so long that something should be seen in its place. */
    public ObservableBooleanValue slowProperty() {
        return slow;
    }

    /**
     * Follows what is known beside the task.
     *
     * @param lines what happened to it, newest first
     * @param takesLong whether it is still being read
     * @param read  when the account was last read; null while unknown
     */
    public void follow(ObservableValue<List<ActivityLine>> lines, ObservableValue<Boolean> takesLong,
            ObservableValue<@Nullable Instant> read) {
        story.bind(lines);
        slow.bind(takesLong);
        asOf.bind(read);
    }

    public TagsEdit tags() {
        return tags;
    }

    public MetadataEdit metadata() {
        return metadata;
    }

    public ObservableValue<String> statusProperty() {
        return told(shown -> names.status(shown.fields().text(TaskField.STATUS)));
    }

    public ObservableValue<String> priorityProperty() {
        return told(shown -> names.priority(shown.fields().text(TaskField.PRIORITY)));
    }

    /** The type; "No type" where it has none, so that one can be chosen. */
    public ObservableValue<String> categoryProperty() {
        return told(shown -> {
            String name = names.type(shown.fields().text(TaskField.CATEGORY));
            return name.isEmpty() ? messages.text("detail.noCategory") : name;
        });
    }

    /** "late 2 d", kept true as time passes. */
    public ObservableValue<String> lateProperty() {
        return Bindings.createStringBinding(() -> {
            Task shown = task.getValue();
            return shown == null ? "" : facts.late(shown);
        }, task, place.now().instantProperty());
    }

    /** While a new due date is typed: what it was read as, and whether it counts as a snooze. */
    public ObservableValue<String> dueHintProperty() {
        FieldEdit due = edit(TaskField.DUE);
        return due.textProperty().map(typed -> {
            Task shown = task.getValue();
            if (shown == null || !due.isDirty() || typed.isBlank()) {
                return "";
            }
            return DueText.parse(typed, place.localNow(), place.hours()).map(read -> hint(shown, read)).orElse("");
        });
    }

    private String hint(Task shown, Instant read) {
        boolean snooze = DueMove.of(shown.due(), read, place.now().exactly()) == DueMove.SNOOZE;
        String counted = place.abilities().countsSnoozesHere() ? "detail.due.snoozeHere" : "detail.due.snooze";
        return messages.text(snooze ? counted : "detail.due.edit", place.dates().full(read));
    }

    /** "Me", a name, an id or "Nobody". */
    public ObservableValue<String> ownerProperty() {
        return told(facts::owner);
    }

    /** Why the task cannot be completed where that needs a word: it is deferred. */
    public ObservableValue<String> noticeProperty() {
        return told(shown -> shown.status() != TaskStatus.DEFERRED ? "" : TaskRules
                .againstCompleting(shown.status(), place.abilities()).map(place.sentences()::of).orElse(""));
    }

    public ObservableValue<List<Fact>> factsProperty() {
        return told;
    }

    private List<Fact> tell() {
        Task shown = task.getValue();
        return shown == null ? List.of() : facts.of(shown, firstDue(shown));
    }

    private @Nullable Instant firstDue(Task shown) {
        return rows.getValue().stream().filter(row -> row.id().equals(shown.id())).findFirst()
                .map(TaskRow::firstDue).orElse(null);
    }

    public ObservableValue<List<Fact>> advancedProperty() {
        return task.map(facts::advanced).orElse(List.of());
    }

    /** Whether tasks of the account on screen have such a field. */
    ObservableValue<Boolean> has(TaskField field) {
        return place.abilitiesProperty().map(all -> all.has(field));
    }

    /** What the task hangs on, by the names of the service. */
    public ObservableValue<List<Link>> linksProperty() {
        return task.map(shown -> Link.of(shown.fields())).orElse(List.of());
    }

    /** "3 open, 1 late · last done 2 d ago"; empty while nothing is known of the customer. */
    public ObservableValue<String> customerLoadProperty() {
        return Bindings.createStringBinding(() -> {
            Task shown = task.getValue();
            String id = shown == null ? null : shown.fields().text(TaskField.CUSTOMER_ID);
            Load load = id == null ? null : customers.getValue().get(new Customer(shown.account(), id));
            return load == null ? "" : told(load);
        }, task, customers);
    }

    /**
     * "2 more open for Jane Smith, 1 late, with Ali Rahman": a word of warning before two people call one customer;
     * empty while nothing else is open.
     */
    public ObservableValue<String> customerOthersProperty() {
        return Bindings.createStringBinding(() -> {
            Task shown = task.getValue();
            String id = shown == null ? null : shown.fields().text(TaskField.CUSTOMER_ID);
            Load load = id == null ? null : customers.getValue().get(new Customer(shown.account(), id));
            return load == null ? "" : new CustomerOthers(place.at(shown.account())).words(shown, load.tasks());
        }, task, customers, place.now().instantProperty());
    }

    private String told(Load load) {
        String open = messages.text("detail.customer.load", load.open(), load.late());
        Instant done = load.lastDone();
        return done == null ? open : messages.text("detail.customer.lastDone", open,
                place.dates().span(Duration.between(done, place.now().exactly())));
    }

    /** How far the task has come on its way to the server. */
    public ObservableValue<String> footProperty() {
        return Bindings.createStringBinding(() -> {
            Task shown = task.getValue();
            return shown == null ? "" : foot(shown, unsent.getValue().savedAt());
        }, task, unsent, story, asOf);
    }

    /** "Saved here 10:42:05 · sent 10:42:06 · server copy 10:42:06" after a change of ours; empty otherwise. */
    private Optional<String> steps(Instant serverCopy) {
        Optional<ActivityLine> sent = story.get().stream()
                .filter(line -> line.what() == What.SENT || line.what() == What.CLAIMED).findFirst();
        Optional<ActivityLine> saved = sent.flatMap(after -> story.get().stream().filter(line ->
                line.who() == Who.ME && line.id() < after.id()).findFirst());
        return saved.map(line -> messages.text("detail.foot.steps", moment(line.at()), moment(sent.get().at()),
                moment(serverCopy)));
    }

    /** With seconds today, with the date before. */
    private String moment(Instant at) {
        boolean today = at.atZone(place.now().zone()).toLocalDate().equals(place.localNow().toLocalDate());
        return today ? place.dates().clock(at) : place.dates().near(at);
    }

    private String foot(Task shown, @Nullable Instant savedAt) {
        Instant updated = shown.fields().instant(TaskField.UPDATED_AT);
        String saved = savedAt == null ? messages.text("detail.foot.saved")
                : messages.text("detail.foot.savedAt", place.dates().clock(savedAt));
        return switch (shown.mark()) {
            case NONE -> updated == null ? messages.text("detail.foot.sent")
                    : steps(updated).orElseGet(() -> serverCopy(updated));
            case TO_SEND -> messages.text("detail.foot.toSend", saved);
            case WISH -> messages.text("detail.foot.wish", saved);
            case NOT_KNOWN -> messages.text("detail.foot.notKnown", saved);
            case CONFLICT -> messages.text("detail.foot.conflict", saved);
            case REFUSED -> messages.text("detail.foot.refused", saved);
            case GONE -> messages.text("detail.foot.gone", saved);
        };
    }

    /** "From 10:12 · last changed on the server Mon 09:00". */
    private String serverCopy(Instant updated) {
        Instant read = asOf.get();
        return read == null ? messages.text("detail.foot.serverCopy", place.dates().near(updated))
                : messages.text("detail.foot.from", place.dates().near(read), place.dates().near(updated));
    }

    private ObservableValue<String> told(Function<Task, String> how) {
        return task.map(how).orElse("");
    }
}
