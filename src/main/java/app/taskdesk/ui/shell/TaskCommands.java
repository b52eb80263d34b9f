package app.taskdesk.ui.shell;

import app.taskdesk.action.Actions;
import app.taskdesk.action.BulkPrices;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Completion;
import app.taskdesk.task.Person;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.SnoozePreset;
import app.taskdesk.task.SnoozePresets;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Words;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Doing;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Workplace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    private static final Set<String> NOTHING_SENT = Set.of("task.sameChat", "task.copyId", "task.copyText",
            "task.copyMarkdown");

    private final Workplace place;
    private final Doing doing;
    private final Supplier<List<TaskId>> ids;
    private final ObservableValue<List<TaskRow>> rows;
    private final VerbMenus menus;
    private final Supplier<SnoozePreset> defaultSnooze;
    private final TaskReasons reasons;
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
        this.reasons = new TaskReasons(place, rows);
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
        return List.of(picked("task.complete", "task.completeAgain", "task.escalate", "task.snooze",
                "task.snoozeDefault"),
                picked("task.assign", "task.assignToMe", "task.spread", "task.release", "task.claim"),
                picked("task.priority", "task.status", "task.reopen", "task.due", "task.reminder", "task.tags",
                        "task.title", "task.description"),
                picked("task.customer", "task.sameChat", "task.copyId", "task.copyText", "task.copyMarkdown",
                        "task.print"),
                picked("task.delete"));
    }

    /** What stands behind the three dots of the detail pane. */
    public List<List<Command>> more() {
        return List.of(picked("task.assignToMe", "task.setInProgress", "task.reopen"),
                picked("task.customer", "task.sameChat", "task.copyId", "task.copyText", "task.copyMarkdown",
                        "task.print"),
                picked("task.delete"));
    }

    /** What several tasks can share. */
    public List<Command> bulk() {
        return picked("task.complete", "task.snooze", "task.assign", "task.spread", "task.priority", "task.status",
                "task.tags", "task.escalate", "task.delete");
    }

    private List<Command> picked(String... ids) {
        return Stream.of(ids).map(this::get).toList();
    }

    /** The outcome that "complete with last outcome" uses; the complete form keeps it true. */
    public ObjectProperty<@Nullable String> lastOutcomeProperty() {
        return lastOutcome;
    }

    /** The task that is only to be looked at; null while there is none. */
    public ObjectProperty<@Nullable TaskId> forLookingProperty() {
        return reasons.forLookingProperty();
    }

    private List<Command> verbs() {
        return List.of(
                new Command("task.create", keys("N", "Shortcut+N"), reasons.always(reasons::creating), menus::newTask),
                asking("task.complete", reasons::completing, menus::complete, "E"),
                doing("task.completeAgain", reasons::completing, this::completeAgain, "Shift+E")
                        .offeredWhile(place.abilitiesProperty().map(all -> !all.outcomes().isEmpty())),
                asking("task.escalate", reasons::completing, menus::escalate)
                        .offeredWhile(place.abilitiesProperty().map(all -> all.outcomes()
                                .contains(Completion.ESCALATED))),
                asking("task.snooze", reasons::snoozing, menus::snooze, "S"),
                doing("task.snoozeDefault", reasons::snoozing, this::snoozeDefault, "Z"),
                asking("task.assign", reasons::reassigning, menus::assign, "A"),
                asking("task.spread", reasons::reassigning, menus::spread, "Shift+A"),
                doing("task.release", reasons::releasing,
                        tasks -> doing.toTasks(tasks, found -> actions().reassign().release(found)))
                        .offeredWhile(place.abilitiesProperty().map(all -> all.canEdit(TaskField.OWNER_ID))),
                doing("task.assignToMe", reasons::taking, this::assignToMe, "I"),
                doing("task.claim", reasons::claiming, this::claim, "C"),
                asking("task.delete", reasons::deleting, menus::delete, "Delete"));
    }

    private List<Command> fields() {
        return List.of(
                asking("task.priority", reasons.editing(TaskField.PRIORITY), menus::priority, "P"),
                asking("task.status", reasons.editing(TaskField.STATUS), menus::status, "T"),
                doing("task.setInProgress", reasons::starting, tasks -> set(tasks, TaskStatus.IN_PROGRESS)),
                doing("task.reopen", reasons::reopening, tasks -> set(tasks, TaskStatus.NOT_STARTED)),
                field("task.due", TaskField.DUE, "D"),
                field("task.reminder", TaskField.REMIND_AT, "Shift+D"),
                new Command("task.tags", keys("L"), reasons.chosen(reasons.editing(TaskField.TAGS)), this::tags)
                        .offeredWhile(there(TaskField.TAGS)),
                field("task.title", TaskField.TITLE, "R", "F2"),
                field("task.description", TaskField.DESCRIPTION, "B"));
    }

    private List<Command> copies() {
        return List.of(
                new Command("task.customer", keys("U"), reasons.readAlone(reasons::visiting),
                        () -> menus.showCustomer(rows().getFirst())).offeredWhile(there(TaskField.CUSTOMER_ID)),
                doing("task.sameChat", reasons::chatting, _ -> menus.showChats(rows().stream().map(TaskRow::chatId)
                        .filter(Objects::nonNull).distinct().toList()), "U").offeredWhile(there(TaskField.CHAT_ID)),
                doing("task.copyId", reasons::copyingIds, _ -> copy((rows, _, _) -> CopiedTasks.ids(rows)), "Y"),
                doing("task.copyText", _ -> Optional.empty(), _ -> copy(CopiedTasks::text), "Shift+Y"),
                doing("task.copyMarkdown", _ -> Optional.empty(), _ -> copy(CopiedTasks::markdown),
                        "Shortcut+Shift+Y"),
                new Command("task.print", keys("Shortcut+Shift+P"), reasons.readAlone(_ -> Optional.empty()),
                        () -> menus.print(new VerbMenus.About(ids.get(), rows()))));
    }

    /** How rows are written for the clipboard. */
    private interface Copying {

        String of(List<TaskRow> rows, DateText dates, Messages messages);
    }

    /** Many rows take long to write. */
    private void copy(Copying copying) {
        List<TaskRow> chosen = rows();
        doing.workOut(() -> copying.of(chosen, place.dates(), place.messages()), menus::copy);
    }

    private List<Command> history() {
        var undoable = doing.history().undoableProperty();
        var redoable = doing.history().redoableProperty();
        return List.of(
                new Command("task.undo", keys("Shortcut+Z"), reasons.unless(undoable, "task.nothingToUndo"),
                        doing::undo),
                new Command("task.redo", keys("Shortcut+Y", "Shortcut+Shift+Z"),
                        reasons.unless(redoable, "task.nothingToRedo"), doing::redo));
    }

    private Command asking(String id, Function<TaskRow, Optional<Words>> rule, Consumer<VerbMenus.About> menu,
            String... keys) {
        return new Command(id, keys(keys), reasons.chosen(rule), () -> menu.accept(about()));
    }

    private VerbMenus.About about() {
        return new VerbMenus.About(ids.get(), rows());
    }

    private void tags() {
        if (ids.get().size() == 1) {
            menus.edit(TaskField.TAGS);
        } else {
            menus.tags(about());
        }
    }

    private Command doing(String id, Function<TaskRow, Optional<Words>> rule, Consumer<List<TaskId>> verb,
            String... keys) {
        boolean reads = NOTHING_SENT.contains(id);
        return new Command(id, keys(keys), reads ? reasons.read(rule) : reasons.chosen(rule), () -> {
            List<TaskId> chosen = ids.get();
            if (chosen.size() < BulkPrices.MANY || reads) {
                verb.accept(chosen);
            } else {
                menus.confirm(about().taking(rule), id, () -> verb.accept(chosen));
            }
        });
    }

    private Command field(String id, TaskField field, String... keys) {
        return new Command(id, keys(keys), reasons.chosenAlone(reasons.editing(field)), () -> menus.edit(field))
                .offeredWhile(there(field));
    }

    private ObservableValue<Boolean> there(TaskField field) {
        return place.abilitiesProperty().map(all -> all.has(field));
    }

    private void completeAgain(List<TaskId> tasks) {
        String outcome = lastOutcome.get();
        List<String> offered = place.over(rows()).abilities().outcomes();
        String wanted = offered.isEmpty() ? null : outcome == null ? offered.getFirst() : outcome;
        doing.toTasks(tasks, found -> actions().complete().complete(found, new Completion(wanted, null)));
    }

    private void snoozeDefault(List<TaskId> tasks) {
        var offer = SnoozePresets.pick(defaultSnooze.get(), place.localNow(), place.hours(), null);
        doing.toTasks(tasks, found -> actions().snooze().snooze(found, Snooze.until(offer.due())));
    }

    private void assignToMe(List<TaskId> tasks) {
        Map<AccountId, Person> me = place.me(rows());
        doing.toTasks(tasks, found -> actions().reassign().reassign(found, me));
    }

    private void claim(List<TaskId> tasks) {
        Map<AccountId, Person> me = place.me(rows());
        doing.toTasks(tasks, found -> actions().claim().claim(found, me));
    }

    private void set(List<TaskId> tasks, TaskStatus status) {
        var wanted = TaskFields.NONE.with(TaskField.STATUS, status.code());
        doing.toTasks(tasks, found -> actions().edit().edit(found, wanted));
    }

    private List<TaskRow> rows() {
        return rows.getValue();
    }

    private Actions actions() {
        return doing.actions();
    }

    private static List<KeyCombination> keys(String... names) {
        return Stream.of(names).map(KeyCombination::valueOf).toList();
    }
}
