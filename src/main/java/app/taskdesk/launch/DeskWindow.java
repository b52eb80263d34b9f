package app.taskdesk.launch;

import app.taskdesk.action.Actions;
import app.taskdesk.action.BulkPrices;
import app.taskdesk.action.Holds;
import app.taskdesk.action.Ledger;
import app.taskdesk.action.UndoHistory;
import app.taskdesk.settings.Preferences;
import app.taskdesk.store.Account;
import app.taskdesk.sync.Effort;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.WorkingHours;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Doing;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Sentences;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.ui.notice.Notices;
import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;

/** The parts of the window that belong to no single view: what is shown, what people do, and how it is said. */
record DeskWindow(Foundation foundation, ShownAccount shown, Desk desk, Notices notices, Views views,
        Workplace place) {

    static DeskWindow over(Foundation foundation, ShownAccount shown, Messages messages) {
        var threads = foundation.threads();
        Desk desk = Desk.over(foundation.tasks(), foundation.clock(), threads.work(), threads.desk());
        var notices = new Notices(threads.work());
        var dates = new DateText(messages, desk.now()::zone, foundation.clock());
        var sentences = new Sentences(messages, dates);
        var ledger = new Ledger(foundation.tasks(), foundation.clock(), () -> holds(foundation),
                account -> abilities(foundation, account));
        var doing = new Doing(threads.work(), Actions.on(ledger), new UndoHistory(), sentences,
                new Announcements(notices, messages));
        var seats = new Seats(foundation, shown, desk.people());
        var place = new Workplace(messages, dates, sentences, doing, desk.now(), desk.load(),
                Bindings.createObjectBinding(seats::here, shown.accountsProperty(),
                        foundation.settings().preferencesProperty()), seats,
                Bindings.createObjectBinding(() -> prices(shown), shown.accountProperty(), shown.stateProperty()));
        return new DeskWindow(foundation, shown, desk, notices, new Views(messages), place);
    }

    /** Other accounts come on screen: nothing chosen or done in the former ones is to be acted upon from here. */
    void leaveAccount() {
        desk.selection().clear();
        desk.selection().focus(null);
        place.doing().history().clear();
        desk.list().clearFilters();
    }

    private static Holds holds(Foundation foundation) {
        var chosen = foundation.settings().get().holds();
        return new Holds(Holds.USUAL.edit(), Duration.ofSeconds(chosen.verbs()), Duration.ofSeconds(chosen.deletes()));
    }

    private static Abilities abilities(Foundation foundation, AccountId account) {
        return foundation.accounts().find(account).map(Account::provider).map(ShownAccount::abilities)
                .orElse(Abilities.NONE);
    }

    private static BulkPrices prices(ShownAccount shown) {
        List<Account> accounts = shown.accountsProperty().get();
        var budget = shown.stateProperty().get().budget();
        return new BulkPrices((changes, delete) -> accounts.stream().map(Account::provider)
                .mapToInt(provider -> Effort.requests(changes, delete, Providers.capabilities(provider))).max()
                .orElse(changes),
                new BulkPrices.Pace(budget.perMinute(), budget.available()));
    }
}
