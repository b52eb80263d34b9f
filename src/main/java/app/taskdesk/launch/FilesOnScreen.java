package app.taskdesk.launch;

import app.taskdesk.csv.RowsAsCsv;
import app.taskdesk.csv.WholeFile;
import app.taskdesk.live.TaskList;
import app.taskdesk.task.FilterText;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Popover;
import app.taskdesk.ui.notice.NoticeAction;
import app.taskdesk.ui.notice.Toast;
import app.taskdesk.ui.printing.Printed;
import app.taskdesk.ui.printing.PrintedTasks;
import app.taskdesk.ui.printing.Printing;
import app.taskdesk.ui.transfer.ExportView;
import app.taskdesk.ui.transfer.ExportViewModel;
import app.taskdesk.ui.transfer.ImportView;
import app.taskdesk.ui.transfer.ImportViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.Stage;

/** Ways into the program and out of it for lists of tasks: files and paper. FX thread only. */
final class FilesOnScreen {

    private final DeskWindow window;
    private final FileQuestions files;
    private final Stage stage;
    private final WindowFrame frame;
    private final Messages messages;
    private final Printing printing;

    FilesOnScreen(DeskWindow window, WindowDoors doors, Stage stage, WindowFrame frame) {
        this.window = window;
        this.files = doors.files();
        this.stage = stage;
        this.frame = frame;
        this.messages = window.place().messages();
        printing = new Printing(window.place(), doors.paper(), window.foundation().threads().fx(),
                words -> window.notices().show(new Toast(words)), this::noPrinter);
    }

    /** What is on screen: the list or the selection, or what a page in their place gives. */
    void export() {
        switch (frame.files()) {
            case null -> export(new ExportViewModel.Offer(List.copyOf(window.desk().selection().selected()),
                    rows().stream().map(TaskRow::id).toList(), title()));
            case PageFiles.OfTasks page -> export(page.offer().get());
            case PageFiles.OfFigures page -> save(page.rows().get(), "figures.csv", "analytics.file.saved");
        }
    }

    private void export(ExportViewModel.Offer offer) {
        var viewModel = new ExportViewModel(window.place(), window.foundation().threads().work(), offer,
                new ExportViewModel.Announcer() {

                    @Override
                    public void say(String words) {
                        window.notices().show(new Toast(words));
                    }

                    @Override
                    public void done(String words, Path folder) {
                        window.notices().show(new Toast(words, new NoticeAction(
                                messages.text("transfer.showFolder"), () -> files.showFolder(folder.toString()))));
                    }
                });
        var view = new ExportView(window.views(), viewModel, files, () -> Popover.closeIn(stage.getScene()));
        Popover.show(stage.getScene(), null, view.root());
        view.focusFirst();
    }

    /** Takes tasks out of a file into the account on screen. */
    void bringIn() {
        files.whichToOpen(messages.text("transfer.import")).ifPresent(file -> {
            var place = window.place().at(window.place().account());
            var viewModel = new ImportViewModel(place, window.foundation().threads().work(),
                    words -> window.notices().show(new Toast(words)));
            viewModel.read(file, () -> {
                var view = new ImportView(window.views(), viewModel, files, frame::showDesk);
                frame.show(window.place().isOfSeveral() ? messages.text("transfer.importInto",
                        place.accounts().name(place.account())) : messages.text("transfer.import.title"), view.root());
                view.focusFirst();
            });
        });
    }

    /**
     * Asks where to and writes rows there.
     *
     * @param rows the names of the columns first
     * @param name suggested for the file
     * @param done says how many rows there are, and the name of the file
     */
    void save(List<List<String>> rows, String name, String done) {
        files.whereToSave(messages.text("transfer.export"), name).ifPresent(file ->
                window.foundation().threads().work().run(() -> write(rows, file), written -> window.notices()
                        .show(new Toast(messages.text(done, written, file.getFileName().toString()))),
                        _ -> window.notices().show(new Toast(messages.text("transfer.export.failed",
                                file.getFileName().toString())))));
    }

    private int write(List<List<String>> rows, Path file) throws IOException {
        try (var whole = new WholeFile(file)) {
            var csv = new RowsAsCsv(whole.out(), window.desk().now().zone(), rows.getFirst());
            for (List<String> row : rows.subList(1, rows.size())) {
                csv.write(row);
            }
            whole.keep();
        }
        return rows.size() - 1;
    }

    /** What is on screen: the list as it stands or what is selected of it, or the page in their place. */
    void print() {
        PageFiles page = frame.files();
        if (page == null) {
            printList();
        } else {
            print(page.printed().get());
        }
    }

    private void printList() {
        Set<TaskId> selected = window.desk().selection().selected();
        List<TaskRow> all = rows();
        List<TaskRow> chosen = window.desk().targets().rowsProperty().get();
        var printed = new PrintedTasks(window.place());
        var view = list().viewpoint();
        String title = title();
        String filter = filter();
        window.foundation().threads().work().run(() -> printed.list(title, filter, selected.isEmpty() ? all
                : selected(all, chosen, selected), view), this::print, window.place().doing()::failed);
    }

    /** Those in the list in its order, then those that a filter hides. */
    private static List<TaskRow> selected(List<TaskRow> list, List<TaskRow> chosen, Set<TaskId> selected) {
        Map<TaskId, TaskRow> rows = new LinkedHashMap<>();
        Stream.concat(list.stream(), chosen.stream()).filter(row -> selected.contains(row.id()))
                .forEach(row -> rows.putIfAbsent(row.id(), row));
        return List.copyOf(rows.values());
    }

    /** A task with all it has. */
    void print(TaskId task) {
        window.foundation().threads().work().run(() -> window.foundation().tasks().task(task),
                found -> found.ifPresent(one -> print(new PrintedTasks(window.place()).task(one))),
                window.place().doing()::failed);
    }

    private void print(Printed printed) {
        printing.print(printed, stage);
    }

    private void noPrinter(String words) {
        window.notices().show(new Toast(words,
                List.of(new NoticeAction(messages.text("print.exportInstead"), this::export))));
    }

    private TaskList list() {
        return window.desk().list();
    }

    private List<TaskRow> rows() {
        return new ArrayList<>(list().rows());
    }

    private String title() {
        return messages.text("shell.view." + list().viewProperty().get().name().toLowerCase(Locale.ROOT));
    }

    private String filter() {
        return Stream.of(FilterText.print(list().filterProperty().get()), list().searchProperty().get().strip())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
