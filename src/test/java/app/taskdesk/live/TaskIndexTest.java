package app.taskdesk.live;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskIndexTest {

    private static final int PAGE = 400;

    @TempDir
    private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder, row(1).build());
        desk.list.viewProperty().set(StandardView.ALL_OPEN);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static TaskRow[] page(int number) {
        return IntStream.range(number * PAGE, (number + 1) * PAGE).mapToObj(i -> row(2 + i).build())
                .toArray(TaskRow[]::new);
    }

    @Test
    void showsTheFirstPageAtOnceAndTheNextAfterAPauseThatGrowsWithTheRows() {
        desk.store.put(page(0));
        assertEquals(1 + PAGE, desk.ids().size());
        desk.store.put(page(1));
        desk.advance(Duration.ofMillis(60));
        assertEquals(1 + PAGE, desk.ids().size());
        desk.advance(Duration.ofMillis(2));
        assertEquals(1 + 2 * PAGE, desk.ids().size());
    }

    @Test
    void keepsTheShortPauseAfterAFewChanges() {
        desk.store.put(row(2).build());
        desk.store.put(row(3).build());
        desk.advance(Duration.ofMillis(60));
        assertEquals(3, desk.ids().size());
    }
}
