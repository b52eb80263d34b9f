package app.taskdesk.launch;

import app.taskdesk.store.Account;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.sync.SyncState;
import app.taskdesk.task.StandardView;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.shell.StatusBarViewModel;
import app.taskdesk.ui.syncstatus.SyncBanners;
import app.taskdesk.ui.syncstatus.SyncChipView;
import app.taskdesk.ui.syncstatus.SyncChipViewModel;
import app.taskdesk.ui.syncstatus.SyncPopoverView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;

/** Tells how things stand with the server wherever the window shows it. FX thread only. */
final class SyncOnScreen {

    private final DeskWindow window;
    private final WindowPages pages;
    private final UnsentOnScreen unsent;
    private final Messages messages;
    private final SyncChipViewModel chip;
    private final SyncBanners banners;
    private final StatusBarViewModel statusBar;

    SyncOnScreen(DeskWindow window, WindowPages pages, UnsentOnScreen unsent) {
        this.window = window;
        this.pages = pages;
        this.unsent = unsent;
        this.messages = window.place().messages();
        chip = new SyncChipViewModel(messages, window.place().dates(), window.desk().now(),
                window.foundation().threads().work());
        banners = new SyncBanners(messages, window.notices(), new SyncBanners.Ways(pages::renewKey,
                pages::syncNow, this::allowRemovals, this::pause,
                new SyncBanners.Doors(pages::saveAgain, pages::connect, pages::resetDemo)));
        statusBar = new StatusBarViewModel(messages, window.desk().list().matchingProperty(), late());
        statusBar.unsentProperty().bind(unsent.outbox().sizeProperty());
        window.shown().togetherProperty().subscribe(this::tell);
        window.shown().accountsProperty().subscribe(this::tell);
    }

    StatusBarViewModel statusBar() {
        return statusBar;
    }

    Node chip() {
        return new SyncChipView(window.views(), chip,
                new SyncPopoverView.Doors(pages::syncNow, pages::renewKey, unsent::showPage)).root();
    }

    private ReadOnlyIntegerProperty late() {
        var late = new ReadOnlyIntegerWrapper();
        window.desk().list().viewProperty().subscribe((StandardView view) -> {
            late.unbind();
            late.bind(window.desk().counts().lateProperty(view));
        });
        return late.getReadOnlyProperty();
    }

    private void allowRemovals() {
        Account account = window.shown().accountProperty().get();
        if (account != null) {
            window.shown().command(account.id(), new SyncCommand.AllowRemovals());
        }
    }

    private void pause(boolean pause) {
        Account account = window.shown().accountProperty().get();
        if (account != null) {
            pages.accounts().pause(account.id().value(), pause);
        }
    }

    private void tell(Together together) {
        var each = new LinkedHashMap<String, SyncState>();
        together.states().forEach((account, state) -> each.put(window.place().accounts().name(account), state));
        SyncState state = together.state();
        chip.show(state, new SyncChipViewModel.Several(together.name(), each.size() > 1 ? each : Map.of()));
        banners.show(state, together.name());
        var budget = state.budget();
        statusBar.showBudget(budget.usedLastMinute(), budget.perMinute());
    }

    private void tell(List<Account> accounts) {
        boolean demo = window.shown().isDemo();
        chip.demoProperty().set(demo);
        statusBar.workspaceProperty().set(accounts.size() > 1 ? messages.text("shell.allAccounts")
                : accounts.isEmpty() ? "" : demo ? messages.text("shell.status.demo", accounts.getFirst().label())
                : accounts.getFirst().label());
        banners.showDemo(demo);
    }
}
