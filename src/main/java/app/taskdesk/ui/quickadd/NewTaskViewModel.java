package app.taskdesk.ui.quickadd;

import app.taskdesk.action.Actions;
import app.taskdesk.live.People;
import app.taskdesk.task.DueText;
import app.taskdesk.task.FieldRules;
import app.taskdesk.task.Person;
import app.taskdesk.task.Priority;
import app.taskdesk.task.QuickAdd;
import app.taskdesk.task.SearchText;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TextLimit;
import app.taskdesk.task.Words;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Workplace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** A task to be: each field that a new one may carry, and the whole of it in one line too. FX thread only. */
public final class NewTaskViewModel {

    private static final List<TaskField> TEXTS = List.of(TaskField.TITLE, TaskField.DESCRIPTION, TaskField.DUE,
            TaskField.OWNER_ID, TaskField.QUEUE_ID, TaskField.CUSTOMER_NAME, TaskField.CUSTOMER_ID,
            TaskField.CONVERSATION_ID, TaskField.TAGS, TaskField.METADATA);

    private final Workplace place;
    private final Messages messages;
    private final TaskWords words;
    private final Consumer<TaskId> added;
    private final Map<TaskField, StringProperty> texts = new EnumMap<>(TaskField.class);
    private final ObjectProperty<@Nullable String> category = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> priority = new SimpleObjectProperty<>(Priority.NORMAL.code());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param added called with the new task once it is kept */
    public NewTaskViewModel(Workplace place, Consumer<TaskId> added) {
        this.place = place;
        this.messages = place.messages();
        this.words = new TaskWords(messages);
        this.added = added;
        TEXTS.forEach(field -> texts.put(field, new SimpleStringProperty("")));
        place.me().ifPresent(me -> text(TaskField.OWNER_ID).set(me.label()));
        texts.values().forEach(text -> text.subscribe((was, is) -> checkLimits()));
    }

    /** While typing only what is too much is told; what is missing is told on adding. */
    private void checkLimits() {
        TaskFields fields = fields();
        String title = fields.text(TaskField.TITLE);
        Optional<Words> tooMuch = title == null || title.isBlank()
                ? FieldRules.against(fields.without(TaskField.TITLE)) : FieldRules.againstCreating(fields);
        problem.set(tooMuch.map(place.sentences()::of).orElse(""));
    }

    /** Whether a new task may carry the field. */
    public boolean takes(TaskField field) {
        return place.abilities().creatable().contains(field);
    }

    public StringProperty text(TaskField field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalArgumentException(field + " is not typed");
        }
        return text;
    }

    public List<String> categories() {
        return place.abilities().categories();
    }

    public List<String> priorities() {
        return place.abilities().priorities().stream().map(Priority::code).toList();
    }

    public String categoryName(@Nullable String code) {
        return code == null ? messages.text("detail.noCategory") : words.type(code);
    }

    public String priorityName(@Nullable String code) {
        return words.priority(code);
    }

    /** Null for none. */
    public ObjectProperty<@Nullable String> categoryProperty() {
        return category;
    }

    public ObjectProperty<@Nullable String> priorityProperty() {
        return priority;
    }

    /** "423 / 500", empty while the text is short. */
    public ObservableValue<String> counter(TaskField field, TextLimit limit) {
        return text(field).map(typed -> limit.isWorthShowing(typed)
                ? messages.text("detail.counter", typed.length(), limit.max()) : "");
    }

    /** What the one line was read as beside its title; empty when it is a title only. */
    public ObservableValue<String> readingProperty() {
        return text(TaskField.TITLE).map(this::reading);
    }

    /** What the due date was read as, or that it was not understood. */
    public ObservableValue<String> dueReadingProperty() {
        return text(TaskField.DUE).map(typed -> typed.isBlank() ? "" : due(typed).map(place.dates()::full)
                .orElse(messages.text("snooze.notUnderstood")));
    }

    /** Whom the owner field means. */
    public ObservableValue<String> ownerReadingProperty() {
        return text(TaskField.OWNER_ID).map(typed -> typed.isBlank() ? messages.text("task.nobody")
                : person(typed).name() == null ? messages.text("quickadd.byId", typed.strip()) : "");
    }

    /** Why the task cannot be added; empty while nothing is known against it. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Adds the task.
     *
     * @return whether it fits; the reason is shown when not
     */
    public boolean add() {
        Optional<Words> bad = unreadable().or(() -> FieldRules.against(TaskField.TITLE, quick().title()))
                .or(() -> FieldRules.againstCreating(fields()));
        problem.set(bad.map(place.sentences()::of).orElse(""));
        if (bad.isPresent()) {
            return false;
        }
        Actions actions = place.doing().actions();
        TaskFields fields = fields();
        var account = place.account();
        place.doing().run(() -> Optional.of(actions.create().create(account, fields)),
                step -> added.accept(step.tasks().getFirst()));
        return true;
    }

    /** Empties what belongs to one task, so that the next can be typed. */
    public void next() {
        TEXTS.stream().filter(field -> field != TaskField.OWNER_ID && field != TaskField.QUEUE_ID)
                .forEach(field -> text(field).set(""));
    }

    private Optional<Words> unreadable() {
        String typed = text(TaskField.DUE).get();
        if (!typed.isBlank() && due(typed).isEmpty()) {
            return Optional.of(Words.of("rule.due.notUnderstood"));
        }
        boolean pairs = text(TaskField.METADATA).get().lines().filter(line -> !line.isBlank())
                .allMatch(line -> line.indexOf('=') > 0);
        return pairs ? Optional.empty() : Optional.of(Words.of("quickadd.metadataPairs"));
    }

    /** The form's own fields, with what the one line says on top. */
    private TaskFields fields() {
        QuickAdd quick = quick();
        var fields = TaskFields.builder().set(TaskField.TITLE, quick.title());
        for (TaskField field : List.of(TaskField.DESCRIPTION, TaskField.QUEUE_ID, TaskField.CUSTOMER_NAME,
                TaskField.CUSTOMER_ID, TaskField.CONVERSATION_ID)) {
            fields.set(field, blankAsNull(text(field).get()));
        }
        fields.set(TaskField.PRIORITY, quick.priority() == null ? priority.get() : quick.priority().code());
        fields.set(TaskField.CATEGORY, quick.category() == null ? category.get() : quick.category());
        fields.set(TaskField.DUE, quick.due() == null ? due(text(TaskField.DUE).get()).orElse(null) : quick.due());
        if (quick.customerId() != null) {
            fields.set(TaskField.CUSTOMER_ID, quick.customerId());
        }
        fields.set(TaskField.TAGS, tags(quick));
        fields.set(TaskField.METADATA, metadata());
        setOwner(fields, quick.owner() == null ? text(TaskField.OWNER_ID).get() : quick.owner());
        return fields.build().only(place.abilities().creatable());
    }

    private void setOwner(TaskFields.Builder fields, String typed) {
        if (!typed.isBlank()) {
            Person owner = person(typed);
            fields.set(TaskField.OWNER_ID, owner.id()).set(TaskField.OWNER_NAME, owner.name());
        }
    }

    /** Me by my name, somebody seen by name or id, else a new id. */
    private Person person(String typed) {
        String wanted = SearchText.fold(typed.strip());
        Optional<Person> me = place.me().filter(one -> SearchText.fold(one.label()).equals(wanted)
                || one.id().equals(typed.strip()));
        People people = place.people();
        return me.or(() -> people.owners().stream().filter(one -> one.id().equals(typed.strip())
                || SearchText.fold(one.name()).startsWith(wanted)).findFirst()
                .map(one -> new Person(one.id(), one.name().equals(one.id()) ? null : one.name())))
                .orElseGet(() -> new Person(typed.strip(), null));
    }

    private List<String> tags(QuickAdd quick) {
        var tags = new ArrayList<String>();
        for (String part : text(TaskField.TAGS).get().split(",")) {
            if (!part.isBlank() && !tags.contains(part.strip())) {
                tags.add(part.strip());
            }
        }
        quick.tags().stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
        return List.copyOf(tags);
    }

    private Map<String, Object> metadata() {
        var metadata = new LinkedHashMap<String, Object>();
        text(TaskField.METADATA).get().lines().filter(line -> line.indexOf('=') > 0).forEach(line -> metadata.put(
                line.substring(0, line.indexOf('=')).strip(), line.substring(line.indexOf('=') + 1).strip()));
        return Map.copyOf(metadata);
    }

    private QuickAdd quick() {
        return QuickAdd.parse(text(TaskField.TITLE).get(), place.localNow(), place.hours());
    }

    private String reading(String typed) {
        QuickAdd quick = QuickAdd.parse(typed, place.localNow(), place.hours());
        if (!quick.hasMarks()) {
            return "";
        }
        var parts = new ArrayList<String>();
        parts.add(messages.text("quickadd.reading", quick.title()));
        add(parts, quick.due() == null ? null : place.dates().near(quick.due()));
        add(parts, quick.priority() == null ? null : words.priority(quick.priority().code()));
        add(parts, quick.owner() == null ? null : "@" + person(quick.owner()).label());
        quick.tags().forEach(tag -> parts.add("#" + tag));
        add(parts, quick.category() == null ? null : words.type(quick.category()));
        add(parts, quick.customerId());
        return String.join(" \u00B7 ", parts);
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }

    private Optional<Instant> due(String typed) {
        return DueText.parse(typed, place.localNow(), place.hours());
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
