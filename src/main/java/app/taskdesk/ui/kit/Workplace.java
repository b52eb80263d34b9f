package app.taskdesk.ui.kit;

import app.taskdesk.action.BulkPrices;
import app.taskdesk.live.DueLoad;
import app.taskdesk.live.Now;
import app.taskdesk.live.People;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Person;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.WorkingHours;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What the views of all verbs need: the account on screen and what it can do, the person at this desk and when they
 * work, and how things are said. While several accounts are on screen, {@link #at} and {@link #following} narrow it to
 * the one that something is about, so that nothing of one reaches another. FX thread only.
 */
public record Workplace(Messages messages, DateText dates, Sentences sentences, Doing doing, Now now, DueLoad load,
        ObservableValue<Here> here, Accounts accounts, ObservableValue<BulkPrices> prices) {

    /**
     * Where the person is at work now.
     *
     * @param account   of several on screen, the one that is usual for new tasks
     * @param abilities of several accounts, what tasks have and can do between them
     * @param me        null until the person said who they are, and where several accounts are on screen
     * @param people    seen there
     */
    public record Here(AccountId account, Abilities abilities, @Nullable Person me, WorkingHours hours,
            People people) {
    }

    /** The accounts on screen, each for itself. */
    public interface Accounts {

        /** In the order in which people are shown them; one where a single account is on screen. */
        List<AccountId> shown();

        /** Also for an account that is not on screen any more. */
        Here at(AccountId account);

        /** What the person calls it. */
        String name(AccountId account);
    }

    /** The same, for what is about one account. */
    public Workplace at(AccountId account) {
        return holdsAt(account) ? this : with(new SimpleObjectProperty<>(accounts.at(account)));
    }

    /** The same, for something that all of these rows take part in: what each of their accounts can do. */
    public Workplace over(Collection<TaskRow> rows) {
        List<AccountId> concerned = rows.stream().map(TaskRow::account).distinct().toList();
        if (concerned.size() < 2) {
            return concerned.isEmpty() ? this : at(concerned.getFirst());
        }
        Abilities shared = Abilities.ofEach(concerned.stream().map(accounts::at).map(Here::abilities).toList());
        Here all = here.getValue();
        return with(new SimpleObjectProperty<>(new Here(all.account(), shared, null, all.hours(), all.people())));
    }

    /** The same, for the account that is named at each moment; for all that are on screen while none is. */
    public Workplace following(ObservableValue<@Nullable AccountId> account) {
        return with(Bindings.createObjectBinding(() -> {
            AccountId named = account.getValue();
            return named == null || holdsAt(named) ? here.getValue() : accounts.at(named);
        }, here, account));
    }

    private boolean holdsAt(AccountId account) {
        return !isOfSeveral() && here.getValue().account().equals(account);
    }

    private Workplace with(ObservableValue<Here> narrowed) {
        return new Workplace(messages, dates, sentences, doing, now, load, narrowed, accounts, prices);
    }

    /** Whether tasks of several accounts are listed together. */
    public boolean isOfSeveral() {
        return accounts.shown().size() > 1;
    }

    /** What can be done with tasks of the account on screen; the one place where views learn it. */
    public Abilities abilities() {
        return here.getValue().abilities();
    }

    /** The same, told anew whenever an account with other abilities comes on screen. */
    public ObservableValue<Abilities> abilitiesProperty() {
        return here.map(Here::abilities);
    }

    /** What can be done with tasks of one account. */
    public Abilities abilities(AccountId account) {
        return at(account).abilities();
    }

    public AccountId account() {
        return here.getValue().account();
    }

    public People people() {
        return here.getValue().people();
    }

    public Optional<Person> me() {
        return Optional.ofNullable(here.getValue().me());
    }

    /** Who the person is in each of these rows' accounts, where that is known. */
    public Map<AccountId, Person> me(Collection<TaskRow> rows) {
        return rows.stream().map(TaskRow::account).distinct().filter(account -> at(account).me().isPresent())
                .collect(Collectors.toMap(account -> account, account -> at(account).me().orElseThrow()));
    }

    public WorkingHours hours() {
        return here.getValue().hours();
    }

    /** This very moment where the person is. */
    public ZonedDateTime localNow() {
        return now.exactly().atZone(now.zone());
    }
}
