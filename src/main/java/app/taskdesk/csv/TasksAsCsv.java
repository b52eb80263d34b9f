package app.taskdesk.csv;

import app.taskdesk.task.Task;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes tasks as a CSV file, one a row ({@link RowsAsCsv}). Not thread-safe; never on the FX thread for more than a
 * few tasks.
 */
public final class TasksAsCsv {

    private final RowsAsCsv rows;

    /**
     * Writes the header.
     *
     * @param out  takes characters to be encoded as UTF-8; stays open
     * @param zone dates are written with its offset
     */
    public TasksAsCsv(Appendable out, ZoneId zone) throws IOException {
        this(out, zone, CsvColumn::header);
    }

    /** @param name of each column in the header */
    public TasksAsCsv(Appendable out, ZoneId zone, Function<CsvColumn, String> name) throws IOException {
        rows = new RowsAsCsv(out, zone, Arrays.stream(CsvColumn.values()).map(name).toList());
    }

    public void write(Collection<Task> tasks) throws IOException {
        for (Task task : tasks) {
            rows.write(values(task));
        }
    }

    private static List<@Nullable Object> values(Task task) {
        var values = new ArrayList<@Nullable Object>();
        for (CsvColumn column : CsvColumn.values()) {
            values.add(column.field() == null ? task.remoteId() : task.fields().get(column.field()));
        }
        return values;
    }
}
