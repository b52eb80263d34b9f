package app.taskdesk.launch;

import app.taskdesk.live.Absence;
import app.taskdesk.live.BulkLine;
import app.taskdesk.live.BulkList;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRules;
import app.taskdesk.ui.bulk.BulkBarView;
import app.taskdesk.ui.bulk.BulkBarViewModel;
import app.taskdesk.ui.bulk.BulkReportView;
import app.taskdesk.ui.bulk.BulkReportViewModel;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.KeySequence;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.notice.Toast;
import app.taskdesk.ui.shell.PopoverVerbMenus;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Work on many tasks wherever the window shows it: the bar at its foot and the page of results. FX thread only. */
final class BulkOnScreen {

    private final DeskWindow window;
    private final WindowFrame frame;
    private final FilesOnScreen files;
    private final PopoverVerbMenus menus;
    private final Messages messages;
    private final BulkBarViewModel bar;

    BulkOnScreen(DeskWindow window, WindowFrame frame, FilesOnScreen files, PopoverVerbMenus menus) {
        this.window = window;
        this.menus = menus;
        this.frame = frame;
        this.files = files;
        this.messages = window.place().messages();
        bar = new BulkBarViewModel(window.place(), window.desk().bulks().lines(), this::showReport,
                words -> window.notices().show(new Toast(words)));
    }

    /** The command that asks who is away. */
    Command coverCommand() {
        ObservableValue<@Nullable String> against = window.place().abilitiesProperty().map(all ->
                TaskRules.againstReassigning(all).map(window.place().sentences()::of).orElse(null));
        return new Command("bulk.cover", List.of(new KeySequence(KeyCode.G, KeyCode.V)), against, this::cover);
    }

    Parent bar() {
        return new BulkBarView(window.views(), bar).root();
    }

    /** Asks who is away; the owner of the chosen task is proposed. */
    private void cover() {
        menus.cover(new Absence(window.desk().index()), window.desk().targets().rowsProperty().get().stream()
                .filter(row -> row.ownerId() != null).findFirst().orElse(null));
    }

    /** The bar's buttons, by palette. */
    List<Command> commands() {
        String none = messages.text("bulk.none");
        ObservableValue<@Nullable String> unless = Bindings.createObjectBinding(() ->
                bar.shownProperty().get() == null ? none : null, bar.shownProperty());
        ObservableValue<@Nullable String> unlessRunning = Bindings.createObjectBinding(() ->
                bar.shownProperty().get() instanceof BulkLine line && line.runs() ? null : none, bar.shownProperty());
        return List.of(new Command("bulk.showReport", List.of(), unless, bar::openReport),
                new Command("bulk.pauseOrGoOn", List.of(), unlessRunning, bar::pauseOrGoOn),
                new Command("bulk.stopNow", List.of(), unlessRunning, bar::stop));
    }

    private void showReport(long bulk) {
        var doors = new BulkReportViewModel.Doors(
                lines -> lines.forEach(line -> window.shown().command(line.account(),
                        new SyncCommand.Retry(line.operation()))),
                this::open, rows -> files.save(rows, "results.csv", "bulk.exported"), frame::showDesk);
        var viewModel = new BulkReportViewModel(window.place(), bar, window.desk().bulks(), bulk, doors);
        Parent page = new BulkReportView(window.views(), viewModel).root();
        frame.show(messages.text("bulk.report"), page);
        window.desk().bulks().look(bulk);
        WindowPages.closeWith(page, () -> window.desk().bulks().look(BulkList.NONE));
    }

    private void open(TaskId task) {
        frame.showTask(task);
    }
}
