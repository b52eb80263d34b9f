package app.taskdesk.ui.transfer;

import app.taskdesk.action.CreateTask;
import app.taskdesk.action.UndoStep;
import app.taskdesk.csv.CsvColumn;
import app.taskdesk.csv.CsvMapping;
import app.taskdesk.csv.CsvProblem;
import app.taskdesk.csv.CsvTable;
import app.taskdesk.csv.DateOrder;
import app.taskdesk.csv.KnownOwners;
import app.taskdesk.csv.RowsAsCsv;
import app.taskdesk.csv.WholeFile;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Person;
import app.taskdesk.task.TaskFields;
import app.taskdesk.ui.kit.BulkWords;
import app.taskdesk.ui.kit.FieldWords;
import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.work.BackgroundWork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Makes tasks of the lines of a CSV file: what each column means is guessed and can be changed, lines with errors are
 * left out and can be saved. FX thread only.
 */
public final class ImportViewModel {

    static final int PREVIEW = 10;

    /**
     * A file as it is understood now.
     *
     * @param reads every line, in order
     */
    public record Understood(Path file, CsvTable table, CsvMapping mapping, List<CsvMapping.Read> reads) {

        List<CsvMapping.Read> good() {
            return reads.stream().filter(CsvMapping.Read::isGood).toList();
        }

        int bad() {
            return reads.size() - good().size();
        }

        List<CsvMapping.Read> preview() {
            return reads.subList(0, Math.min(PREVIEW, reads.size()));
        }
    }

    private final Workplace place;
    private final Messages messages;
    private final BackgroundWork work;
    private final Consumer<String> said;
    private final AccountId account;
    private final Abilities abilities;
    private final FieldWords words;
    private final ReadOnlyObjectWrapper<@Nullable Understood> understood = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper price = new ReadOnlyStringWrapper("");
    private final AtomicBoolean making = new AtomicBoolean();
    /** What was chosen last, while it is not understood yet. */
    private @Nullable CsvMapping wanted;

    /**
     * @param place narrowed to the account that the tasks are for
     * @param said  is told what was done or was not possible
     */
    public ImportViewModel(Workplace place, BackgroundWork work, Consumer<String> said) {
        this.place = place;
        this.messages = place.messages();
        this.work = work;
        this.said = said;
        this.account = place.account();
        this.abilities = place.abilities();
        this.words = new FieldWords(messages, place.dates());
    }

    /** Null until a file was read. */
    public ReadOnlyObjectProperty<@Nullable Understood> understoodProperty() {
        return understood.getReadOnlyProperty();
    }

    /** "148 of 150 lines become tasks, 2 have errors and are left out." */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What it takes to send them. */
    public ReadOnlyStringProperty priceProperty() {
        return price.getReadOnlyProperty();
    }

    /** The columns that a new task of this account can take. */
    public List<CsvColumn> columns() {
        return CsvColumn.fillable(abilities.creatable());
    }

    public String name(CsvColumn column) {
        return words.field(Objects.requireNonNull(column.field()));
    }

    /** @param read called once the file was read, not where that was not possible */
    public void read(Path file, Runnable read) {
        read(file, null, read);
    }

    private void read(Path file, @Nullable Character delimiter, Runnable read) {
        KnownOwners owners = owners();
        work.run(() -> {
            try (var in = Files.newInputStream(file)) {
                CsvTable table = CsvTable.read(in, delimiter);
                return understand(file, table, owners, CsvMapping.guess(table, abilities, place.now().zone(),
                        place.hours().morning()));
            }
        }, found -> {
            wanted = found.mapping();
            show(found);
            read.run();
        }, problem -> said.accept(problem instanceof CsvProblem csv ? place.sentences().of(csv.words())
                : messages.text("transfer.import.unreadable", String.valueOf(file.getFileName()))));
    }

    private Understood understand(Path file, CsvTable table, KnownOwners owners, CsvMapping mapping) {
        return new Understood(file, table, mapping, mapping.readAll(table, abilities).stream().map(owners::in)
                .toList());
    }

    private KnownOwners owners() {
        return new KnownOwners(place.people().owners().stream().map(one -> new Person(one.id(), one.name())).toList());
    }

    private void show(Understood now) {
        int good = now.good().size();
        summary.set(messages.text("transfer.import.summary", good, now.reads().size(), now.bad()));
        price.set(good == 0 ? "" : new BulkWords(place).price(place.prices().getValue().withNew(0, good)));
        understood.set(now);
    }

    /** Parts the cells in another way; what the columns mean is guessed anew. */
    public void part(char delimiter) {
        Understood now = understood.get();
        if (now != null && now.table().delimiter() != delimiter) {
            read(now.file(), delimiter, () -> { });
        }
    }

    public void dates(DateOrder order) {
        again(mapping -> mapping.with(order));
    }

    /** @param from the place of the column in the file; null for none */
    public void map(CsvColumn column, @Nullable Integer from) {
        again(mapping -> mapping.with(column, from));
    }

    private void again(java.util.function.UnaryOperator<CsvMapping> change) {
        Understood now = understood.get();
        if (now == null) {
            return;
        }
        CsvMapping former = Objects.requireNonNullElse(wanted, now.mapping());
        CsvMapping changed = change.apply(former);
        if (!changed.equals(former)) {
            wanted = changed;
            KnownOwners owners = owners();
            work.run(() -> understand(now.file(), now.table(), owners, changed), found -> {
                if (found.mapping().equals(wanted)) {
                    show(found);
                }
            }, place.doing()::failed);
        }
    }

    /** Why a line makes no task; empty for a good one. */
    public String errors(CsvMapping.Read read) {
        return read.errors().entrySet().stream().map(error -> messages.text("transfer.import.error",
                name(error.getKey()), place.sentences().of(error.getValue()))).collect(Collectors.joining(" "));
    }

    /** A cell as it would be taken over, or as it stands in the file where it cannot be. */
    public String cell(CsvMapping.Read read, CsvColumn column) {
        Object value = read.fields().get(Objects.requireNonNull(column.field()));
        return value == null ? "" : words.value(column.field(), value);
    }

    /** Makes the tasks, once however often it is pressed; they go out like all other work. */
    public void start(Runnable done) {
        Understood now = understood.get();
        if (now != null && now.mapping().equals(wanted) && !now.good().isEmpty()
                && making.compareAndSet(false, true)) {
            var tasks = now.good().stream().map(CsvMapping.Read::fields).toList();
            var create = place.doing().actions().create();
            place.doing().run(() -> make(create, tasks), _ -> done.run());
        }
    }

    /** What could not be kept may be tried again. */
    private Optional<UndoStep> make(CreateTask create, List<TaskFields> tasks) {
        boolean made = false;
        try {
            Optional<UndoStep> step = create.createAll(account, tasks);
            made = true;
            return step;
        } finally {
            making.set(made);
        }
    }

    /** Writes the lines with errors to a file, each with what is wrong with it. */
    public void saveBad(FileQuestions files) {
        Understood now = understood.get();
        if (now != null && now.bad() > 0) {
            files.whereToSave(messages.text("transfer.import.saveBad"), "left-out.csv")
                    .ifPresent(file -> saveBad(now, file));
        }
    }

    private void saveBad(Understood now, Path target) {
        var header = new ArrayList<>(now.table().header());
        header.add(messages.text("transfer.import.problems"));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < now.reads().size(); i++) {
            if (!now.reads().get(i).isGood()) {
                var cells = new ArrayList<String>();
                for (int column = 0; column < now.table().header().size(); column++) {
                    cells.add(now.table().rows().get(i).cell(column));
                }
                cells.add(errors(now.reads().get(i)));
                rows.add(cells);
            }
        }
        work.run(() -> {
            try (var file = new WholeFile(target)) {
                var csv = new RowsAsCsv(file.out(), place.now().zone(), header);
                for (List<String> row : rows) {
                    csv.write(row);
                }
                file.keep();
            }
            return rows.size();
        }, saved -> said.accept(messages.text("transfer.import.savedBad", saved, nameOf(target))),
                _ -> said.accept(messages.text("transfer.export.failed", nameOf(target))));
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
