package app.taskdesk.csv;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as a CSV file that spreadsheets open as it was meant (ux.md 4.13): a byte order mark, a header, commas,
 * dates in ISO 8601 with their offset, and no cell that could run as a formula. Not thread-safe.
 */
public final class RowsAsCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;
    private final ZoneId zone;

    /**
     * Writes the header.
     *
     * @param out  takes characters to be encoded as UTF-8; stays open
     * @param zone dates are written with its offset
     */
    public RowsAsCsv(Appendable out, ZoneId zone, List<String> header) throws IOException {
        this.zone = zone;
        out.append(BYTE_ORDER_MARK);
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(header);
    }

    /** @param values texts, instants, lists of texts, or null for an empty cell */
    public void write(List<? extends @Nullable Object> values) throws IOException {
        printer.printRecord(values.stream().map(value -> SafeCell.of(text(value))).toList());
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
