package app.taskdesk.ui.shell;

import app.taskdesk.live.Now;
import app.taskdesk.live.ViewCounts;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.Settings;
import app.taskdesk.store.IntentState;
import app.taskdesk.sync.SyncState;
import app.taskdesk.task.StandardView;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.KeyMap;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.ui.notice.Banner;
import app.taskdesk.ui.notice.BannersView;
import app.taskdesk.ui.notice.NoticeAction;
import app.taskdesk.ui.notice.Notices;
import app.taskdesk.ui.notice.Toast;
import app.taskdesk.ui.notice.ToastsView;
import app.taskdesk.ui.onboarding.BookDouble;
import app.taskdesk.ui.onboarding.AccountsViewModel;
import app.taskdesk.ui.palette.PaletteView;
import app.taskdesk.ui.palette.PaletteViewModel;
import app.taskdesk.ui.syncstatus.SyncChipView;
import app.taskdesk.ui.syncstatus.SyncChipViewModel;
import app.taskdesk.ui.syncstatus.SyncPopoverView;
import app.taskdesk.work.DirectWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's frame with figures as in the drawings, and a field each in place of list and detail. */
final class FrameOnShow {

    static final Instant TIME = Instant.parse("2026-04-15T10:43:00Z");
    private static final Map<StandardView, Integer> COUNTS = Map.of(StandardView.MY_DAY, 13, StandardView.MY_OPEN, 41,
            StandardView.WAITING, 6, StandardView.SNOOZED, 9, StandardView.DEFERRED, 3, StandardView.DONE_TODAY, 4,
            StandardView.UNCLAIMED, 12, StandardView.OVERDUE, 18, StandardView.ALL_OPEN, 1204,
            StandardView.SNOOZED_OFTEN, 3);

    final Views views = new Views(new Messages(Locale.ENGLISH));
    final DirectWork work = new DirectWork();
    final Notices notices = new Notices(work);
    final Settings settings = new Settings(Preferences.USUAL, later -> { }, saved -> { });
    final FrameViewModel frame = new FrameViewModel();
    final ObjectProperty<StandardView> view = new SimpleObjectProperty<>(StandardView.MY_DAY);
    final List<String> done = new ArrayList<>();
    final Button list = new Button("list");
    final TextField detail = new TextField("detail");
    final KeyMap keys = new KeyMap(done::add);
    final FrameCommands commands;
    final PaletteView palette;
    final AccountsViewModel accounts = new AccountsViewModel(new BookDouble(), work, views.messages());
    AvatarMenu avatar;
    final SyncChipView chip;
    final HeaderView header;
    final MainView main;

    FrameOnShow() {
        var chipModel = chipModel();
        chip = new SyncChipView(views, chipModel, new SyncPopoverView.Doors(() -> done.add("sync"), () -> { }, null));
        var create = Command.always("task.create", () -> done.add("create"), "N");
        commands = new FrameCommands(frame, settings, new FrameCommands.Places(view::set,
                new SimpleObjectProperty<>(TalkingShops.CAPABILITIES.abilities()), "not there", "for leads"), doors());
        palette = new PaletteView(views, new PaletteViewModel(commands::all, views.messages()), done::add);
        keys.add(List.of(create));
        keys.add(commands.all());
        header = header(create);
        var sidebar = new SidebarViewModel(view, view::set, each -> new SimpleIntegerProperty(COUNTS.get(each)),
                FrameOnShow::late);
        sidebar.abilitiesProperty().set(TalkingShops.CAPABILITIES.abilities());
        sidebar.offerQueues(FXCollections.observableArrayList(new ViewCounts.QueueCount("Billing", 5, 0),
                new ViewCounts.QueueCount("Returns", 7, 1)), queue -> done.add("queue " + queue));
        sidebar.toSendProperty().bind(chipModel.unsentProperty());
        list.setId("list");
        detail.setId("detail");
        main = new MainView(views, frame, new MainView.Parts(header.root(),
                new SidebarView(views, sidebar, frame, pages()).root(), pane(list), List.of(new MainView.Stop(list)),
                pane(detail),
                new StatusBarView(views, status()).root(), new BannersView(notices).root(),
                new ToastsView(views, notices).root(), new StackPane()));
        header.onLeaveSearch(main::focusList);
    }

    /** With a banner and a toast as on the demo workspace. */
    FrameOnShow withNotices() {
        notices.show(new Banner("demo", Banner.Tone.QUIET, "Demo workspace. Nothing leaves this computer.",
                List.of(new NoticeAction("Connect for real", () -> { }))));
        notices.show(new Toast("Snoozed \u201CInvoice copy\u201D to Thu 09:00", new NoticeAction("Undo Ctrl+Z",
                () -> done.add("undo"))));
        return this;
    }

    private SyncChipViewModel chipModel() {
        InstantSource clock = InstantSource.fixed(TIME);
        var model = new SyncChipViewModel(views.messages(),
                new DateText(views.messages(), () -> ZoneOffset.UTC, clock),
                new Now(work, clock, () -> ZoneOffset.UTC), work);
        model.show(new SyncState(new SyncState.Phase.ToSend(1), Map.of(IntentState.QUEUED, 1), 0, 0,
                TIME.minusSeconds(60), TIME.plusSeconds(240), TIME.minusSeconds(4_000),
                new SyncState.Budget(100, 66, 34, null), null));
        return model;
    }

    private StatusBarViewModel status() {
        var status = new StatusBarViewModel(views.messages(), new SimpleIntegerProperty(13),
                new SimpleIntegerProperty(5));
        status.unsentProperty().set(1);
        status.showBudget(34, 100);
        status.workspaceProperty().set("Demo workspace \u00B7 nothing leaves this computer");
        return status;
    }

    private HeaderView header(Command create) {
        var model = new HeaderViewModel(views.messages(), view, new SimpleIntegerProperty(13),
                frame.pageTitleProperty());
        avatar = new AvatarMenu(views.messages(), accounts, settings, commands,
                new SimpleObjectProperty<>("Sara Kim"));
        return new HeaderView(views, model, new HeaderView.Commands(create, commands.get("shell.toggleSidebar")),
                new HeaderView.End(chip.root(), new Region(), avatar.root()));
    }

    private FrameCommands.Doors doors() {
        return new FrameCommands.Doors(() -> header().focusSearch(), () -> main().focusNextPane(),
                () -> main().focusPreviousPane(), () -> palette().open(main().root().getScene()),
                () -> done.add("preferences"), () -> done.add("keys"), () -> done.add("about"),
                () -> done.add("connect"), () -> done.add("sync"), () -> done.add("full screen"),
                () -> done.add("quit"), pages(), new FrameCommands.Files(() -> done.add("export"),
                        () -> done.add("import"), () -> done.add("print"), new SimpleObjectProperty<>()));
    }

    private FrameCommands.Pages pages() {
        return new FrameCommands.Pages(() -> done.add("analytics"), () -> done.add("outbox"),
                () -> done.add("conflicts"), () -> done.add("activity"), () -> done.add("trash"));
    }

    private HeaderView header() {
        return header;
    }

    private MainView main() {
        return main;
    }

    private PaletteView palette() {
        return palette;
    }

    private static Parent pane(Control field) {
        return new VBox(16, new Label(field.getId()), field);
    }

    private static SimpleIntegerProperty late(StandardView view) {
        return new SimpleIntegerProperty(view == StandardView.MY_DAY || view == StandardView.OVERDUE ? 5 : 0);
    }
}
