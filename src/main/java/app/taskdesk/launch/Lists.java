package app.taskdesk.launch;

import app.taskdesk.live.SelectionUpkeep;
import app.taskdesk.settings.Preferences;
import app.taskdesk.task.Condition;
import app.taskdesk.task.Facet;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.kit.BulkWords;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.Later;
import app.taskdesk.ui.overdue.OverdueView;
import app.taskdesk.ui.overdue.OverdueViewModel;
import app.taskdesk.ui.shell.FrameCommands;
import app.taskdesk.ui.shell.MainView;
import app.taskdesk.ui.shell.SidebarViewModel;
import app.taskdesk.ui.shell.TaskCommands;
import app.taskdesk.ui.tasklist.TaskListView;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Goes to the lists of the window: a view, a queue, what hangs on chats. FX thread only. */
final class Lists {

    private final DeskWindow window;
    private final Runnable show;
    /** Kept here, since a binding that nobody holds is forgotten by what it depends on. */
    private final ObservableValue<Preferences.Role> role;
    private @Nullable Predicate<TaskRow> choosing;
    private @Nullable TaskFilter opened;

    /** @param show brings list and detail on screen, the focus in the list */
    Lists(DeskWindow window, Runnable show) {
        this.window = window;
        this.show = show;
        var desk = window.desk();
        var upkeep = new SelectionUpkeep(desk.list(), desk.selection(), desk.targets());
        window.place().doing().history().undoableProperty().subscribe((_, _) -> upkeep.acted());
        desk.list().rows().subscribe(this::choose);
        role = window.foundation().settings().preferencesProperty().map(Preferences::role);
        role.subscribe((_, is) -> leaveTheTeam(is));
    }

    /** Who looks after their own work now does not stay in a view of the team's. */
    private void leaveTheTeam(Preferences.Role is) {
        if (is == Preferences.Role.AGENT && window.desk().list().viewProperty().get().team()) {
            open(StandardView.MY_DAY);
        }
    }

    /** A filter that came with something opened before does not narrow the view. */
    void open(StandardView view) {
        var filter = window.desk().list().filterProperty();
        if (filter.get().equals(opened)) {
            filter.set(TaskFilter.NONE);
        }
        opened = null;
        window.desk().list().viewProperty().set(view);
        show.run();
    }

    /** Exactly the tasks that the filter lets through, also closed ones where wanted. */
    void open(StandardView view, TaskFilter filter, boolean closedToo) {
        open(view);
        var list = window.desk().list();
        list.searchProperty().set("");
        list.filterProperty().set(filter);
        list.closedTooProperty().set(closedToo);
        opened = filter;
    }

    /** The same of open tasks, those chosen that are meant: another account can have the same ids. */
    void openChosen(StandardView view, TaskFilter filter, Predicate<TaskRow> meant) {
        open(view, filter, false);
        choosing = meant;
    }

    void openChats(List<String> chats) {
        openAll(new Condition.Words(Facet.CHAT, chats, false, false));
    }

    private void openAll(Condition condition) {
        open(StandardView.ALL_OPEN, TaskFilter.of(condition), false);
    }

    /** The views that the account on screen has, by key and in the palette. */
    FrameCommands.Places places() {
        return new FrameCommands.Places(this::open, window.place().abilitiesProperty(),
                window.place().messages().text("shell.view.absent"),
                window.place().messages().text("shell.view.forLeads"));
    }

    /** The same in the sidebar, with how many tasks each holds. */
    SidebarViewModel sidebar() {
        var counts = window.desk().counts();
        var sidebar = new SidebarViewModel(window.desk().list().viewProperty(), this::open, counts::countProperty,
                counts::lateProperty);
        sidebar.abilitiesProperty().bind(window.place().abilitiesProperty());
        sidebar.offerQueues(counts.queues(), id -> openAll(Condition.Words.of(Facet.QUEUE, id)));
        return sidebar;
    }

    /**
     * What stands in the list's pane.
     *
     * @param stops of F6 in it
     */
    record Stack(Parent root, List<MainView.Stop> stops) {
    }

    /** The list, under the figures of late work where the view is about them. */
    Stack under(TaskListView list, TaskCommands tasks, Command cover, Consumer<String> tell) {
        var desk = window.desk();
        var figures = new OverdueViewModel(desk.overdue(), desk.list(), desk.selection(), window.place().messages());
        var above = new StackPane();
        above.visibleProperty().bind(figures.shownProperty());
        above.managedProperty().bind(above.visibleProperty());
        var both = new VBox(above, list.root());
        VBox.setVgrow(list.root(), Priority.ALWAYS);
        Later.build(figures.shownProperty(), () -> {
            OverdueView review = review(figures, tasks, tell);
            review.offer(cover, tasks.get("task.spread"), tell);
            review.shareHeight(both.heightProperty());
            above.getChildren().add(review.root());
        });
        return new Stack(both, List.of(new MainView.Stop(above, above),
                new MainView.Stop(list.root(), list.table())));
    }

    private OverdueView review(OverdueViewModel figures, TaskCommands tasks, Consumer<String> tell) {
        var review = new OverdueView(window.views(), figures,
                Stream.of("task.snooze", "task.complete", "task.assign").map(tasks::get).toList(), tell);
        var words = new BulkWords(window.place());
        review.showPrice(window.desk().selection().selectedProperty()
                .flatMap(chosen -> words.price(chosen.size(), false)));
        return review;
    }

    private void choose() {
        Predicate<TaskRow> meant = choosing;
        if (meant != null) {
            choosing = null;
            window.desk().selection().selectOnly(window.desk().list().rows().stream().filter(meant).map(TaskRow::id)
                    .toList());
        }
    }
}
