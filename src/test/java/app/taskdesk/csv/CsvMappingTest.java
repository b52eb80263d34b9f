package app.taskdesk.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.Abilities;
import app.taskdesk.task.Priority;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskStatus;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CsvMappingTest {

    private static final Abilities SERVER = new Abilities(
            List.of(TaskStatus.NOT_STARTED, TaskStatus.IN_PROGRESS, TaskStatus.WAITING),
            List.of(Priority.LOW, Priority.NORMAL, Priority.HIGH, Priority.URGENT), List.of("followup", "callback"),
            List.of(), Set.of(TaskField.TITLE, TaskField.DESCRIPTION, TaskField.CATEGORY, TaskField.STATUS,
                    TaskField.PRIORITY, TaskField.DUE, TaskField.OWNER_ID, TaskField.TAGS), Set.of(), Set.of());
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static CsvTable table(String text) throws Exception {
        return CsvTable.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static CsvMapping guess(CsvTable table) {
        return CsvMapping.guess(table, SERVER, BERLIN, MORNING);
    }

    private static CsvMapping.Read first(String text) throws Exception {
        CsvTable table = table(text);
        return guess(table).read(table.rows().getFirst(), SERVER);
    }

    @Test
    void guessesColumnsByTheirNames() throws Exception {
        CsvTable table = table("Subject,Due Date,Prio,Customer,Something\na,b,c,d,e\n");
        assertEquals(Map.of(CsvColumn.TITLE, 0, CsvColumn.DUE, 1, CsvColumn.PRIORITY, 2), guess(table).columns());
    }

    @Test
    void readsALineAsATask() throws Exception {
        var read = first("title,due,priority,status,type,tags,description\n"
                + "Call Jane,2026-04-15 14:30,Urgent,in progress,call-back,\"vip; refund, vip\",Why?\n");
        assertTrue(read.isGood(), read.errors().toString());
        assertEquals("Call Jane", read.fields().text(TaskField.TITLE));
        assertEquals(Instant.parse("2026-04-15T12:30:00Z"), read.fields().instant(TaskField.DUE));
        assertEquals("urgent", read.fields().text(TaskField.PRIORITY));
        assertEquals("in_progress", read.fields().text(TaskField.STATUS));
        assertEquals("callback", read.fields().text(TaskField.CATEGORY));
        assertEquals(List.of("vip", "refund"), read.fields().list(TaskField.TAGS));
    }

    @Test
    void tellsNothingWhereACellIsEmpty() throws Exception {
        var read = first("title,due,tags\nCall Jane,,\n");
        assertEquals(List.of(TaskField.TITLE), read.fields().present());
    }

    @Test
    void namesEachErrorByItsColumn() throws Exception {
        var read = first("title,due,priority,status,tags\n" + "x".repeat(501) + ",someday,high!!1,completed,"
                + "y".repeat(51) + "\n");
        assertFalse(read.isGood());
        assertEquals(Set.of(CsvColumn.TITLE, CsvColumn.DUE, CsvColumn.PRIORITY, CsvColumn.STATUS, CsvColumn.TAGS),
                read.errors().keySet());
        assertEquals("csv.error.date", read.errors().get(CsvColumn.DUE).key());
    }

    @Test
    void asksForATitle() throws Exception {
        assertEquals(Set.of(CsvColumn.TITLE), first("title,description\n,no title\n").errors().keySet());
    }

    @Test
    void readsAColumnFromAnotherPlaceWhenToldSo() throws Exception {
        CsvTable table = table("a,b\nfirst,second\n");
        CsvMapping mapping = guess(table).with(CsvColumn.TITLE, 1);
        assertEquals("second", mapping.read(table.rows().getFirst(), SERVER).fields().text(TaskField.TITLE));
        assertTrue(mapping.with(CsvColumn.TITLE, null).columns().isEmpty());
    }

    @Test
    void takesBackWhatAnExportWrote() throws Exception {
        var read = first("\uFEFFid,title,due,priority,tags\r\n6af4,'=1+1,2026-04-15T10:00:00+02:00,high,\"a, b\"\r\n");
        assertEquals("=1+1", read.fields().text(TaskField.TITLE));
        assertEquals(Instant.parse("2026-04-15T08:00:00Z"), read.fields().instant(TaskField.DUE));
    }
}
