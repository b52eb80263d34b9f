package app.taskdesk.ui.shell;

import app.taskdesk.task.StandardView;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The window's frame with figures as in the drawings, and fields in place of list and detail. */
final class FrameOnShow {

    private static final Map<StandardView, Integer> COUNTS = Map.of(StandardView.MY_DAY, 13, StandardView.MY_OPEN, 41,
            StandardView.WAITING, 6, StandardView.SNOOZED, 9, StandardView.DEFERRED, 3, StandardView.DONE_TODAY, 4,
            StandardView.UNCLAIMED, 12, StandardView.OVERDUE, 18, StandardView.ALL_OPEN, 1204);

    final Views views = new Views(new Messages(Locale.ENGLISH));
    final FrameViewModel frame = new FrameViewModel();
    final ObjectProperty<StandardView> view = new SimpleObjectProperty<>(StandardView.MY_DAY);
    final List<String> done = new ArrayList<>();
    final TextField list = new TextField("list");
    final TextField detail = new TextField("detail");
    final VBox banners = new VBox();
    final VBox toasts = new VBox();
    final HeaderView header;
    final MainView main;

    FrameOnShow() {
        var sidebar = new SidebarViewModel(view, view::set,
                each -> new SimpleIntegerProperty(COUNTS.get(each)), FrameOnShow::late);
        sidebar.toSendProperty().set(1);
        var status = new StatusBarViewModel(views.messages(), new SimpleIntegerProperty(13),
                new SimpleIntegerProperty(5));
        status.unsentProperty().set(1);
        status.showBudget(34, 100);
        status.workspaceProperty().set("Demo workspace \u00B7 nothing leaves this computer");
        var headerModel = new HeaderViewModel(views.messages(), view, new SimpleIntegerProperty(13),
                frame.pageTitleProperty());
        header = new HeaderView(views, headerModel, new HeaderView.Commands(command("task.create", KeyCode.N),
                command("shell.toggleSidebar", KeyCode.B)), new Region(), new Region());
        list.setId("list");
        detail.setId("detail");
        main = new MainView(views, frame, new MainView.Parts(header.root(),
                new SidebarView(views, sidebar, frame, () -> done.add("outbox")).root(), pane(list), pane(detail),
                new StatusBarView(views, status).root(), banners, toasts));
        header.onLeaveSearch(main::focusList);
    }

    private static Parent pane(TextField field) {
        return new VBox(16, new Label(field.getText()), field);
    }

    private Command command(String id, KeyCode key) {
        return new Command(id, List.of(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN)),
                new SimpleObjectProperty<@Nullable String>(), () -> done.add(id));
    }

    private static SimpleIntegerProperty late(StandardView view) {
        return new SimpleIntegerProperty(view == StandardView.MY_DAY || view == StandardView.OVERDUE ? 5 : 0);
    }
}
