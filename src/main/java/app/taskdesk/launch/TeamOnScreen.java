package app.taskdesk.launch;

import app.taskdesk.ui.analytics.AnalyticsView;
import app.taskdesk.ui.analytics.AnalyticsViewModel;
import app.taskdesk.ui.analytics.Opening;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/** The team's pages, and where their figures lead. FX thread only. */
final class TeamOnScreen {

    private final DeskWindow window;
    private final WindowViews.Frame frame;
    private final Lists lists;
    private final AnalyticsViewModel analytics;

    /** @param unsent changes that are not at the server */
    TeamOnScreen(DeskWindow window, WindowViews.Frame frame, Lists lists, ObservableValue<Number> unsent) {
        this.window = window;
        this.frame = frame;
        this.lists = lists;
        var desk = window.desk();
        analytics = new AnalyticsViewModel(window.place(), new AnalyticsViewModel.Parts(desk.figures(),
                new FiguresDoor(window.shown(), window.foundation(), desk.now()::zone), unsent,
                window.shown().fetchingProperty(), this::open));
    }

    /** Shows the figures, about the days and the owner that were last looked at. */
    void analytics() {
        Parent page = new AnalyticsView(window.views(), analytics).root();
        frame.show(window.place().messages().text("shell.analytics"), page);
        analytics.begin();
        WindowPages.closeWith(page, analytics::end);
    }

    private void open(Opening opening) {
        switch (opening) {
            case Opening.Tasks tasks -> lists.open(tasks.view(), tasks.filter(), tasks.closedToo());
            case Opening.One one -> frame.showTask(one.task());
        }
    }
}
