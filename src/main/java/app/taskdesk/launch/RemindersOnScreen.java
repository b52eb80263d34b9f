package app.taskdesk.launch;

import app.taskdesk.live.Reminders;
import app.taskdesk.settings.Preferences;
import app.taskdesk.store.ReminderLog;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.onboarding.AccountLine;
import app.taskdesk.ui.reminder.BellView;
import app.taskdesk.ui.reminder.BellViewModel;
import app.taskdesk.ui.reminder.ReminderDoors;
import app.taskdesk.ui.reminder.ReminderToasts;
import app.taskdesk.ui.reminder.ReminderVerbs;
import app.taskdesk.ui.reminder.ReminderWords;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/** Tells what the person asked to be reminded of, in toasts and behind the bell. FX thread only. */
final class RemindersOnScreen implements AutoCloseable {

    private final DeskWindow window;
    private final Ways ways;
    private final Reminders reminders;
    private final BellView bell;
    private final List<Command> commands;
    private final Subscription following;
    private Subscription waiting = Subscription.EMPTY;

    /** Where reminders lead in the window. */
    record Ways(Consumer<TaskId> task, Consumer<StandardView> view, Runnable desk, Runnable outbox,
            Runnable settings) {
    }

    /** @param inFront whether the person has the window before them */
    RemindersOnScreen(DeskWindow window, Ways ways, DesktopOnScreen desktop, BooleanSupplier inFront) {
        this.window = window;
        this.ways = ways;
        var foundation = window.foundation();
        var place = window.place();
        var desk = foundation.threads().desk();
        reminders = new Reminders(new ReminderLog(foundation.local()), new Reminders.Means(desk.details(), desk.fx(),
                foundation.threads().work()), window.desk().now(), new ReminderManner(window));
        var doors = new Doors();
        var verbs = new ReminderVerbs(place, doors);
        var viewModel = new BellViewModel(reminders, place, foundation.settings(),
                new BellViewModel.Ways(verbs, doors));
        bell = new BellView(window.views(), viewModel, ways.settings());
        commands = viewModel.commands(bell::open);
        var words = new ReminderWords(place.messages(), place.dates());
        var toasts = new ReminderToasts(place.messages(), words, window.notices(), verbs, bell::open);
        reminders.onNews(news -> {
            toasts.tell(news);
            if (foundation.settings().get().reminding().desktop() && !inFront.getAsBoolean()) {
                desktop.show(words.counts(news));
            }
        });
        ObservableValue<Preferences> preferences = foundation.settings().preferencesProperty();
        following = Subscription.combine(
                preferences.map(Preferences::reminding).subscribe(_ -> reminders.lookSoon()),
                preferences.map(Preferences::hours).subscribe(_ -> reminders.lookSoon()),
                preferences.map(Preferences::role).subscribe(_ -> reminders.lookSoon()),
                window.shown().lines().subscribe(reminders::lookSoon),
                window.shown().accountsProperty().subscribe(_ -> reminders.lookSoon()));
    }

    Node bell() {
        return bell.root();
    }

    List<Command> commands() {
        return commands;
    }

    @Override
    public void close() {
        following.unsubscribe();
        waiting.unsubscribe();
        reminders.close();
    }

    private final class Doors implements ReminderDoors {

        @Override
        public void task(AccountId account, TaskId task) {
            at(account, () -> ways.task().accept(task));
        }

        @Override
        public void account(AccountId account) {
            at(account, ways.desk());
        }

        @Override
        public void view(AccountId account, StandardView view) {
            at(account, () -> ways.view().accept(view));
        }

        @Override
        public void outbox(AccountId account) {
            at(account, ways.outbox());
        }

        @Override
        public String elsewhere(AccountId account) {
            return isShown(account) && !window.shown().isAll() ? ""
                    : window.shown().lines().stream().filter(line -> line.id().equals(account.value()))
                            .map(AccountLine::label).findFirst().orElse("");
        }
    }

    /** Runs once the account is on screen. */
    private void at(AccountId account, Runnable then) {
        waiting.unsubscribe();
        if (isShown(account)) {
            then.run();
            return;
        }
        waiting = window.shown().accountsProperty().subscribe(_ -> {
            if (isShown(account)) {
                waiting.unsubscribe();
                then.run();
            }
        });
        window.foundation().threads().calls().execute(() -> window.shown().show(account));
    }

    private boolean isShown(AccountId account) {
        return window.shown().accountsProperty().get().stream().anyMatch(shown -> shown.id().equals(account));
    }
}
