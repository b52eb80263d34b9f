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
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

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
                pages::syncNow, () -> window.shown().command(new SyncCommand.AllowRemovals()),
                pages.accounts()::pauseShown, new SyncBanners.Doors(pages::saveAgain, pages::connect,
                        pages::resetDemo)));
        statusBar = new StatusBarViewModel(messages, window.desk().list().matchingProperty(), late());
        statusBar.unsentProperty().bind(unsent.outbox().sizeProperty());
        window.shown().stateProperty().subscribe(this::tell);
        window.shown().accountProperty().subscribe(this::tell);
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

    private void tell(SyncState state) {
        chip.show(state);
        banners.show(state);
        var budget = state.budget();
        statusBar.showBudget(budget.usedLastMinute(), budget.perMinute());
    }

    private void tell(@Nullable Account account) {
        boolean demo = window.shown().isDemo();
        chip.demoProperty().set(demo);
        statusBar.workspaceProperty().set(demo || account == null ? messages.text("shell.status.demo")
                : account.label());
        banners.showDemo(demo);
    }
}
