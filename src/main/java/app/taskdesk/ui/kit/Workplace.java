package app.taskdesk.ui.kit;

import app.taskdesk.action.BulkPrices;
import app.taskdesk.live.DueLoad;
import app.taskdesk.live.Now;
import app.taskdesk.live.People;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Person;
import app.taskdesk.task.WorkingHours;
import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What the views of all verbs need: the account on screen and what it can do, the person at this desk and when they
 * work, and how things are said. FX thread only.
 */
public record Workplace(Messages messages, DateText dates, Sentences sentences, Doing doing, Now now, People people,
        DueLoad load, ObservableValue<Here> here, ObservableValue<BulkPrices> prices) {

    /**
     * Where the person is at work now.
     *
     * @param me null until the person said who they are
     */
    public record Here(AccountId account, Abilities abilities, @Nullable Person me, WorkingHours hours) {
    }

    /** What can be done with tasks of the account on screen; the one place where views learn it. */
    public Abilities abilities() {
        return here.getValue().abilities();
    }

    /** The same, told anew whenever an account with other abilities comes on screen. */
    public ObservableValue<Abilities> abilitiesProperty() {
        return here.map(Here::abilities);
    }

    public AccountId account() {
        return here.getValue().account();
    }

    public Optional<Person> me() {
        return Optional.ofNullable(here.getValue().me());
    }

    public WorkingHours hours() {
        return here.getValue().hours();
    }

    /** This very moment where the person is. */
    public ZonedDateTime localNow() {
        return now.exactly().atZone(now.zone());
    }
}
