package app.taskdesk.ui.shell;

import app.taskdesk.action.Actions;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.Completion;
import app.taskdesk.task.Person;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.SnoozePreset;
import app.taskdesk.task.SnoozePresets;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Words;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.Doing;
import app.taskdesk.ui.kit.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be done to the chosen tasks, each with its keys and the reason when it cannot be done: the one
 * source for key map, context menu, detail buttons and palette.
 */
public final class TaskCommands {

    private final Workplace place;
    private final Doing doing;
    private final Supplier<List<TaskId>> ids;
    private final ObservableValue<List<TaskRow>> rows;
    private final VerbMenus menus;
    private final Supplier<SnoozePreset> defaultSnooze;
    private final ObjectProperty<@Nullable String> lastOutcome = new SimpleObjectProperty<>();
    private final List<Command> commands;

    /**
     * @param ids           the chosen tasks, true at every moment
     * @param rows          what is known of them; may lag behind for a moment
     * @param defaultSnooze what one key snoozes to
     */
    public TaskCommands(Workplace place, Supplier<List<TaskId>> ids, ObservableValue<List<TaskRow>> rows,
            VerbMenus menus, Supplier<SnoozePreset> defaultSnooze) {
        this.place = place;
        this.doing = place.doing();
        this.ids = ids;
        this.rows = rows;
        this.menus = menus;
        this.defaultSnooze = defaultSnooze;
        this.commands = Stream.of(verbs(), fields(), copies(), history()).flatMap(List::stream).toList();
    }

    /** All of them, in the order to show them in menus. */
    public List<Command> all() {
        return commands;
    }

    /** Those that concern no chosen task and so act everywhere. */
    public List<Command> always() {
        return picked("task.create", "task.undo", "task.redo");
    }

    /** Those that act on the chosen tasks. */
    public List<Command> onChosen() {
        return commands.stream().filter(command -> !always().contains(command)).toList();
    }

    /** The command with an id such as {@code task.snooze}. */
    public Command get(String id) {
        return commands.stream().filter(command -> command.id().equals(id)).findFirst().orElseThrow();
    }

    /** All that concern chosen tasks, in the groups of a context menu. */
    public List<List<Command>> groups() {
        return List.of(picked("task.complete", "task.completeAgain", "task.snooze", "task.snoozeDefault"),
                picked("task.assign", "task.assignToMe", "task.claim"),
                picked("task.priority", "task.status", "task.due", "task.tags", "task.title", "task.description"),
                picked("task.copyId", "task.copyText"), picked("task.delete"));
    }

    /** What stands behind the three dots of the detail pane. */
    public List<List<Command>> more() {
        return List.of(picked("task.assignToMe", "task.setInProgress"), picked("task.copyId", "task.copyText"),
                picked("task.delete"));
    }

    /** What several tasks can share. */
    public List<Command> bulk() {
        return picked("task.complete", "task.snooze", "task.assign", "task.priority", "task.status", "task.delete");
    }

    private List<Command> picked(String... ids) {
        return Stream.of(ids).map(this::get).toList();
    }

    /** The outcome that "complete with last outcome" uses; the complete form keeps it true. */
    public ObjectProperty<@Nullable String> lastOutcomeProperty() {
        return lastOutcome;
    }

    private List<Command> verbs() {
        return List.of(
                new Command("task.create", keys("N", "Shortcut+N"), always(this::againstCreating), menus::newTask),
                asking("task.complete", this::againstCompleting, menus::complete, "E"),
                doing("task.completeAgain", this::againstCompleting, this::completeAgain, "Shift+E"),
                asking("task.snooze", this::againstSnoozing, menus::snooze, "S"),
                doing("task.snoozeDefault", this::againstSnoozing, this::snoozeDefault, "Z"),
                asking("task.assign", _ -> TaskRules.againstReassigning(abilities()), menus::assign, "A"),
                doing("task.assignToMe", this::againstTaking, this::assignToMe, "I"),
                doing("task.claim", this::againstClaiming, this::claim, "C"),
                asking("task.delete", _ -> TaskRules.againstDeleting(abilities()), menus::delete, "Delete"));
    }

    private List<Command> fields() {
        return List.of(
                asking("task.priority", _ -> againstEditing(TaskField.PRIORITY), menus::priority, "P"),
                asking("task.status", _ -> againstEditing(TaskField.STATUS), menus::status, "T"),
                doing("task.setInProgress", this::againstStarting, this::setInProgress),
                field("task.due", TaskField.DUE, "D"),
                field("task.tags", TaskField.TAGS, "L"),
                field("task.title", TaskField.TITLE, "R", "F2"),
                field("task.description", TaskField.DESCRIPTION, "B"));
    }

    private List<Command> copies() {
        return List.of(
                doing("task.copyId", TaskCommands::againstCopyingIds, _ -> menus.copy(CopiedTasks.ids(rows())), "Y"),
                doing("task.copyText", _ -> Optional.empty(),
                        _ -> menus.copy(CopiedTasks.text(rows(), place.dates(), place.messages())), "Shift+Y"));
    }

    private List<Command> history() {
        var undoable = doing.history().undoableProperty();
        var redoable = doing.history().redoableProperty();
        return List.of(
                new Command("task.undo", keys("Shortcut+Z"), unless(undoable, "task.nothingToUndo"), doing::undo),
                new Command("task.redo", keys("Shortcut+Y", "Shortcut+Shift+Z"),
                        unless(redoable, "task.nothingToRedo"), doing::redo));
    }

    private Command asking(String id, Function<TaskRow, Optional<Words>> rule, Consumer<VerbMenus.About> menu,
            String key) {
        return new Command(id, keys(key), chosen(rule), () -> menu.accept(new VerbMenus.About(ids.get(), rows())));
    }

    private Command doing(String id, Function<TaskRow, Optional<Words>> rule, Consumer<List<TaskId>> verb,
            String... keys) {
        return new Command(id, keys(keys), chosen(rule), () -> verb.accept(ids.get()));
    }

    private Command field(String id, TaskField field, String... keys) {
        var reason = rows.map(chosen -> chosen.size() > 1 ? place.messages().text("task.oneAtATime")
                : reason(chosen, _ -> field == TaskField.DUE && abilities().can(Abilities.Verb.SNOOZE)
                        ? Optional.empty() : againstEditing(field)));
        return new Command(id, keys(keys), reason, () -> menus.edit(field));
    }

    private void completeAgain(List<TaskId> tasks) {
        String outcome = lastOutcome.get();
        List<String> offered = abilities().outcomes();
        String wanted = outcome == null && !offered.isEmpty() ? offered.getFirst() : outcome;
        doing.toTasks(tasks, found -> actions().complete().complete(found, new Completion(wanted, null)));
    }

    private void snoozeDefault(List<TaskId> tasks) {
        var offer = SnoozePresets.pick(defaultSnooze.get(), place.localNow(), place.hours(), null);
        doing.toTasks(tasks, found -> actions().snooze().snooze(found, Snooze.until(offer.due())));
    }

    private void assignToMe(List<TaskId> tasks) {
        Person me = place.me().orElseThrow();
        doing.toTasks(tasks, found -> actions().reassign().reassign(found, me));
    }

    private void claim(List<TaskId> tasks) {
        Person me = place.me().orElseThrow();
        doing.toTasks(tasks, found -> actions().claim().claim(found, me));
    }

    private void setInProgress(List<TaskId> tasks) {
        var wanted = TaskFields.NONE.with(TaskField.STATUS, TaskStatus.IN_PROGRESS.code());
        doing.toTasks(tasks, found -> actions().edit().edit(found, wanted));
    }

    private Optional<Words> againstCreating() {
        return abilities().creatable().contains(TaskField.TITLE) ? Optional.empty()
                : Optional.of(Words.of("task.noCreating"));
    }

    private Optional<Words> againstCompleting(TaskRow row) {
        return TaskRules.againstCompleting(row.knownStatus(), abilities());
    }

    private Optional<Words> againstSnoozing(TaskRow row) {
        return TaskRules.againstSnoozing(row.knownStatus(), abilities());
    }

    private Optional<Words> againstTaking(TaskRow row) {
        if (place.me().isEmpty()) {
            return Optional.of(Words.of("task.whoAmI"));
        }
        return place.me().get().id().equals(row.ownerId()) ? Optional.of(Words.of("task.mineAlready"))
                : TaskRules.againstReassigning(abilities());
    }

    private Optional<Words> againstClaiming(TaskRow row) {
        return place.me().isEmpty() ? Optional.of(Words.of("task.whoAmI"))
                : TaskRules.againstClaiming(row.ownerId(), row.knownStatus(), abilities());
    }

    private Optional<Words> againstStarting(TaskRow row) {
        return row.knownStatus() == TaskStatus.IN_PROGRESS ? Optional.of(Words.of("task.inProgressAlready"))
                : TaskRules.againstStatus(TaskStatus.IN_PROGRESS, abilities());
    }

    private Optional<Words> againstEditing(TaskField field) {
        return TaskRules.againstEditing(field, abilities());
    }

    private static Optional<Words> againstCopyingIds(TaskRow row) {
        return row.remoteId() == null ? Optional.of(Words.of("task.noIdYet")) : Optional.empty();
    }

    /** A verb on several tasks is offered as soon as one of them can take it; the others are left out and told. */
    private ObservableValue<@Nullable String> chosen(Function<TaskRow, Optional<Words>> rule) {
        return rows.map(chosen -> reason(chosen, rule));
    }

    private @Nullable String reason(List<TaskRow> chosen, Function<TaskRow, Optional<Words>> rule) {
        if (chosen.isEmpty()) {
            return place.messages().text("task.chooseFirst");
        }
        Optional<Words> first = Optional.empty();
        for (TaskRow row : chosen) {
            Optional<Words> reason = rule.apply(row);
            if (reason.isEmpty()) {
                return null;
            }
            first = first.or(() -> reason);
        }
        return first.map(place.sentences()::of).orElse(null);
    }

    private ObservableValue<@Nullable String> always(Supplier<Optional<Words>> rule) {
        return rows.map(_ -> rule.get().map(place.sentences()::of).orElse(null));
    }

    private ObservableValue<@Nullable String> unless(ObservableValue<?> there, String key) {
        String reason = place.messages().text(key);
        return Bindings.createObjectBinding(
                () -> there.getValue() == null ? reason : null, there);
    }

    private List<TaskRow> rows() {
        return rows.getValue();
    }

    private Abilities abilities() {
        return place.abilities();
    }

    private Actions actions() {
        return doing.actions();
    }

    private static List<KeyCombination> keys(String... names) {
        return Stream.of(names).map(KeyCombination::valueOf).toList();
    }
}
