package app.taskdesk.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.taskdesk.csv.CsvMapping.Read;
import app.taskdesk.task.Person;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownOwnersTest {

    private static final KnownOwners OWNERS = new KnownOwners(List.of(new Person("a1", "Dana Ortiz"),
            new Person("a2", "Zo\u00EB M\u00FCller"), new Person("a3", "Sam Lee"), new Person("a4", "Sam Lee"),
            new Person("a5", null)));

    private static Read line(String name) {
        return new Read(2, TaskFields.builder().set(TaskField.TITLE, "Call").set(TaskField.OWNER_NAME, name).build(),
                Map.of());
    }

    private static Words error(String name) {
        Read read = OWNERS.in(line(name));
        assertNull(read.fields().text(TaskField.OWNER_ID));
        return read.errors().get(CsvColumn.OWNER_NAME);
    }

    @Test
    void findsTheIdByNameWhateverTheLettersLookLike() {
        assertEquals("a1", OWNERS.in(line(" dana ORTIZ ")).fields().text(TaskField.OWNER_ID));
        Read read = OWNERS.in(line("zoe muller"));
        assertEquals("a2", read.fields().text(TaskField.OWNER_ID));
        assertEquals("Zo\u00EB M\u00FCller", read.fields().text(TaskField.OWNER_NAME));
        assertEquals("a5", OWNERS.in(line("a5")).fields().text(TaskField.OWNER_ID));
    }

    @Test
    void takesNobodyWhereItIsNotPlainWho() {
        assertEquals(Words.of("csv.error.nobody", "Dana"), error("Dana"));
        assertEquals(Words.of("csv.error.several", "Sam Lee"), error("Sam Lee"));
    }

    @Test
    void leavesALineThatTellsTheIdAsItIs() {
        var both = new Read(2, line("Somebody").fields().overlaidBy(TaskFields.builder()
                .set(TaskField.OWNER_ID, "b7").build()), Map.of());
        assertSame(both, OWNERS.in(both));
        var none = new Read(2, TaskFields.builder().set(TaskField.TITLE, "Call").build(), Map.of());
        assertSame(none, OWNERS.in(none));
    }
}
