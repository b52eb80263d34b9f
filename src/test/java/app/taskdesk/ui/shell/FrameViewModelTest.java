package app.taskdesk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.ui.shell.FrameViewModel.Detail;
import app.taskdesk.ui.shell.FrameViewModel.Sidebar;
import org.junit.jupiter.api.Test;

class FrameViewModelTest {

    private final FrameViewModel frame = new FrameViewModel();

    @Test
    void panesFollowTheWidth() {
        assertShown(1280, Sidebar.FULL, Detail.BESIDE);
        assertShown(1279, Sidebar.RAIL, Detail.BESIDE);
        assertShown(1080, Sidebar.RAIL, Detail.BESIDE);
        assertShown(1079, Sidebar.RAIL, Detail.CLOSED);
    }

    @Test
    void eachWidthRemembersItsOwnSidebar() {
        frame.toggleSidebar();
        assertShown(1280, Sidebar.RAIL, Detail.BESIDE);
        assertShown(1000, Sidebar.RAIL, Detail.CLOSED);
        frame.toggleSidebar();
        assertShown(1000, Sidebar.FULL, Detail.CLOSED);
        assertShown(1280, Sidebar.RAIL, Detail.BESIDE);
    }

    @Test
    void detailLiesOverTheListWhereThereIsNoRoomBesideIt() {
        frame.widthProperty().set(960);
        frame.openDetail();
        assertEquals(Detail.OVER, frame.detailProperty().get());
        assertTrue(frame.closeOver());
        assertEquals(Detail.CLOSED, frame.detailProperty().get());
        assertFalse(frame.closeOver());
        frame.widthProperty().set(1280);
        assertFalse(frame.closeOver());
        assertEquals(Detail.BESIDE, frame.detailProperty().get());
    }

    @Test
    void pageNeedsTheDetailsRoom() {
        frame.pageTitleProperty().set("Settings");
        assertEquals(Detail.CLOSED, frame.detailProperty().get());
        frame.pageTitleProperty().set(null);
        assertEquals(Detail.BESIDE, frame.detailProperty().get());
    }

    @Test
    void panesStayBetweenTheirLimits() {
        frame.resizeSidebar(10);
        frame.resizeDetail(2_000);
        assertEquals(200, frame.sidebarWidthProperty().get());
        assertEquals(640, frame.detailWidthProperty().get());
    }

    @Test
    void lowWindowsAreThin() {
        frame.heightProperty().set(679);
        assertTrue(frame.lowProperty().get());
        frame.heightProperty().set(680);
        assertFalse(frame.lowProperty().get());
    }

    private void assertShown(double width, Sidebar sidebar, Detail detail) {
        frame.widthProperty().set(width);
        assertEquals(sidebar, frame.sidebarProperty().get(), "at " + width);
        assertEquals(detail, frame.detailProperty().get(), "at " + width);
    }

    @Test
    void keepsTheDetailPaneClosedInTeamViewsUntilItIsAskedFor() {
        frame.widthProperty().set(1300);
        frame.teamProperty().set(true);
        assertEquals(FrameViewModel.Detail.CLOSED, frame.detailProperty().get());
        frame.openDetail();
        assertEquals(FrameViewModel.Detail.BESIDE, frame.detailProperty().get());
        frame.toggleDetail();
        frame.teamProperty().set(false);
        assertEquals(FrameViewModel.Detail.BESIDE, frame.detailProperty().get());
    }
}
