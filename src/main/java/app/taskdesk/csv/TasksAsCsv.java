package app.taskdesk.csv;

import app.taskdesk.task.Task;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes tasks as a CSV file that spreadsheets open as it was meant (ux.md 4.13): a byte order mark, a header, commas,
 * dates in ISO 8601 with their offset, and no cell that could run as a formula. Not thread-safe; never on the FX thread
 * for more than a few tasks.
 */
public final class TasksAsCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;
    private final ZoneId zone;

    /**
     * Writes the header.
     *
     * @param out  takes characters to be encoded as UTF-8; stays open
     * @param zone dates are written with its offset
     */
    public TasksAsCsv(Appendable out, ZoneId zone) throws IOException {
        this.zone = zone;
        out.append(BYTE_ORDER_MARK);
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        for (CsvColumn column : CsvColumn.values()) {
            printer.print(column.header());
        }
        printer.println();
    }

    public void write(Collection<Task> tasks) throws IOException {
        for (Task task : tasks) {
            printer.printRecord(cells(task));
        }
    }

    private List<String> cells(Task task) {
        var cells = new ArrayList<String>();
        for (CsvColumn column : CsvColumn.values()) {
            cells.add(SafeCell.of(text(column.field() == null ? task.remoteId() : task.fields().get(column.field()))));
        }
        return cells;
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant instant -> DateTimeFormatter.ISO_OFFSET_DATE_TIME
                    .format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
            case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
