package app.taskdesk.ui;

import app.taskdesk.live.TaskList;
import app.taskdesk.live.ViewCounts;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.sync.SyncState;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.bulk.BulkBarView;
import app.taskdesk.ui.bulk.BulkOnShow;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.notice.BannersView;
import app.taskdesk.ui.notice.Notices;
import app.taskdesk.ui.notice.ToastsView;
import app.taskdesk.ui.outbox.HappeningToasts;
import app.taskdesk.ui.outbox.TaskTroubles;
import app.taskdesk.ui.outbox.TroublesView;
import app.taskdesk.ui.outbox.UnsentDesk;
import app.taskdesk.ui.shell.VerbDesk;
import app.taskdesk.ui.syncstatus.SyncBanners;
import app.taskdesk.ui.syncstatus.SyncChipView;
import app.taskdesk.ui.syncstatus.SyncChipViewModel;
import app.taskdesk.ui.syncstatus.SyncPopoverView;
import app.taskdesk.ui.tasklist.TaskListView;
import app.taskdesk.ui.tasklist.TaskListViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The window's own views in a scene without a window: chip, banners, list, detail pane with its cards, toasts; over a
 * store in which changes came to stand as the engine leaves them. FX thread only.
 */
final class StatesDesk implements AutoCloseable {

    final UnsentDesk unsent;
    final TestPlace place;
    /** What a way out led to, in order. */
    final List<String> done = new ArrayList<>();
    final Notices notices;
    final SyncBanners banners;
    final SyncChipViewModel chip;
    final TaskListViewModel list;
    final TaskTroubles troubles;
    final HappeningToasts toasts;
    final VerbDesk verbs;
    final Scene scene;
    final StackPane root;

    StatesDesk(Path folder) {
        unsent = new UnsentDesk(folder);
        place = unsent.desk;
        notices = new Notices(place.work);
        banners = new SyncBanners(place.messages, notices, new SyncBanners.Ways(way("key"), way("sync"),
                way("remove"), pause -> done.add("pause " + pause),
                new SyncBanners.Doors(way("save"), way("connect"), way("reset"))));
        chip = new SyncChipViewModel(place.messages, place.place.dates(), place.now, place.work);
        toasts = new HappeningToasts(place.place, notices, task -> done.add("open"), task -> done.add("leave"));
        troubles = new TaskTroubles(unsent.outbox, place.watched.taskProperty());
        verbs = new VerbDesk(place);
        verbs.detail.showOnTop(new TroublesView(troubles, place.messages).root(), troubles.refusedProperty(),
                troubles.readOnlyProperty());
        list = list();
        var listView = new TaskListView(place.views, list);
        listView.setVerbs(List.of(Command.always("task.create", way("create"), "N")));
        var chipView = new SyncChipView(place.views, chip,
                new SyncPopoverView.Doors(way("sync"), way("key"), way("outbox")));
        var panes = new BorderPane(listView.root());
        panes.setTop(new VBox(chipView.root(), new BannersView(notices).root()));
        panes.setRight(verbs.detail.root());
        panes.setBottom(new ToastsView(place.views, notices).root());
        root = new StackPane(panes);
        scene = new Scene(root, 960, 600);
        dress(ThemeChoice.LIGHT);
    }

    private TaskListViewModel list() {
        var lines = new TaskList(place.index, place.now);
        var parts = new TaskListViewModel.Parts(lines, place.selection, place.place.people(),
                new ViewCounts(place.index, place.now), place.now, place.abilities);
        place.index.show(TestPlace.ACCOUNT, null);
        place.index.show(TestPlace.ACCOUNT, TestPlace.ME.id());
        return new TaskListViewModel(parts, place.messages);
    }

    /** Work on many tasks, with its bar at the foot in place of toasts. */
    BulkOnShow bulk() {
        var bulk = new BulkOnShow(place);
        ((BorderPane) root.getChildren().getFirst()).setBottom(new BulkBarView(place.views, bulk.bar).root());
        return bulk;
    }

    private Runnable way(String name) {
        return () -> done.add(name);
    }

    void dress(ThemeChoice look) {
        Pictures.theme(look).dress(scene);
        draw();
    }

    /** Lays out what came and went, so that it can be seen. */
    void draw() {
        scene.snapshot(null);
    }

    void picture(String name) throws IOException {
        draw();
        Pictures.save(name, scene);
    }

    /** How things stand with the server, for chip and banners alike. */
    void tell(Phase phase) {
        tell(phase, place.time);
    }

    void tell(Phase phase, Instant lastSync) {
        var state = new SyncState(phase, Map.of(), 0, 0, lastSync, null, lastSync, new SyncState.Budget(100, 0, 34,
                null), null);
        chip.show(state);
        banners.show(state);
        draw();
    }

    void focus(TaskId task) {
        place.selection.focus(task);
        draw();
    }

    /** What every visible label and button says. */
    List<String> words() {
        var words = new ArrayList<String>();
        collect(root, words);
        return words;
    }

    private static void collect(Node node, List<String> words) {
        if (node.isVisible()) {
            if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
                words.add(labeled.getText());
            }
            if (node instanceof TitledPane folded && !folded.isExpanded()) {
                return;
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
            }
        }
    }

    boolean says(String part) {
        return words().stream().anyMatch(words -> words.contains(part));
    }

    /** The visible button of this name. */
    Button button(String title) {
        return root.lookupAll(".button").stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> title.equals(button.getText()) && isSeen(button)).findFirst()
                .orElseThrow(() -> new AssertionError("no button \u201C" + title + "\u201D among " + words()));
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Presses the button of this name, as a click does. */
    void press(String title) {
        Button button = button(title);
        if (button.isDisabled()) {
            throw new AssertionError(title + " is disabled");
        }
        button.fire();
        draw();
    }

    /** Presses the button of this name beside a refused field. */
    void pressBesideField(String title) {
        scene.getRoot().lookupAll(".refused-line .button").stream().map(Button.class::cast)
                .filter(button -> title.equals(button.getText())).findFirst()
                .orElseThrow(() -> new AssertionError("no " + title + " beside a field")).fire();
        draw();
    }

    void pressChip() {
        ((Button) scene.lookup("#sync-chip")).fire();
        draw();
    }

    @Override
    public void close() {
        unsent.close();
    }
}
