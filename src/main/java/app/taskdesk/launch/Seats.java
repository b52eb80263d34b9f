package app.taskdesk.launch;

import app.taskdesk.live.People;
import app.taskdesk.settings.Preferences;
import app.taskdesk.store.Account;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Person;
import app.taskdesk.task.WorkingHours;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.ui.kit.Workplace.Here;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the person is at work: in the account on screen, or in each of several shown together. FX thread only. */
record Seats(Foundation foundation, ShownAccount screen, People people) implements Workplace.Accounts {

    /** On screen now. */
    Here here() {
        List<Account> accounts = screen.accountsProperty().get();
        if (accounts.isEmpty()) {
            return new Here(DemoServer.ACCOUNT, Abilities.NONE, null, hours(), people);
        }
        Account first = accounts.getFirst();
        return accounts.size() == 1 ? at(first, people)
                : new Here(usual(accounts), Abilities.ofAny(accounts.stream().map(Seats::abilities).toList()), null,
                        hours(), people);
    }

    private AccountId usual(List<Account> accounts) {
        return accounts.stream().map(Account::id).filter(screen.lastAlone()::equals).findFirst()
                .orElse(accounts.getFirst().id());
    }

    @Override
    public List<AccountId> shown() {
        return screen.accountsProperty().get().stream().map(Account::id).toList();
    }

    @Override
    public Here at(AccountId account) {
        return screen.find(account).map(found -> at(found, people.in(account)))
                .orElseGet(() -> new Here(account, Abilities.NONE, null, hours(), people.in(account)));
    }

    @Override
    public String name(AccountId account) {
        return screen.find(account).map(Account::label).orElse("");
    }

    private Here at(Account account, People known) {
        return new Here(account.id(), abilities(account), me(account), hours(), known);
    }

    private static Abilities abilities(Account account) {
        return ShownAccount.abilities(account.provider());
    }

    private static @Nullable Person me(Account account) {
        String id = account.meId();
        return id == null ? null : new Person(id, account.meName());
    }

    private WorkingHours hours() {
        Preferences preferences = foundation.settings().get();
        var hours = preferences.hours();
        return new WorkingHours(hours.days(), hours.start(), hours.end(), hours.morning(), hours.afternoon());
    }
}
