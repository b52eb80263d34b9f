package app.taskdesk.ui.shell;

import app.taskdesk.live.ViewCounts.QueueCount;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.StandardView;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The views at the left, in groups, and the outbox at the foot. */
public final class SidebarView {

    private static final int QUEUE_NAME = 60;

    private final SidebarViewModel viewModel;
    private final Messages messages;
    private final ObservableValue<Boolean> named;
    private final Parent root;
    private final Map<StandardView, SidebarItem> items = new EnumMap<>(StandardView.class);
    private final Map<String, SidebarItem> pageItems = new HashMap<>();
    private final FrameViewModel frame;

    @FXML
    private VBox places;
    @FXML
    private VBox foot;

    /** @param pages show what has not reached the server, what was deleted and so on */
    public SidebarView(Views views, SidebarViewModel viewModel, FrameViewModel frame, FrameCommands.Pages pages) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.frame = frame;
        this.named = frame.sidebarProperty().map(size -> size == FrameViewModel.Sidebar.FULL);
        this.root = views.load(this);
        viewModel.groups().forEach(group -> add(group, pages));
        var conflicts = page("outbox.conflicts", Feather.ALERT_CIRCLE, viewModel.conflictsProperty(),
                pages.conflicts());
        conflicts.visibleProperty().bind(viewModel.conflictsProperty().greaterThan(0));
        conflicts.managedProperty().bind(conflicts.visibleProperty());
        foot.getChildren().addAll(page("shell.outbox", Feather.ARROW_UP, viewModel.toSendProperty(), pages.outbox()),
                conflicts,
                page("shell.activity", Feather.ACTIVITY, new SimpleIntegerProperty(), pages.activity()),
                page("shell.trash", Feather.TRASH_2, new SimpleIntegerProperty(), pages.trash()));
        viewModel.currentProperty().subscribe(_ -> mark());
        frame.pageTitleProperty().subscribe(_ -> mark());
    }

    public Parent root() {
        return root;
    }

    private void add(SidebarViewModel.Group group, FrameCommands.Pages pages) {
        var heading = new Label(messages.text("shell.group." + group.name()));
        heading.getStyleClass().addAll("section-title", "sidebar-heading");
        var box = new VBox(heading);
        heading.visibleProperty().bind(named);
        heading.managedProperty().bind(named);
        box.getStyleClass().add("sidebar-group");
        for (SidebarViewModel.Entry entry : group.entries()) {
            var item = new SidebarItem(messages, name(entry.view()), icon(entry.view()), named);
            item.count(entry.count(), entry.late(), warns(entry.view()));
            item.setOnAction(click -> viewModel.open(entry.view()));
            item.addEventHandler(KeyEvent.KEY_PRESSED, key -> step(entry.view(), key));
            item.visibleProperty().bind(viewModel.offers(entry.view()));
            item.managedProperty().bind(item.visibleProperty());
            items.put(entry.view(), item);
            box.getChildren().add(item);
        }
        if (group.name().equals("team")) {
            box.getChildren().add(page("shell.analytics", Feather.BAR_CHART_2, new SimpleIntegerProperty(),
                    pages.analytics()));
            box.visibleProperty().bind(viewModel.teamShownProperty());
            box.managedProperty().bind(box.visibleProperty());
        }
        if (group.name().equals("queue")) {
            heading.textProperty().bind(viewModel.hasQueues().map(there -> messages.text(there ? "shell.group.queue"
                    : "shell.group.free")));
            var queues = new VBox(1);
            queues.visibleProperty().bind(viewModel.hasQueues());
            queues.managedProperty().bind(queues.visibleProperty());
            box.getChildren().add(queues);
            viewModel.queues().subscribe(() -> show(queues));
            show(queues);
        }
        places.getChildren().add(box);
    }

    private void show(VBox queues) {
        queues.getChildren().setAll(viewModel.queues().stream().map(this::queue).toList());
    }

    private SidebarItem queue(QueueCount queue) {
        var item = new SidebarItem(messages, SafeText.line(queue.queueId(), QUEUE_NAME), Feather.ALIGN_LEFT, named);
        item.count(new SimpleIntegerProperty(queue.count()), new SimpleIntegerProperty(queue.late()), false);
        item.setOnAction(click -> {
            item.setSelected(false);
            viewModel.openQueue(queue.queueId());
        });
        return item;
    }

    private SidebarItem page(String name, Feather icon, ObservableIntegerValue count, Runnable open) {
        var item = new SidebarItem(messages, messages.text(name), icon, named);
        item.setId(name.replace('.', '-'));
        item.count(count, new SimpleIntegerProperty(), false);
        item.setOnAction(click -> {
            open.run();
            mark();
        });
        pageItems.put(messages.text(name), item);
        return item;
    }

    /**
     * What is shown is marked, be it a view or a page in its place. Of the views only the current one can be tabbed to;
     * arrows go on from there.
     */
    private void mark() {
        StandardView current = viewModel.currentProperty().getValue();
        String page = frame.pageTitleProperty().get();
        items.forEach((view, item) -> {
            item.setSelected(view == current && page == null);
            item.setFocusTraversable(view == current);
        });
        pageItems.forEach((title, item) -> item.setSelected(title.equals(page)));
    }

    private void step(StandardView from, KeyEvent key) {
        int direction = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        if (direction == 0) {
            return;
        }
        List<SidebarItem> shown = viewModel.groups().stream()
                .flatMap(group -> group.entries().stream().map(entry -> items.get(entry.view())))
                .filter(item -> item.isVisible() && item.getParent().isVisible()).toList();
        int next = Math.clamp(shown.indexOf(items.get(from)) + direction, 0, shown.size() - 1);
        shown.get(next).fire();
        shown.get(next).requestFocus();
        key.consume();
    }

    private String name(StandardView view) {
        return messages.text("shell.view." + view.name().toLowerCase(Locale.ROOT));
    }

    /** Views that hold the same late tasks again stay calm, so that red keeps its meaning. */
    private static boolean warns(StandardView view) {
        return switch (view) {
            case MY_DAY, UNCLAIMED, OVERDUE -> true;
            case MY_OPEN, WAITING, SNOOZED, DEFERRED, DONE_TODAY, ALL_OPEN, SNOOZED_OFTEN -> false;
        };
    }

    private static Feather icon(StandardView view) {
        return switch (view) {
            case MY_DAY -> Feather.SUN;
            case MY_OPEN -> Feather.INBOX;
            case WAITING -> Feather.CLOCK;
            case SNOOZED -> Feather.MOON;
            case DEFERRED -> Feather.PAUSE_CIRCLE;
            case DONE_TODAY -> Feather.CHECK;
            case UNCLAIMED -> Feather.ALIGN_LEFT;
            case OVERDUE -> Feather.ALERT_TRIANGLE;
            case ALL_OPEN -> Feather.USERS;
            case SNOOZED_OFTEN -> Feather.REPEAT;
        };
    }
}
