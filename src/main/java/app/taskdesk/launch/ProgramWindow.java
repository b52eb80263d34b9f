package app.taskdesk.launch;

import app.taskdesk.live.TaskIndex;
import app.taskdesk.settings.Desk.Place;
import app.taskdesk.store.Account;
import app.taskdesk.store.Backups;
import app.taskdesk.store.StoreException;
import app.taskdesk.store.Upkeep;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.AccountNames;
import app.taskdesk.task.OwnIds;
import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.printing.SystemPaper;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Theme;
import app.taskdesk.ui.kit.Zoom;
import app.taskdesk.ui.notice.Banner;
import app.taskdesk.ui.notice.NoticeAction;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The program's one window: where it stands, how it is dressed, and which account it opens on. FX thread only. */
final class ProgramWindow {

    private static final System.Logger LOG = System.getLogger(ProgramWindow.class.getName());
    private static final String NETWORK_DISK = "network-disk";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private final Stage stage;
    private final Foundation foundation;
    private final Workspaces workspaces;
    private final ShownAccount shown;
    private final DeskWindow desk;
    private final WindowViews views;
    private final Messages messages;
    private final Theme theme;
    private final Subscription dressing;
    private final AfterPainting painted;
    private boolean closed;
    private List<AccountId> onScreen = List.of();
    private Subscription zooming = Subscription.EMPTY;

    ProgramWindow(Stage stage, Opened opened, Messages messages, FileQuestions files) {
        this.stage = stage;
        this.foundation = opened.foundation();
        this.workspaces = opened.workspaces();
        this.messages = messages;
        this.shown = new ShownAccount(workspaces, foundation);
        // Before there are views: whatever is made in other clothes has to be dressed twice.
        theme = new Theme(foundation.settings().preferencesProperty().map(all -> all.look().theme()),
                Platform.getPreferences().colorSchemeProperty());
        dressing = theme.dressAllWindows();
        // Likewise: what is made for no account has to be made anew, and the rows are read while the views are built.
        shown.show(wanted(), opened.accounts());
        desk = DeskWindow.over(foundation, shown, messages);
        shown.accountsProperty().subscribe(this::shows);
        var door = new AccountDoor(workspaces, foundation, shown);
        var backups = new BackupDoor(new Backups(foundation.local()), workspaces, () -> shown.show(wanted()));
        this.views = new WindowViews(desk, new WindowDoors(door, backups, files, new SystemPaper()), stage);
        this.painted = new AfterPainting(() -> foundation.threads().calls().execute(this::begin));
    }

    Stage stage() {
        return stage;
    }

    ShownAccount shown() {
        return shown;
    }

    DeskWindow desk() {
        return desk;
    }

    /** Shows the window with what is on this computer, then puts the accounts to work. */
    void open() {
        var settings = foundation.settings();
        var zoom = new Zoom(settings.preferencesProperty().map(all -> all.look().zoom()));
        var scene = new Scene(new Group(), WIDTH, HEIGHT);
        theme.dress(scene);
        scene.setRoot(zoom.over(views.root()));
        views.listenTo(scene);
        zooming = zoom.followPopups();
        stage.setTitle(messages.text("launch.window.title"));
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        place(settings.get().desk());
        WindowIcons.addTo(stage);
        stage.setOnHidden(_ -> rememberPlace());
        var leaving = new Leaving(desk(), workspaces, stage);
        stage.setOnCloseRequest(asked -> {
            asked.consume();
            if (foundation.local().health().trouble() == null) {
                leaving.ask();
            } else {
                stage.hide();
            }
        });
        foundation.threads().fx().execute(this::appear);
    }

    /** Behind the rows that were read meanwhile, so that they are laid out with the rest. */
    private void appear() {
        if (closed) {
            return;
        }
        stage.show();
        views.focusList();
        tellOfNetworkDisk();
        painted.start();
    }

    /** Two programs on one file are kept apart by its own computer alone ({@code sync.md} 2.10). */
    private void tellOfNetworkDisk() {
        if (foundation.local().isOnNetworkDisk()) {
            var notices = desk().notices();
            notices.show(new Banner(NETWORK_DISK, Banner.Tone.WARNING,
                    messages.text("launch.networkDisk", foundation.directories().data()),
                    List.of(new NoticeAction(messages.text("launch.networkDisk.seen"),
                            () -> notices.withdraw(NETWORK_DISK)))));
        }
    }

    /** Ends all watching, so that nothing reaches for files and threads that are about to be closed. */
    void close() {
        closed = true;
        painted.stop();
        if (stage.isShowing()) {
            rememberPlace();
        }
        dressing.unsubscribe();
        zooming.unsubscribe();
        stage.setOnHidden(null);
        views.close();
    }

    private AccountId wanted() {
        String last = foundation.settings().get().lastAccount();
        return last == null ? DemoServer.ACCOUNT : new AccountId(last);
    }

    private void begin() {
        if (!isSound()) {
            return;
        }
        attempt(workspaces::start);
        attempt(shown::refresh);
        backUp();
        foundation.threads().fx().execute(views::watchForUpdates);
    }

    /** What fails here may come from the disk, the demo's server or an account's address; none of it ends the rest. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "not every account could be put to work", e);
            foundation.threads().fx().execute(() -> views.tell(messages.text("launch.accountsNotStarted")));
        }
    }

    /** Looks through what is on disk before anything is sent; where it is damaged, nothing is. */
    private boolean isSound() {
        var upkeep = new Upkeep(foundation.local());
        try {
            int mended = upkeep.check();
            if (mended > 0) {
                tellLater(messages.text("launch.viewsMended", mended));
            }
            upkeep.tidy();
        } catch (StoreException e) {
            LOG.log(Level.ERROR, "what is on disk could not be looked through", e);
            return e.reason() != StoreException.Reason.DAMAGED;
        }
        return true;
    }

    private void tellLater(String words) {
        foundation.threads().fx().execute(() -> views.tell(words));
    }

    private void backUp() {
        try {
            new Backups(foundation.local()).makeDaily();
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "today's backup was not made", e);
            foundation.threads().fx().execute(() -> views.tell(messages.text("launch.backupFailed")));
        }
    }

    private void shows(List<Account> accounts) {
        if (!accounts.isEmpty()) {
            List<AccountId> ids = accounts.stream().map(Account::id).toList();
            if (!onScreen.isEmpty() && !ids.equals(onScreen)) {
                desk().leaveAccount();
            }
            onScreen = ids;
            desk().desk().index().show(new TaskIndex.Desk(ids, me(accounts), names(accounts)));
            AccountId last = ids.size() > 1 ? ShownAccount.ALL : ids.getFirst();
            foundation.settings().change(former -> former.withLastAccount(
                    last.equals(DemoServer.ACCOUNT) ? null : last.value()));
        }
    }

    private static OwnIds me(List<Account> accounts) {
        return new OwnIds(accounts.stream().filter(account -> account.meId() != null)
                .collect(Collectors.toMap(Account::id, account -> Objects.requireNonNull(account.meId()))));
    }

    private static AccountNames names(List<Account> accounts) {
        return new AccountNames(accounts.stream().collect(Collectors.toMap(Account::id, Account::label)));
    }

    private void place(app.taskdesk.settings.Desk desk) {
        Place place = desk.place();
        if (place != null && Screen.getScreens().stream().anyMatch(screen -> place.reachableOn(of(screen)))) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
        } else if (stage.isShowing()) {
            stage.sizeToScene();
            stage.centerOnScreen();
        }
        stage.setMaximized(desk.maximised());
    }

    private static Place of(Screen screen) {
        Rectangle2D bounds = screen.getVisualBounds();
        return new Place(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private void rememberPlace() {
        var place = new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        boolean maximised = stage.isMaximized();
        foundation.settings().change(former -> former.withDesk(views.remember(new app.taskdesk.settings.Desk(
                maximised ? former.desk().place() : place, maximised, former.desk().fullSidebar(),
                former.desk().detailOpen(), former.desk().sidebarWidth(), former.desk().detailWidth()))));
    }
}
