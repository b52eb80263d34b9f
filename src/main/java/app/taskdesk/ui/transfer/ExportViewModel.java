package app.taskdesk.ui.transfer;

import app.taskdesk.csv.CsvColumn;
import app.taskdesk.csv.TasksAsCsv;
import app.taskdesk.csv.WholeFile;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.work.BackgroundWork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Writes the list or the selection to a CSV file, away from the drawing thread and in pieces, so that what people do
 * meanwhile need not wait. FX thread only.
 */
public final class ExportViewModel {

    private static final int PIECE = 200;
    private static final int MANY = 5_000;

    /** Which tasks. */
    public enum Which {
        SELECTED, ALL
    }

    /** How the columns are named. */
    public enum Names {
        SHOWN, API
    }

    /**
     * What can be exported.
     *
     * @param selected may be empty
     * @param all      the list as it stands, in its order
     * @param name     of the list, which suggests that of the file
     */
    public record Offer(List<TaskId> selected, List<TaskId> all, String name) {
    }

    /** What is said of it. */
    public interface Announcer {

        void say(String words);

        /** @param folder holds the file */
        void done(String words, Path folder);
    }

    private final Workplace place;
    private final Messages messages;
    private final BackgroundWork work;
    private final Offer offer;
    private final Announcer announcer;
    private final ObjectProperty<Which> which;
    private final ObjectProperty<Names> names = new SimpleObjectProperty<>(Names.SHOWN);

    public ExportViewModel(Workplace place, BackgroundWork work, Offer offer, Announcer announcer) {
        this.place = place;
        this.messages = place.messages();
        this.work = work;
        this.offer = offer;
        this.announcer = announcer;
        this.which = new SimpleObjectProperty<>(offer.selected().isEmpty() ? Which.ALL : Which.SELECTED);
    }

    public ObjectProperty<Which> whichProperty() {
        return which;
    }

    public ObjectProperty<Names> namesProperty() {
        return names;
    }

    /** "12 selected", "All 150 in My day". */
    public String title(Which choice) {
        return switch (choice) {
            case SELECTED -> messages.text("transfer.export.selected", offer.selected().size());
            case ALL -> messages.text("transfer.export.all", offer.all().size(), offer.name());
        };
    }

    /** Whether there is a choice between selection and list. */
    public boolean hasSelection() {
        return !offer.selected().isEmpty();
    }

    /** Asks where to, then writes. */
    public void save(FileQuestions files) {
        String suggested = offer.name().replaceAll("[^\\p{L}\\p{N}]+", "-") + ".csv";
        files.whereToSave(messages.text("transfer.export"), suggested).ifPresent(this::write);
    }

    private void write(Path file) {
        List<TaskId> tasks = which.get() == Which.SELECTED ? offer.selected() : offer.all();
        if (tasks.size() >= MANY) {
            announcer.say(messages.text("transfer.export.begun", tasks.size()));
        }
        ZoneId zone = place.now().zone();
        Function<CsvColumn, String> name = names.get() == Names.API ? CsvColumn::header : this::shown;
        run(file, () -> new Writing(new WholeFile(file), zone, name, tasks), begun -> next(file, begun, 0));
    }

    private String shown(CsvColumn column) {
        TaskField field = column.field();
        return messages.text(field == null ? "detail.fact.id" : "task.field." + field);
    }

    private void next(Path file, Writing writing, int from) {
        int to = Math.min(from + PIECE, writing.tasks.size());
        run(file, () -> {
            writing.write(place.doing().actions().ledger().tasks(writing.tasks.subList(from, to)));
            if (to == writing.tasks.size()) {
                writing.end();
            }
            return writing;
        }, done -> {
            if (to < done.tasks.size()) {
                next(file, done, to);
            } else {
                announcer.done(messages.text("transfer.export.done", done.written, nameOf(file)),
                        Objects.requireNonNull(file.toAbsolutePath().getParent()));
            }
        }, writing);
    }

    private void run(Path file, Callable<Writing> piece, Consumer<Writing> then) {
        work.run(piece, then, _ -> announcer.say(messages.text("transfer.export.failed", nameOf(file))));
    }

    private void run(Path file, Callable<Writing> piece, Consumer<Writing> then, Writing writing) {
        run(file, () -> {
            try {
                return piece.call();
            } catch (Exception e) {
                writing.file.close();
                throw e;
            }
        }, then);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** A file half written. */
    private static final class Writing {

        private final WholeFile file;
        private final TasksAsCsv rows;
        private final List<TaskId> tasks;
        private int written;

        Writing(WholeFile file, ZoneId zone, Function<CsvColumn, String> name, List<TaskId> tasks) throws IOException {
            this.file = file;
            this.rows = new TasksAsCsv(file.out(), zone, name);
            this.tasks = tasks;
        }

        void write(List<app.taskdesk.task.Task> piece) throws IOException {
            rows.write(piece);
            written += piece.size();
        }

        void end() throws IOException {
            file.keep();
        }
    }
}
