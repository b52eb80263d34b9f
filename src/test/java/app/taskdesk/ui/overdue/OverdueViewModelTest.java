package app.taskdesk.ui.overdue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.Condition;
import app.taskdesk.task.Facet;
import app.taskdesk.task.LateAge;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.ui.overdue.OverdueViewModel.Cell;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverdueViewModelTest {

    private static final Cell ALI_DAYS = new Cell("ali", LateAge.UNDER_A_WEEK);

    @TempDir
    private Path folder;
    private OverdueOnShow desk;
    private OverdueViewModel review;

    @BeforeEach
    void open() {
        desk = new OverdueOnShow(folder);
        review = desk.viewModel;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void opensExactlyTheTasksOfACellAllSelected() {
        review.open(ALI_DAYS);
        assertEquals(List.of(1L, 2L), desk.ids());
        assertEquals(List.of(1L, 2L), desk.selected());
        assertEquals("Ali Rahman · 3–7 d late", review.titleProperty().get());
        assertEquals("2 tasks, all selected", review.countProperty().get());
        assertEquals(ALI_DAYS, review.chosenProperty().get());
    }

    @Test
    void neitherASearchNorClosedTasksChangeWhatACellOpens() {
        desk.list.filterProperty().set(TaskFilter.of(Condition.Words.of(Facet.PRIORITY, "high")));
        desk.list.searchProperty().set("nothing like it");
        desk.list.closedTooProperty().set(true);
        review.open(new Cell("ali", null));
        assertEquals(List.of(1L, 2L, 3L), desk.selected());
        desk.list.searchProperty().set("nothing like it");
        review.open(StandardView.ALL_OPEN, "ali");
        assertEquals(List.of(1L, 2L, 3L, 7L), desk.ids());
    }

    @Test
    void opensTasksThatNobodyOwns() {
        review.open(new Cell(null, LateAge.UNDER_A_WEEK));
        assertEquals(List.of(6L), desk.ids());
        assertEquals("Nobody · 3–7 d late", review.titleProperty().get());
    }

    @Test
    void opensAllLateTasksOfOneOwner() {
        review.open(new Cell("ali", null));
        assertEquals(List.of(1L, 2L, 3L), desk.ids());
        assertEquals("Ali Rahman · all late", review.titleProperty().get());
    }

    @Test
    void opensOtherFiguresInTheirOwnView() {
        review.open(StandardView.ALL_OPEN, "ali");
        assertEquals(List.of(1L, 2L, 3L, 7L), desk.ids());
        assertFalse(review.shownProperty().get());
        review.open(StandardView.SNOOZED_OFTEN, "ali");
        assertEquals(List.of(1L), desk.ids());
    }

    @Test
    void listsAllLateTasksWhenACellIsPressedAgain() {
        review.open(ALI_DAYS);
        review.open(ALI_DAYS);
        assertEquals(6, desk.ids().size());
        assertTrue(desk.selected().isEmpty());
        assertNull(review.chosenProperty().get());
        assertEquals("All late tasks", review.titleProperty().get());
    }

    @Test
    void doesNotNarrowTheNextView() {
        review.open(ALI_DAYS);
        desk.list.viewProperty().set(StandardView.ALL_OPEN);
        assertEquals(7, desk.ids().size());
        review.open(StandardView.SNOOZED_OFTEN, "ali");
        assertEquals(1, desk.ids().size());
        desk.list.viewProperty().set(StandardView.ALL_OPEN);
        assertEquals(7, desk.ids().size());
    }

    @Test
    void countsWhatIsStillSelected() {
        review.open(ALI_DAYS);
        desk.selection.toggle(desk.list.rows().getFirst().id());
        assertEquals("2 tasks, 1 selected", review.countProperty().get());
    }

    @Test
    void isLoudestWhereMostIsLate() {
        assertEquals(0, review.loudness(0));
        assertEquals(2, review.loudness(1));
        assertEquals(4, review.loudness(2));
    }
}
