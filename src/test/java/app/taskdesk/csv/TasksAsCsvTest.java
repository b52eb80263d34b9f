package app.taskdesk.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TasksAsCsvTest {

    private static Task task(TaskFields fields) {
        return new Task(new TaskId(1), new AccountId("a"), "6af4", fields, SyncMark.NONE, true);
    }

    private static String written(Task... tasks) throws Exception {
        var out = new StringBuilder();
        new TasksAsCsv(out, ZoneId.of("Europe/Berlin")).write(List.of(tasks));
        return out.toString();
    }

    private static CsvTable read(String text) throws Exception {
        return CsvTable.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void writesDatesWithTheirOffsetAndTagsInOneCell() throws Exception {
        String file = written(task(TaskFields.builder().set(TaskField.TITLE, "Call Jane")
                .set(TaskField.DUE, Instant.parse("2026-04-15T08:00:00.123456Z"))
                .set(TaskField.TAGS, List.of("vip", "refund")).set(TaskField.SNOOZE_COUNT, 2L).build()));
        assertEquals('\uFEFF', file.charAt(0));
        List<String> lines = file.substring(1).lines().toList();
        assertEquals(List.of(CsvColumn.values()).stream().map(CsvColumn::header).toList(),
                List.of(lines.getFirst().split(",")));
        assertTrue(lines.get(1).startsWith("6af4,Call Jane,"), lines.get(1));
        assertTrue(lines.get(1).contains(",2026-04-15T10:00:00+02:00,"), lines.get(1));
        assertTrue(lines.get(1).contains(",\"vip, refund\","), lines.get(1));
    }

    @DisplayName("3A row 54: no cell runs as a formula, and each comes back as it was")
    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "@x", "-2+3", "  =1+1", "'=1", "''@x", "\tx", "a;b,\"c\"",
        "two\r\nlines", "\u202Eevil", "＝1", "plain", "it's", "'quoted'"})
    void keepsTextThatCouldRunAsAFormula(String title) throws Exception {
        String file = written(task(TaskFields.builder().set(TaskField.TITLE, "x" + title)
                .set(TaskField.DESCRIPTION, title).build()));
        CsvTable table = read(file);
        String back = table.rows().getFirst().cell(CsvColumn.DESCRIPTION.ordinal());
        assertEquals(title.strip(), back);
        String cell = SafeCell.of(title);
        assertTrue("=+-@\t\r\n＝".indexOf(cell.strip().isEmpty() ? ' ' : cell.charAt(0)) < 0, cell);
    }
}
