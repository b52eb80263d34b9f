package app.taskdesk.launch;

import app.taskdesk.desktop.DesktopNotices;
import app.taskdesk.live.ActivityList;
import app.taskdesk.live.TrashList;
import app.taskdesk.remote.http.Download;
import app.taskdesk.store.Account;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.ui.activity.ActivityView;
import app.taskdesk.ui.activity.ActivityViewModel;
import app.taskdesk.ui.backup.BackupsViewModel;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.notice.Toast;
import app.taskdesk.ui.onboarding.AccountsViewModel;
import app.taskdesk.ui.onboarding.ConnectView;
import app.taskdesk.ui.onboarding.ConnectViewModel;
import app.taskdesk.ui.palette.PaletteView;
import app.taskdesk.ui.palette.PaletteViewModel;
import app.taskdesk.ui.preferences.AboutView;
import app.taskdesk.ui.preferences.KeysView;
import app.taskdesk.ui.preferences.PreferencesView;
import app.taskdesk.ui.preferences.PreferencesViewModel;
import app.taskdesk.ui.preferences.UpdatesViewModel;
import app.taskdesk.ui.reminder.RemindingViewModel;
import app.taskdesk.ui.trash.TrashView;
import app.taskdesk.ui.trash.TrashViewModel;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The pages that stand in place of list and detail, made when they are asked for. FX thread only. */
final class WindowPages {

    private final DeskWindow window;
    private final WindowDoors doors;
    private final WindowFrame frame;
    private final Messages messages;
    private final AccountsViewModel accounts;
    private final ConnectViewModel connecting;
    private final UpdateWatch updates;
    private final DesktopOnScreen desktop;

    WindowPages(DeskWindow window, WindowDoors doors, WindowFrame frame) {
        this.window = window;
        this.doors = doors;
        this.frame = frame;
        this.messages = window.place().messages();
        var work = window.foundation().threads().accounts();
        this.accounts = new AccountsViewModel(doors.accounts(), work, messages);
        this.connecting = new ConnectViewModel(doors.accounts(), work, messages);
        this.updates = updates(window.foundation());
        this.desktop = new DesktopOnScreen(DesktopNotices.ofThisPlatform(), window.foundation().threads(), messages);
        Bindings.bindContent(accounts.accounts(), window.shown().lines());
        accounts.severalProperty().bind(window.shown().severalProperty());
        accounts.allShownProperty().bind(window.shown().accountsProperty().map(all -> all.size() > 1));
        accounts.onWord(words -> window.notices().show(new Toast(words)));
    }

    AccountsViewModel accounts() {
        return accounts;
    }

    /** Shows the tasks of all accounts together; done again, those of the account that was shown before. */
    Command allAccounts() {
        var several = window.shown().severalProperty();
        String alone = messages.text("shell.allAccounts.none");
        return new Command("shell.allAccounts", List.of(AccountsViewModel.ALL_KEYS),
                several.map(is -> is ? null : alone), () -> {
                    if (window.shown().isAll()) {
                        accounts.accounts().stream()
                                .filter(line -> line.id().equals(window.shown().lastAlone().value())).findFirst()
                                .ifPresent(accounts::show);
                    } else {
                        accounts.showAll();
                    }
                }, several.asObject());
    }

    DesktopOnScreen desktop() {
        return desktop;
    }

    void connect() {
        connecting.begin();
        showConnecting();
    }

    /** Asks for a new key of the account on screen that its server is told of. */
    void renewKey() {
        var account = window.shown().accountProperty().get();
        if (account != null) {
            renewKey(account.id().value(), account.address());
        }
    }

    private void renewKey(String accountId, String address) {
        connecting.beginRenewal(accountId, address);
        showConnecting();
    }

    /** Fills the demo workspaces on screen with their first tasks again. */
    void resetDemo() {
        var demos = window.shown().accountsProperty().get();
        if (window.shown().isDemo()) {
            window.foundation().threads().accounts().run(() -> {
                doors.accounts().resetDemo(demos.stream().map(Account::id).toList());
                return demos;
            }, done -> window.notices().show(new Toast(messages.text("shell.demo.isReset"))),
                    problem -> window.place().doing().failed(problem));
        }
    }

    private void showConnecting() {
        window.foundation().threads().accounts().run(doors.accounts()::keepsKeys, keeps -> {
            var around = new ConnectView.Surroundings(keeps, window.shown()::isDemo,
                    new PreferencesViewModel(window.foundation().settings()).roleProperty());
            var view = new ConnectView(window.views(), connecting, around, frame::showDesk);
            frame.show(messages.text("connect.page.title"), view.root());
            view.focusFirst();
        }, problem -> window.place().doing().failed(problem));
    }

    void preferences() {
        var settings = window.foundation().settings();
        var models = new PreferencesView.Models(new PreferencesViewModel(settings), accounts,
                new BackupsViewModel(messages, window.place().dates(), window.foundation().threads().accounts(),
                        doors.backups()),
                new UpdatesViewModel(settings, messages, window.place().dates(), updates::look),
                new RemindingViewModel(settings, desktop));
        var view = new PreferencesView(window.views(), models,
                new PreferencesView.Doors(this::connect, account -> renewKey(account.id(), account.address()),
                        doors.files(), WindowPages::copy));
        frame.show(messages.text("shell.preferences"), view.root());
    }

    /** From now on tells of newer releases, where that is set up. */
    void watchForUpdates() {
        new UpdateOnScreen(window.foundation().settings(), window.notices(), messages, WindowPages::copy);
        updates.start(window.foundation().threads().work());
    }

    private static UpdateWatch updates(Foundation foundation) {
        var threads = foundation.threads();
        return new UpdateWatch(foundation.settings(), foundation.clock(), new Download(threads.calls())::get,
                Version.current().number(), new UpdateWatch.Executors(threads.calls(), threads.fx()));
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    void keys(List<Command> tasks, List<Command> windowCommands) {
        frame.show(messages.text("shell.keys"), new KeysView(messages, tasks, windowCommands).root());
    }

    void about() {
        Version version = Version.current();
        String line = messages.text("commandline.version.line", version.number(), version.java(), version.javafx());
        List<AboutView.Part> parts = Licence.all().stream()
                .map(part -> new AboutView.Part(part.part(), part.version(), part.terms())).toList();
        frame.show(messages.text("shell.about"), new AboutView(messages, line, parts).root());
    }

    /** What was deleted or dropped, with the way back. */
    void trash() {
        var desk = window.desk();
        var list = new TrashList(window.foundation().tasks(), desk.index(), window.foundation().threads().desk()
                .details());
        var viewModel = new TrashViewModel(window.place(), list.lines(),
                (account, delete) -> window.shown().command(account, new SyncCommand.Discard(delete)));
        Parent page = new TrashView(window.views(), viewModel, list.lines()).root();
        frame.show(messages.text("shell.trash"), page);
        closeWith(page, list::close);
    }

    /** What happened in the last 30 days. */
    void activity() {
        var desk = window.desk();
        var list = new ActivityList(window.foundation().tasks().activity(), desk.index(),
                window.foundation().threads().desk().details());
        Parent page = new ActivityView(window.views(), new ActivityViewModel(window.place(), list.lines(),
                frame::showTask)).root();
        frame.show(messages.text("shell.activity"), page);
        closeWith(page, list::close);
    }

    /** What only a page needs ends when the page is left. */
    static void closeWith(Parent page, Runnable close) {
        page.parentProperty().subscribe(parent -> {
            if (parent == null) {
                close.run();
            }
        });
    }

    /** The accounts that are not shown can be gone to from there too. */
    void palette(Scene scene, List<Command> commands) {
        var all = Stream.concat(commands.stream(), accounts.accounts().stream().filter(line -> !line.shown())
                .map(line -> Command.about("shell.goToAccount", line.label(), () -> accounts.show(line)))).toList();
        new PaletteView(window.views(), new PaletteViewModel(() -> all, messages),
                reason -> window.notices().show(new Toast(reason))).open(scene);
    }

    /** Looks whether this computer can save again, and lets the sync go on where it can. */
    void saveAgain() {
        window.foundation().threads().work().run(() -> {
            window.foundation().local().requireRoom();
            return true;
        }, _ -> {
            window.notices().show(new Toast(messages.text("launch.savesAgain")));
            syncNow();
        }, problem -> window.place().doing().failed(problem));
    }

    void syncNow() {
        window.shown().command(new SyncCommand.SyncNow());
    }
}
