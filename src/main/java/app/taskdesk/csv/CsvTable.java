package app.taskdesk.csv;

import app.taskdesk.task.SoundText;
import app.taskdesk.task.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a CSV file as text, whatever its encoding and delimiter.
 *
 * @param delimiter which parts the cells
 * @param header    the first line
 * @param rows      the lines below it that are not empty
 */
public record CsvTable(char delimiter, List<String> header, List<Row> rows) {

    /** A larger file is refused; so many tasks would keep the request budget busy for days. */
    static final int MAX_BYTES = 20 * 1024 * 1024;
    static final int MAX_ROWS = 10_000;
    static final int MAX_COLUMNS = 500;
    /** What may part cells. */
    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int LINES_TO_GUESS_BY = 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * One line below the header.
     *
     * @param line  where it begins in the file, counted from 1
     * @param cells may be fewer or more than the header's
     */
    public record Row(long line, List<String> cells) {

        /** The text in a column; empty where the line is too short. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** @throws CsvProblem when it is too large, no text, or no table */
    public static CsvTable read(InputStream file) throws CsvProblem, IOException {
        return read(file, null);
    }

    /**
     * @param chosen parts the cells; null to find out
     * @throws CsvProblem when it is too large, no text, or no table
     */
    public static CsvTable read(InputStream file, @Nullable Character chosen) throws CsvProblem, IOException {
        byte[] bytes = file.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new CsvProblem(Words.of("csv.problem.tooLarge", MAX_BYTES / 1024 / 1024));
        }
        String text = decoded(bytes);
        char delimiter = chosen != null ? chosen : DELIMITERS.stream()
                .max(Comparator.comparingInt(each -> columns(text, each))).orElseThrow();
        return read(text, delimiter);
    }

    private static CsvTable read(String text, char delimiter) throws CsvProblem, IOException {
        var rows = new ArrayList<Row>();
        List<String> header = null;
        try (CSVParser parser = parser(text, delimiter)) {
            for (CSVRecord found : parser) {
                if (header == null) {
                    header = cells(found);
                } else if (rows.size() == MAX_ROWS) {
                    throw new CsvProblem(Words.of("csv.problem.tooManyRows", MAX_ROWS));
                } else if (found.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row(line(found), cells(found)));
                }
            }
        } catch (UncheckedIOException notCsv) {
            throw new CsvProblem(Words.of("csv.problem.broken"));
        }
        if (header == null || rows.isEmpty()) {
            throw new CsvProblem(Words.of("csv.problem.empty"));
        }
        if (header.size() > MAX_COLUMNS) {
            throw new CsvProblem(Words.of("csv.problem.tooManyColumns", MAX_COLUMNS));
        }
        return new CsvTable(delimiter, header, List.copyOf(rows));
    }

    private static long line(CSVRecord found) {
        return found.getParser().getCurrentLineNumber() - found.stream()
                .mapToLong(cell -> cell.chars().filter(sign -> sign == '\n').count()).sum();
    }

    private static CSVParser parser(String text, char delimiter) throws IOException {
        return CSVParser.builder().setReader(new StringReader(text)).setFormat(
                CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get()).get();
    }

    private static List<String> cells(CSVRecord found) {
        return found.stream().map(cell -> SafeCell.read(SoundText.of(cell)).strip()).toList();
    }

    /** How many cells the first lines have, if they all have as many; else as good as one. */
    private static int columns(String text, char delimiter) {
        try (CSVParser parser = parser(text, delimiter); Stream<CSVRecord> records = parser.stream()) {
            int[] sizes = records.limit(LINES_TO_GUESS_BY).mapToInt(CSVRecord::size).toArray();
            int first = sizes.length == 0 ? 0 : sizes[0];
            long same = Arrays.stream(sizes).filter(size -> size == first).count();
            return same * 2 > sizes.length ? first : 1;
        } catch (IOException | UncheckedIOException notCsvLikeThat) {
            return 0;
        }
    }

    /** A byte order mark decides; then UTF-8 if all of it is, else the encoding of older Western spreadsheets. */
    private static String decoded(byte[] bytes) throws CsvProblem {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw new CsvProblem(Words.of("csv.problem.noText"));
            }
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
