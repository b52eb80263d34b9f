package app.taskdesk.ui.quickadd;

import app.taskdesk.action.Actions;
import app.taskdesk.task.DueText;
import app.taskdesk.task.FieldRules;
import app.taskdesk.task.Person;
import app.taskdesk.task.Priority;
import app.taskdesk.task.QuickAdd;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.TextLimit;
import app.taskdesk.task.Words;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Saving;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Workplace;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
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

    static final List<TaskField> TEXTS = List.of(TaskField.TITLE, TaskField.DESCRIPTION, TaskField.DUE,
            TaskField.REMIND_AT, TaskField.OWNER_ID, TaskField.QUEUE_ID, TaskField.CUSTOMER_NAME,
            TaskField.CUSTOMER_ID, TaskField.CONVERSATION_ID, TaskField.CHAT_ID, TaskField.MESSAGE_ID,
            TaskField.TICKET_ID, TaskField.TAGS, TaskField.METADATA);

    private final Workplace place;
    private final Messages messages;
    private final TaskWords words;
    private final OneLine line;
    private final Consumer<TaskId> added;
    private final Map<TaskField, StringProperty> texts = new EnumMap<>(TaskField.class);
    private final ObjectProperty<@Nullable String> category = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> priority = new SimpleObjectProperty<>(Priority.NORMAL.code());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Runnable back = () -> { };

    /** @param added called with the new task once it is kept */
    public NewTaskViewModel(Workplace place, Consumer<TaskId> added) {
        this.place = place;
        this.messages = place.messages();
        this.words = new TaskWords(messages);
        this.line = new OneLine(place);
        this.added = added;
        category.set(kinds().usual());
        TEXTS.forEach(field -> texts.put(field, new SimpleStringProperty("")));
        place.me().ifPresent(me -> text(TaskField.OWNER_ID).set(me.label()));
        text(TaskField.TITLE).subscribe((was, is) -> followLine());
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

    private TaskKinds kinds() {
        return new TaskKinds(place.abilities());
    }

    /** An example of what the line takes here. */
    public String prompt() {
        return messages.text(place.abilities().links().isEmpty() ? "quickadd.prompt" : "quickadd.promptChats");
    }

    /** Whether an id of this field is asked for now: the type of the task says on what it hangs. */
    public ObservableValue<Boolean> isLinkedBy(TaskField field) {
        return Bindings.createBooleanBinding(() -> {
            QuickAdd quick = quick();
            return field == kinds().linkOf(typeOf(quick)) && !quick.links().containsKey(field);
        }, category, text(TaskField.TITLE));
    }

    /** What the line says beats what is chosen. */
    private @Nullable String typeOf(QuickAdd quick) {
        return kinds().said(quick).orElse(category.get());
    }

    /** The field shows the type that the line says. */
    private void followLine() {
        kinds().said(quick()).filter(categories()::contains).ifPresent(category::set);
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
        return text(TaskField.TITLE).map(line::reading);
    }

    /** What the due date was read as, or that it was not understood. */
    public ObservableValue<String> dueReadingProperty() {
        return instantReading(TaskField.DUE);
    }

    /** The same for the reminder. */
    public ObservableValue<String> reminderReadingProperty() {
        return instantReading(TaskField.REMIND_AT);
    }

    private ObservableValue<String> instantReading(TaskField field) {
        return text(field).map(typed -> typed.isBlank() ? "" : due(typed).map(place.dates()::full)
                .orElse(messages.text("snooze.notUnderstood")));
    }

    /** Whom the owner field means. */
    public ObservableValue<String> ownerReadingProperty() {
        return text(TaskField.OWNER_ID).map(line::owner);
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
                .or(() -> FieldRules.againstCreating(fields()))
                .or(() -> TaskRules.againstCreating(filled(), place.abilities()));
        problem.set(bad.map(place.sentences()::of).orElse(""));
        if (bad.isPresent()) {
            return false;
        }
        Actions actions = place.doing().actions();
        TaskFields fields = fields();
        var account = place.account();
        Map<TaskField, String> typed = typed();
        var handing = new Saving(place.doing(), words -> comeBack(typed, words));
        handing.onBack(back);
        handing.run(() -> Optional.of(actions.create().create(account, fields)),
                step -> added.accept(step.tasks().getFirst()));
        return true;
    }

    private Map<TaskField, String> typed() {
        return texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue().get()));
    }

    /** Puts back what was typed, unless the next task is being typed already. */
    private void comeBack(Map<TaskField, String> typed, String words) {
        String present = text(TaskField.TITLE).get();
        if (present.isBlank() || present.equals(typed.get(TaskField.TITLE))) {
            typed.forEach((field, former) -> text(field).set(former));
            problem.set(words);
        } else {
            problem.set(messages.text("quickadd.notSaved", typed.getOrDefault(TaskField.TITLE, ""), words));
        }
    }

    /** @param shown brings the form back when the task could not be saved */
    public void onBack(Runnable shown) {
        back = shown;
    }

    /** Empties what belongs to one task, so that the next can be typed. */
    public void next() {
        TEXTS.stream().filter(field -> field != TaskField.OWNER_ID && field != TaskField.QUEUE_ID)
                .forEach(field -> text(field).set(""));
    }

    private Optional<Words> unreadable() {
        if (Stream.of(TaskField.DUE, TaskField.REMIND_AT).map(field -> text(field).get())
                .anyMatch(typed -> !typed.isBlank() && due(typed).isEmpty())) {
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
        fields.set(TaskField.CATEGORY, typeOf(quick));
        fields.set(TaskField.REMIND_AT, due(text(TaskField.REMIND_AT).get()).orElse(null));
        setLinks(fields, quick);
        fields.set(TaskField.DUE, quick.due() == null ? due(text(TaskField.DUE).get()).orElse(null) : quick.due());
        if (quick.customerId() != null) {
            fields.set(TaskField.CUSTOMER_ID, quick.customerId());
        }
        fields.set(TaskField.TAGS, TypedLists.tags(text(TaskField.TAGS).get(), quick.tags()));
        fields.set(TaskField.METADATA, TypedLists.metadata(text(TaskField.METADATA).get()));
        setOwner(fields, quick.owner() == null ? text(TaskField.OWNER_ID).get() : quick.owner());
        return fields.build().only(place.abilities().creatable());
    }

    /** What is empty says nothing about what a task can carry. */
    private TaskFields filled() {
        TaskFields fields = fields();
        return fields.only(fields.present().stream()
                .filter(field -> !TaskFields.sameValue(field, fields.get(field), null)).collect(Collectors.toSet()));
    }

    /** Of the typed ids only the one that the type asks for counts; what is said in the line always does. */
    private void setLinks(TaskFields.Builder fields, QuickAdd quick) {
        TaskField link = kinds().linkOf(typeOf(quick));
        if (link != null) {
            fields.set(link, blankAsNull(text(link).get()));
        }
        quick.links().forEach(fields::set);
    }

    private void setOwner(TaskFields.Builder fields, String typed) {
        if (!typed.isBlank()) {
            Person owner = line.person(typed);
            fields.set(TaskField.OWNER_ID, owner.id()).set(TaskField.OWNER_NAME, owner.name());
        }
    }

    private QuickAdd quick() {
        return line.read(text(TaskField.TITLE).get());
    }

    private Optional<Instant> due(String typed) {
        return DueText.parse(typed, place.localNow(), place.hours());
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
