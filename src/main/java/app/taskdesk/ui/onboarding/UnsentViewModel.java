package app.taskdesk.ui.onboarding;

import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.onboarding.AccountBook.Unsent;
import app.taskdesk.work.BackgroundWork;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of unsent changes before their account is removed or gets another key (ux.md 4.8): nothing of them goes
 * without a person's choice. FX thread only.
 */
public final class UnsentViewModel {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** What is to be done to the account. */
    public enum Occasion {
        REMOVE, NEW_KEY
    }

    /** How far the choice is. */
    public enum Stage {
        /** Changes wait: send, export or keep, discard. */
        CHOOSE,
        /** They go out; what follows comes after the last. */
        SENDING,
        /** They would be lost with the account: really? */
        DROP,
        /** They are in a file and would leave with the account. */
        SAVED,
        /** Nothing waits: remove? */
        CLEAR
    }

    private final AccountsViewModel accounts;
    private final AccountBook book;
    private final BackgroundWork work;
    private final Messages messages;
    private final AccountLine account;
    private final Occasion occasion;
    private final Consumer<AccountLine> then;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSE);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
    private Unsent unsent;
    private BackgroundWork.@Nullable Running looking;
    private boolean busy;

    /**
     * @param unsent what waits now
     * @param then   called once when the way is free: the account was removed, or its new key may be asked for
     */
    UnsentViewModel(AccountsViewModel accounts, AccountLine account, Occasion occasion, Unsent unsent,
            Consumer<AccountLine> then) {
        this.accounts = accounts;
        this.book = accounts.book();
        this.work = accounts.work();
        this.messages = accounts.messages();
        this.account = account;
        this.occasion = occasion;
        this.unsent = unsent;
        this.then = then;
        show(unsent.all() == 0 ? Stage.CLEAR : Stage.CHOOSE);
    }

    public Occasion occasion() {
        return occasion;
    }

    /** Sends what can be sent and goes on after the last of it. */
    public void sendFirst() {
        show(Stage.SENDING);
        run(() -> {
            book.sendNow(account.id());
            return book.unsent(account.id());
        }, this::left);
        looking = work.every(LOOK_EVERY, this::look);
    }

    /** Writes the changes to a file, from which people can do them again. */
    public void export(Path file) {
        run(() -> book.export(account.id(), file), changes -> {
            unsent = new Unsent(changes, unsent.goingOut());
            show(Stage.SAVED);
            hint.set(messages.text("unsent.saved.hint", file, account.label()));
        });
    }

    /** Leaves the changes where they are; they go out with a key of their own workspace. */
    public void keepForLater() {
        finish();
    }

    /** Before a removal this is asked once more, since nothing is left to restore them from. */
    public void discard() {
        switch (occasion) {
            case REMOVE -> show(Stage.DROP);
            case NEW_KEY -> run(() -> {
                book.discard(account.id());
                return true;
            }, done -> finish());
        }
    }

    /** Removes the account, with no more changes than were spoken of. */
    public void remove() {
        run(() -> book.remove(account.id(), unsent.all()), removed -> {
            switch (removed) {
                case ALL -> finish();
                case ALL_BUT_KEY -> {
                    finish();
                    accounts.tell(messages.text("unsent.keyLeft", account.label()));
                }
                case NOTHING -> run(() -> book.unsent(account.id()), this::askAnew);
            }
        });
    }

    /** Another choice can be made. */
    public void back() {
        endLooking();
        run(() -> book.unsent(account.id()), this::askAnew);
    }

    /** Leaves everything as it is. */
    public void cancel() {
        endLooking();
        over.set(true);
    }

    private void askAnew(Unsent now) {
        unsent = now;
        show(now.all() == 0 ? Stage.CLEAR : Stage.CHOOSE);
    }

    private void look() {
        if (!busy) {
            run(() -> book.unsent(account.id()), this::left);
        }
    }

    private void left(Unsent now) {
        if (stage.get() != Stage.SENDING || over.get()) {
            return;
        }
        unsent = now;
        if (now.all() > 0) {
            show(Stage.SENDING);
        } else if (occasion == Occasion.NEW_KEY) {
            finish();
        } else {
            endLooking();
            show(Stage.CLEAR);
        }
    }

    private void finish() {
        cancel();
        then.accept(account);
    }

    private void endLooking() {
        if (looking != null) {
            looking.close();
            looking = null;
        }
    }

    private void show(Stage next) {
        title.set(switch (next) {
            case CHOOSE -> messages.text("unsent.title", unsent.all());
            case SENDING -> messages.text("unsent.sending.title", unsent.all());
            case DROP -> messages.text("unsent.drop.title", unsent.all());
            case SAVED -> messages.text("unsent.saved.title", unsent.all());
            case CLEAR -> messages.text("unsent.clear.title", account.label());
        });
        hint.set(switch (next) {
            case CHOOSE -> messages.text(occasion == Occasion.REMOVE ? "unsent.why.remove" : "unsent.why.newKey",
                    account.label());
            case SENDING -> unsent.goingOut() > 0 ? messages.text("unsent.sending.hint")
                    : messages.text("unsent.sending.stuck");
            case DROP -> messages.text("unsent.drop.hint", unsent.all(), account.label());
            case SAVED -> hint.get();
            case CLEAR -> messages.text("unsent.clear.hint");
        });
        stage.set(next);
    }

    private <T> void run(Callable<T> task, Consumer<T> done) {
        busy = true;
        work.run(task, result -> {
            busy = false;
            done.accept(result);
        }, failure -> {
            busy = false;
            hint.set(messages.text("preferences.accounts.problem"));
        });
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** "This workspace has 3 unsent changes." */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What is safe and what would be lost. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Whether there is nothing more to choose. */
    public ReadOnlyBooleanProperty overProperty() {
        return over.getReadOnlyProperty();
    }
}
