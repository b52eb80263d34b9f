package app.taskdesk.launch;

import app.taskdesk.live.CustomerLoads.Customer;
import app.taskdesk.settings.Preferences;
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
import app.taskdesk.ui.transfer.ExportViewModel;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The pages about more than one person's work, and where they lead. FX thread only. */
final class TeamOnScreen implements PopoverVerbMenus.Links {

    private final DeskWindow window;
    private final WindowFrame frame;
    private final Lists lists;
    private final AnalyticsViewModel analytics;
    private final CustomerViewModel customer;
    /** Kept here, since a binding that nobody holds is forgotten by what it depends on. */
    private final ObservableValue<Preferences.Role> role;
    private Consumer<AnalyticsView> offered = _ -> { };
    private @Nullable Parent analyticsPage;
    private @Nullable Parent customerPage;

    /** @param unsent changes that are not at the server */
    TeamOnScreen(DeskWindow window, WindowFrame frame, Lists lists, ObservableValue<Number> unsent) {
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
        role = window.foundation().settings().preferencesProperty().map(Preferences::role);
        role.subscribe((_, is) -> leaveTheTeam(is));
    }

    /** Who looks after their own work now does not stay with the team's figures. */
    private void leaveTheTeam(Preferences.Role is) {
        if (is == Preferences.Role.AGENT && analyticsPage != null && analyticsPage.getParent() != null) {
            frame.showDesk();
        }
    }

    /** What the page of figures is to offer beside them, given to it once it is made. */
    void offer(Consumer<AnalyticsView> files) {
        offered = files;
    }

    /** Shows the figures, about the days and the owner that were last looked at. */
    void analytics() {
        frame.show(window.place().messages().text("shell.analytics"), analyticsPage(),
                new PageFiles.OfFigures(analytics::printed, analytics::rows));
        analytics.begin();
    }

    /** Made once, since it follows the figures for as long as the window stands. */
    private Parent analyticsPage() {
        Parent page = analyticsPage;
        if (page == null) {
            var view = new AnalyticsView(window.views(), analytics);
            offered.accept(view);
            page = view.root();
            WindowPages.closeWith(page, analytics::end);
            analyticsPage = page;
        }
        return page;
    }

    @Override
    public void showCustomer(TaskRow task) {
        frame.show(window.place().messages().text("customer.page.title"), customerPage(),
                new PageFiles.OfTasks(customer::printed, () -> new ExportViewModel.Offer(List.of(), customer.tasks(),
                        customer.pageProperty().get().name())));
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
