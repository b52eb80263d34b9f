package app.taskdesk.ui;

import app.taskdesk.action.Actions;
import app.taskdesk.action.BulkPrices;
import app.taskdesk.action.Holds;
import app.taskdesk.action.Ledger;
import app.taskdesk.action.UndoHistory;
import app.taskdesk.live.CustomerLoads;
import app.taskdesk.live.DueLoad;
import app.taskdesk.live.Now;
import app.taskdesk.live.People;
import app.taskdesk.live.Targets;
import app.taskdesk.live.TaskIndex;
import app.taskdesk.live.TaskSelection;
import app.taskdesk.live.UnsentChanges;
import app.taskdesk.live.WatchedTask;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.TestStore;
import app.taskdesk.remote.periskope.Periskope;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.AccountNames;
import app.taskdesk.task.OwnIds;
import app.taskdesk.task.Person;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.WorkingHours;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Doing;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Sentences;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.work.DirectWork;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** A workplace over a real store, on one thread, at a time that tests move: Wednesday 15 April 2026, 10:42. */
public final class TestPlace implements AutoCloseable, Doing.Announcer {

    public static final AccountId ACCOUNT = new AccountId("test");
    public static final Person ME = new Person("a1", "Sam Kay");
    /** Of the other service, where the person at this desk has another id. */
    public static final AccountId OTHER = new AccountId("other");
    public static final Person OTHER_ME = new Person("sam@example.com", null);
    public static final Abilities TALKING_SHOPS = TalkingShops.CAPABILITIES.abilities();
    public static final Abilities PERISKOPE = Periskope.CAPABILITIES.abilities();

    /** What can be done in the other account, where that is not the other service's; before it is shown. */
    public Abilities otherAbilities = PERISKOPE;
    public final DirectWork work = new DirectWork();
    public final TestStore store;
    public final Messages messages = new Messages(Locale.ENGLISH);
    public final Views views = new Views(messages);
    public final Now now;
    public final TaskIndex index;
    public final TaskSelection selection = new TaskSelection();
    public final WatchedTask watched;
    public final UnsentChanges unsent;
    public final Targets targets;
    public final CustomerLoads customers;
    public final UndoHistory history = new UndoHistory();
    public final Doing doing;
    public final Workplace place;
    private final ObservableValue<Workplace.Here> here;
    private final BooleanProperty both = new SimpleBooleanProperty();
    /** Everything said to the person, in order. */
    public final List<String> heard = new ArrayList<>();
    public Instant time = Instant.parse("2026-04-15T08:42:00Z");
    public final ObjectProperty<Abilities> abilities = new SimpleObjectProperty<>(TALKING_SHOPS);
    /** At 60 requests a minute, one page before and one after the changes. */
    public final ObjectProperty<BulkPrices> prices = new SimpleObjectProperty<>(new BulkPrices(
            (changes, delete) -> changes == 0 ? 0 : changes * (delete ? 2 : 1) + 2, new BulkPrices.Pace(60, 0)));
    /** Reads the task in the detail pane; at once unless a test says otherwise. */
    public Executor details = Runnable::run;

    public TestPlace(Path folder) {
        store = new TestStore(folder, () -> time);
        store.account(ACCOUNT);
        now = new Now(work, () -> time, () -> ZoneId.of("Europe/Berlin"));
        index = new TaskIndex(store.tasks(), work, Runnable::run, Runnable::run);
        index.show(ACCOUNT, ME.id());
        watched = new WatchedTask(store.tasks(), task -> details.execute(task), Runnable::run, work, selection);
        unsent = new UnsentChanges(store.tasks(), Runnable::run, Runnable::run, watched.taskProperty());
        targets = new Targets(index, selection);
        customers = new CustomerLoads(index, now);
        var dates = new DateText(messages, now::zone, () -> time);
        var sentences = new Sentences(messages, dates);
        var ledger = new Ledger(store.tasks(), () -> time, () -> Holds.USUAL, this::abilities);
        doing = new Doing(work, Actions.on(ledger), history, sentences, this);
        var people = new People(index, now);
        here = Bindings.createObjectBinding(() -> both.get() ? together(people) : at(ACCOUNT, people), abilities, both);
        place = new Workplace(messages, dates, sentences, doing, now, new DueLoad(index, now), here, new Shown(people),
                prices);
    }

    /** A task as the server told it. */
    public TaskId pull(String remoteId, TaskFields fields) {
        TaskId task = store.pull(ACCOUNT, remoteId, fields);
        advance(Duration.ofSeconds(1));
        return task;
    }

    /** The fields of an open task of this desk's person, due on Monday and so late by two days. */
    public static TaskFields.Builder fields(String title) {
        return TaskFields.builder().set(TaskField.TITLE, title).set(TaskField.STATUS, "not_started")
                .set(TaskField.PRIORITY, "normal").set(TaskField.OWNER_ID, ME.id())
                .set(TaskField.OWNER_NAME, ME.name()).set(TaskField.CLAIM_STATUS, "claimed")
                .set(TaskField.DUE, Instant.parse("2026-04-13T08:00:00Z")).set(TaskField.SNOOZE_COUNT, 0L);
    }

    public Task task(TaskId task) {
        return store.tasks().task(task).orElseThrow();
    }

    /** The open intents of a task, oldest first. */
    public List<Intent> open(TaskId task) {
        return store.tasks().openIntents(task);
    }

    /** Every intent that is neither taken back nor merged into another. */
    public List<Intent> kept() {
        return store.intents().stream().filter(intent -> intent.state() != IntentState.DISCARDED
                && intent.state() != IntentState.SUPERSEDED).toList();
    }

    /** Lets time go on, for clock and timers alike. */
    public void advance(Duration duration) {
        time = time.plus(duration);
        work.advance(duration);
    }

    private Abilities abilities(AccountId account) {
        return account.equals(OTHER) ? otherAbilities : abilities.get();
    }

    private Workplace.Here at(AccountId account, People people) {
        return new Workplace.Here(account, abilities(account), account.equals(OTHER) ? OTHER_ME : ME,
                WorkingHours.USUAL, both.get() ? people.in(account) : people);
    }

    private Workplace.Here together(People people) {
        return new Workplace.Here(ACCOUNT, Abilities.ofAny(List.of(abilities.get(), otherAbilities)), null,
                WorkingHours.USUAL, people);
    }

    /** Shows another account too, of the other service. */
    public void showBoth() {
        store.account(OTHER);
        index.show(new TaskIndex.Desk(List.of(ACCOUNT, OTHER),
                new OwnIds(Map.of(ACCOUNT, ME.id(), OTHER, OTHER_ME.id())),
                new AccountNames(Map.of(ACCOUNT, ACCOUNT.value(), OTHER, OTHER.value()))));
        both.set(true);
    }

    /** The accounts on screen. */
    private final class Shown implements Workplace.Accounts {

        private final People people;

        Shown(People people) {
            this.people = people;
        }

        @Override
        public List<AccountId> shown() {
            return both.get() ? List.of(ACCOUNT, OTHER) : List.of(ACCOUNT);
        }

        @Override
        public Workplace.Here at(AccountId account) {
            return TestPlace.this.at(account, people);
        }

        @Override
        public String name(AccountId account) {
            return account.value();
        }
    }

    @Override
    public void did(String what, Runnable undo) {
        heard.add(what);
    }

    @Override
    public void say(String what) {
        heard.add(what);
    }

    @Override
    public void refused(String why) {
        heard.add(why);
    }

    @Override
    public void failed(Exception problem) {
        throw new IllegalStateException(problem);
    }

    @Override
    public String notSaved(Exception problem) {
        return "Not saved: " + problem.getMessage();
    }

    @Override
    public void close() {
        store.close();
    }
}
