package app.taskdesk.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static CsvTable read(byte[] bytes) throws Exception {
        return CsvTable.read(new ByteArrayInputStream(bytes));
    }

    private static CsvTable read(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String problem(byte[] bytes) {
        return assertThrows(CsvProblem.class, () -> read(bytes)).words().key();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiter(String sign) throws Exception {
        CsvTable table = read("title,due,tags\n\"Call; Jane\",2026-04-15,\"a,b\"\n".replace(",d", sign + "d")
                .replace(",t", sign + "t").replace("Jane\",", "Jane\"" + sign).replace(",\"", sign + "\""));
        assertEquals(sign.charAt(0), table.delimiter());
        assertEquals(List.of("title", "due", "tags"), table.header());
        assertEquals("a,b", table.rows().getFirst().cell(2));
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws Exception {
        String text = "title;owner\nZoë fragt nach Größe;Sara\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertEquals("Zoë fragt nach Größe", read(text.getBytes(charset)).rows().getFirst().cell(0));
        }
        assertEquals("Zoë fragt nach Größe",
                read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)).rows().getFirst().cell(0));
        assertEquals("title", read("\uFEFF" + text).header().getFirst());
    }

    @Test
    void knowsTheLineOfEachRow() throws Exception {
        CsvTable table = read("title,notes\r\nOne,\"two\r\nlines\"\r\n\r\n , \r\nTwo,x\r\n");
        assertEquals(List.of(2L, 6L), table.rows().stream().map(CsvTable.Row::line).toList());
        assertEquals("two\r\nlines", table.rows().getFirst().cell(1));
        assertEquals("", table.rows().getFirst().cell(7));
    }

    @Test
    void refusesWhatIsNoTable() {
        assertEquals("csv.problem.empty", problem(new byte[0]));
        assertEquals("csv.problem.empty", problem("title,due\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("csv.problem.noText", problem(new byte[] {'P', 'K', 3, 4, 0, 0, 0}));
        assertEquals("csv.problem.broken", problem("title,due\n\"open,1\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("csv.problem.tooLarge", problem(new byte[CsvTable.MAX_BYTES + 1]));
        assertEquals("csv.problem.tooManyRows",
                problem(("t,d\n" + "a,b\n".repeat(CsvTable.MAX_ROWS + 1)).getBytes(StandardCharsets.UTF_8)));
        assertEquals("csv.problem.tooManyColumns",
                problem(("t" + ",t".repeat(CsvTable.MAX_COLUMNS) + "\na,b\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void keepsNulAndHalfCharactersOut() throws Exception {
        assertEquals("a\uFFFDb", read("t,d\na\uFFFDb,1\n").rows().getFirst().cell(0));
    }
}
