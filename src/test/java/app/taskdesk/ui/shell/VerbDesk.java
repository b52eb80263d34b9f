package app.taskdesk.ui.shell;

import app.taskdesk.live.ActivityLine;
import app.taskdesk.task.SnoozePreset;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.kit.CommandMenu;
import app.taskdesk.ui.kit.KeyMap;
import app.taskdesk.ui.taskdetail.BulkDetailViewModel;
import app.taskdesk.ui.taskdetail.TaskDetailView;
import app.taskdesk.ui.taskdetail.TaskDetailViewModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** The detail pane with all verbs, keys and menus beside a stand-in for the list, over a real store. */
public final class VerbDesk implements PopoverVerbMenus.Window {

    public final TestPlace place;
    public final TaskCommands commands;
    public final TaskDetailView detail;
    public final Scene scene;
    public final Button list = new Button("list");
    /** When the account was last read. */
    public final ObjectProperty<@Nullable Instant> read = new SimpleObjectProperty<>();
    private final ObjectProperty<List<ActivityLine>> story = new SimpleObjectProperty<>(List.of());
    @Nullable TaskId added;

    public VerbDesk(Path folder) {
        this(new TestPlace(folder));
    }

    public VerbDesk(TestPlace place) {
        this.place = place;
        var menus = new PopoverVerbMenus(place.place, place.views, this);
        commands = new TaskCommands(place.place, place.selection::targets, place.targets.rowsProperty(), menus,
                () -> SnoozePreset.TOMORROW);
        var viewModel = new TaskDetailViewModel(place.place, place.watched.taskProperty(),
                place.unsent.unsentProperty(), place.targets.rowsProperty(), place.customers.loadsProperty());
        viewModel.follow(story, place.watched.slowProperty(), read);
        var bulk = new BulkDetailViewModel(place.place, place.targets.rowsProperty());
        detail = new TaskDetailView(place.views, viewModel, bulk, verbs(menus));
        var root = new BorderPane();
        list.setId("list");
        list.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        list.setOnContextMenuRequested(asked -> CommandMenu.of(commands.groups(), place.messages)
                .show(list, asked.getScreenX(), asked.getScreenY()));
        root.setCenter(list);
        root.setRight(detail.root());
        ((javafx.scene.layout.Region) detail.root()).setPrefWidth(380);
        scene = new Scene(root, 950, 800);
        var keys = new KeyMap(place.heard::add);
        keys.add(commands.all());
        keys.listenTo(scene);
    }

    private VerbMenus.About about() {
        return new VerbMenus.About(place.targets.ids(), place.targets.rowsProperty().get());
    }

    private TaskDetailView.DetailVerbs verbs(PopoverVerbMenus menus) {
        return new TaskDetailView.DetailVerbs(commands.get("task.complete"), commands.get("task.snooze"),
                commands.get("task.assign"), commands.get("task.claim"), commands.get("task.setInProgress"),
                commands.get("task.status"), commands.get("task.priority"), commands.more(), commands.bulk(),
                () -> menus.category(about()), commands.get("task.customer"),
                commands.get("task.sameChat"), menus::copy, place.heard::add);
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public Node anchor(PopoverVerbMenus.Anchor anchor) {
        return switch (anchor) {
            case VERBS -> detail.verbsAnchor();
            case STATUS -> detail.statusAnchor();
            case PRIORITY -> detail.priorityAnchor();
            case CATEGORY -> detail.categoryAnchor();
        };
    }

    @Override
    public void edit(TaskField field) {
        detail.focus(field);
    }

    @Override
    public void print(TaskId task) {
        place.heard.add("print " + place.task(task).title());
    }

    @Override
    public PopoverVerbMenus.Links links() {
        return new PopoverVerbMenus.Links() {

            @Override
            public void showCustomer(TaskRow task) {
                place.heard.add("customer " + task.customerId());
            }

            @Override
            public void showChats(List<String> chats) {
                place.heard.add("chats " + chats);
            }
        };
    }

    @Override
    public void completedWith(@Nullable String outcome) {
        commands.lastOutcomeProperty().set(outcome);
    }

    @Override
    public void added(TaskId task) {
        added = task;
    }
}
