package app.taskdesk.launch;

import app.taskdesk.settings.Desk;
import app.taskdesk.ui.shell.FrameViewModel;

/** Keeps the panes of the window from one start to the next. FX thread only. */
record RememberedPanes(FrameViewModel frame) {

    Desk remember(Desk former) {
        return new Desk(former.place(), former.maximised(), frame.fullSidebarProperty().get(),
                frame.detailOpenProperty().get(), frame.sidebarWidthProperty().get(),
                frame.detailWidthProperty().get());
    }

    void recall(Desk former) {
        frame.fullSidebarProperty().set(former.fullSidebar());
        frame.detailOpenProperty().set(former.detailOpen());
        frame.resizeSidebar(former.sidebarWidth());
        frame.resizeDetail(former.detailWidth());
    }
}
