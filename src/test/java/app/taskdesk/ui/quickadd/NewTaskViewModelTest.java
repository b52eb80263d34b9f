package app.taskdesk.ui.quickadd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.TaskField;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewTaskViewModelTest {

    @TempDir
    private Path folder;
    private TestPlace desk;
    private NewTaskViewModel form;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        form = new NewTaskViewModel(desk.place, task -> { });
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tellsWhatIsTooMuchWhileTyping() {
        assertEquals("", form.problemProperty().get());
        form.text(TaskField.TAGS).set("x".repeat(51));
        assertFalse(form.problemProperty().get().isEmpty());
        form.text(TaskField.TAGS).set("x".repeat(50));
        assertEquals("", form.problemProperty().get());
        form.text(TaskField.DESCRIPTION).set("d".repeat(5_001));
        assertFalse(form.problemProperty().get().isEmpty());
        form.text(TaskField.DESCRIPTION).set("d".repeat(5_000));
        assertEquals("", form.problemProperty().get());
    }

    @Test
    @DisplayName("3A row 51: the count beside the title")
    void countsTitlesAsTheServerDoes() {
        form.text(TaskField.TITLE).set("\uD83D\uDE00".repeat(250));
        assertEquals("", form.problemProperty().get());
        form.text(TaskField.TITLE).set("\uD83D\uDE00".repeat(250) + "!");
        assertFalse(form.problemProperty().get().isEmpty());
        assertFalse(form.add());
        assertEquals(List.of(), desk.kept());
    }

    @Test
    void leavesRoomInMetadataForOurOwnKey() {
        form.text(TaskField.TITLE).set("Call Jane");
        form.text(TaskField.METADATA).set(pairs(50));
        assertFalse(form.problemProperty().get().isEmpty());
        form.text(TaskField.METADATA).set(pairs(49));
        assertEquals("", form.problemProperty().get());
        assertTrue(form.add());
        assertEquals(1, desk.kept().size());
    }

    private static String pairs(int count) {
        return IntStream.range(0, count).mapToObj(i -> "k" + i + "=v").collect(Collectors.joining("\n"));
    }
}
