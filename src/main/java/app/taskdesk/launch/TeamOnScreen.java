package app.taskdesk.launch;

import app.taskdesk.live.CustomerLoads.Customer;
import app.taskdesk.task.Condition;
import app.taskdesk.task.Facet;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.analytics.AnalyticsView;
import app.taskdesk.ui.analytics.AnalyticsViewModel;
import app.taskdesk.ui.analytics.Opening;
import app.taskdesk.ui.customer.CustomerView;
import app.taskdesk.ui.customer.CustomerViewModel;
import app.taskdesk.ui.shell.PopoverVerbMenus;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The pages about more than one person's work, and where they lead. FX thread only. */
final class TeamOnScreen implements PopoverVerbMenus.Links {

    private final DeskWindow window;
    private final WindowViews.Frame frame;
    private final Lists lists;
    private final AnalyticsViewModel analytics;
    private final CustomerViewModel customer;
    private @Nullable Parent analyticsPage;
    private @Nullable Parent customerPage;

    /** @param unsent changes that are not at the server */
    TeamOnScreen(DeskWindow window, WindowViews.Frame frame, Lists lists, ObservableValue<Number> unsent) {
        this.window = window;
        this.frame = frame;
        this.lists = lists;
        var desk = window.desk();
        analytics = new AnalyticsViewModel(window.place(), new AnalyticsViewModel.Parts(desk.figures(),
                new FiguresDoor(window.shown(), window.foundation(), desk.now()::zone), unsent,
                window.shown().fetchingProperty(), this::open));
        customer = new CustomerViewModel(window.place(), desk.thread(),
                new CustomerDoor(window.shown(), window.foundation()),
                new CustomerViewModel.Doors(frame::showTask, this::chooseOpen));
    }

    /** Shows the figures, about the days and the owner that were last looked at. */
    void analytics() {
        frame.show(window.place().messages().text("shell.analytics"), analyticsPage());
        analytics.begin();
    }

    /** Made once, since it follows the figures for as long as the window stands. */
    private Parent analyticsPage() {
        Parent page = analyticsPage;
        if (page == null) {
            page = new AnalyticsView(window.views(), analytics).root();
            WindowPages.closeWith(page, analytics::end);
            analyticsPage = page;
        }
        return page;
    }

    @Override
    public void showCustomer(TaskRow task) {
        frame.show(window.place().messages().text("customer.page.title"), customerPage());
        customer.begin(new Customer(task.account(), Objects.requireNonNull(task.customerId())), task.customerName());
    }

    private Parent customerPage() {
        Parent page = customerPage;
        if (page == null) {
            page = new CustomerView(window.views(), customer).root();
            WindowPages.closeWith(page, customer::end);
            customerPage = page;
        }
        return page;
    }

    @Override
    public void showChats(List<String> chats) {
        lists.openChats(chats);
    }

    private void open(Opening opening) {
        switch (opening) {
            case Opening.Tasks tasks -> lists.open(tasks.view(), tasks.filter(), tasks.closedToo());
            case Opening.One one -> frame.showTask(one.task());
        }
    }

    private void chooseOpen(Customer whom) {
        lists.openChosen(StandardView.ALL_OPEN, TaskFilter.of(Condition.Words.of(Facet.CUSTOMER,
                Condition.EXACTLY + whom.id())), whom::has);
    }
}
