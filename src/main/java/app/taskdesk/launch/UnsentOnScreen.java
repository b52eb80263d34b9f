package app.taskdesk.launch;

import app.taskdesk.live.Happenings;
import app.taskdesk.live.OutboxLine;
import app.taskdesk.store.ActivityLog;
import app.taskdesk.sync.Trouble;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.notice.Toast;
import app.taskdesk.ui.outbox.Doors;
import app.taskdesk.ui.outbox.HappeningToasts;
import app.taskdesk.ui.outbox.OutboxView;
import app.taskdesk.ui.outbox.OutboxViewModel;
import app.taskdesk.ui.outbox.TaskTroubles;
import app.taskdesk.ui.outbox.TroublesView;
import app.taskdesk.ui.shell.PopoverVerbMenus;
import app.taskdesk.ui.shell.VerbMenus.About;
import app.taskdesk.ui.taskdetail.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What has not reached the server, wherever the window shows it, and where its ways out lead. FX thread only. */
final class UnsentOnScreen {

    private final DeskWindow window;
    private final WindowFrame frame;
    private final PopoverVerbMenus menus;
    private final OutboxViewModel outbox;
    private final TaskTroubles stuck;
    private final TroublesView troubles;
    private final List<Command> commands;
    private final Happenings happenings;
    private @Nullable OutboxView page;
    private Subscription waiting = Subscription.EMPTY;

    UnsentOnScreen(DeskWindow window, WindowFrame frame, PopoverVerbMenus menus) {
        this.window = window;
        this.frame = frame;
        this.menus = menus;
        outbox = new OutboxViewModel(window.place(), window.desk().outbox(),
                new Doors((account, asked) -> window.shown().command(account, asked), frame::showTask, this::edit));
        stuck = new TaskTroubles(outbox, window.desk().watched().taskProperty());
        troubles = new TroublesView(stuck, window.place().messages());
        var toasts = new HappeningToasts(window.place(), window.notices(), frame::showTask,
                this::leave);
        happenings = new Happenings(new ActivityLog(window.foundation().local()), window.desk().index(),
                Set.of(Trouble.ALREADY_DONE), toasts::tell);
        commands = List.of(
                Command.always("outbox.next", () -> step(1), "F8"),
                Command.always("outbox.previous", () -> step(-1), "Shift+F8"));
    }

    /** Hears no more of what the engine does. */
    void close() {
        happenings.close();
    }

    OutboxViewModel outbox() {
        return outbox;
    }

    /** The cards on top of the detail pane. */
    Parent troubles() {
        return troubles.root();
    }

    /** What the server has against values of the task in the detail pane. */
    ObservableValue<Map<TaskField, Refused>> refused() {
        return stuck.refusedProperty();
    }

    /** Whether the task in the detail pane is another's, who was first. */
    ObservableValue<Boolean> readOnly() {
        return stuck.readOnlyProperty();
    }

    /** That task; null while it may be changed. */
    ObservableValue<@Nullable TaskId> forLooking() {
        var watched = window.desk().watched().taskProperty();
        return Bindings.createObjectBinding(() -> stuck.readOnlyProperty().get()
                && watched.getValue() instanceof Task task ? task.id() : null, stuck.readOnlyProperty(), watched);
    }

    List<Command> commands() {
        return commands;
    }

    void showPage() {
        OutboxView shown = page == null ? new OutboxView(window.views(), outbox, window.foundation().threads().work())
                : page;
        page = shown;
        frame.show(window.place().messages().text("shell.outbox"), shown.root());
    }

    void showConflicts() {
        showPage();
        if (page != null && outbox.conflictsProperty().get() > 0) {
            page.step(1);
        }
    }

    /** Goes to the next change that needs the person: on the page of changes there, else in its task. */
    private void step(int direction) {
        boolean onPage = page != null && page.root().getScene() != null;
        if (onPage && page.step(direction)) {
            return;
        }
        List<TaskId> needing = outbox.lines().stream().filter(line -> line.standing().needsYou())
                .map(OutboxLine::task).distinct().toList();
        if (needing.isEmpty()) {
            window.notices().show(new Toast(window.place().messages().text("outbox.nothingNeedsYou")));
            return;
        }
        int at = needing.indexOf(window.desk().selection().focused());
        TaskId next = needing.get(at < 0 ? direction > 0 ? 0 : needing.size() - 1
                : Math.floorMod(at + direction, needing.size()));
        frame.showTask(next);
        whenShown(next, troubles::focusFirst);
    }

    /** Opens what a change changes, near its task. */
    private void edit(OutboxLine line, @Nullable TaskField field) {
        TaskId task = line.task();
        frame.showTask(task);
        whenShown(task, () -> {
            var about = new About(List.of(task), rows(task));
            switch (line.kind()) {
                case SNOOZE -> menus.snooze(about);
                case REASSIGN -> menus.assign(about);
                case COMPLETE -> menus.complete(about);
                case CREATE, EDIT -> edit(about, field == null ? line.wanted().present().getFirst() : field);
                case DELETE, CLAIM -> { }
            }
        });
    }

    /** Somebody else has the task: the claim is given up. */
    private void leave(TaskId task) {
        outbox.lines().stream().filter(line -> line.task().equals(task) && line.answered(Trouble.CLAIM_LOST))
                .findFirst().ifPresent(line -> outbox.discard(List.of(line)));
    }

    private void edit(About about, TaskField field) {
        switch (field) {
            case STATUS -> menus.status(about);
            case PRIORITY -> menus.priority(about);
            case CATEGORY -> menus.category(about);
            case OWNER_ID, OWNER_NAME -> menus.assign(about);
            default -> menus.edit(field);
        }
    }

    private List<TaskRow> rows(TaskId task) {
        return window.desk().targets().rowsProperty().get().stream().filter(row -> row.id().equals(task)).toList();
    }

    /** Runs once the task is in the detail pane and verbs know it; not at all when another is shown before that. */
    private void whenShown(TaskId task, Runnable then) {
        waiting.unsubscribe();
        Runnable look = () -> {
            Task watched = window.desk().watched().taskProperty().get();
            if (watched != null && watched.id().equals(task) && !rows(task).isEmpty()) {
                waiting.unsubscribe();
                waiting = Subscription.EMPTY;
                then.run();
            }
        };
        waiting = Subscription.combine(window.desk().watched().taskProperty().subscribe(look),
                window.desk().targets().rowsProperty().subscribe(look));
        look.run();
    }
}
