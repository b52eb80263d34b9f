package app.taskdesk.ui.onboarding;

import app.taskdesk.ui.kit.KeySequence;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.onboarding.AccountBook.Unsent;
import app.taskdesk.ui.onboarding.UnsentViewModel.Occasion;
import app.taskdesk.work.BackgroundWork;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * The accounts on this computer: which is shown, and renaming, pausing, leaving and changing between them. FX thread
 * only.
 */
public final class AccountsViewModel {

    /** Shows all accounts together. */
    public static final KeySequence ALL_KEYS = new KeySequence(KeyCode.G, KeyCode.E);

    private final AccountBook book;
    private final BackgroundWork work;
    private final Messages messages;
    private final ObservableList<AccountLine> accounts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable UnsentViewModel> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanProperty several = new SimpleBooleanProperty();
    private final BooleanProperty allShown = new SimpleBooleanProperty();
    private Consumer<String> tell = words -> { };

    public AccountsViewModel(AccountBook book, BackgroundWork work, Messages messages) {
        this.book = book;
        this.work = work;
        this.messages = messages;
    }

    /** @param word takes what a person should hear in passing */
    public void onWord(Consumer<String> word) {
        tell = word;
    }

    /** The accounts, the demo workspace among them; kept true by whoever knows them. */
    public ObservableList<AccountLine> accounts() {
        return accounts;
    }

    /** Shows another account; what is unsent in the former one goes on by itself, and the person hears so. */
    public void show(AccountLine account) {
        if (account.shown()) {
            return;
        }
        AccountLine former = accounts.stream().filter(AccountLine::shown).findFirst().orElse(null);
        run(() -> {
            book.show(account.id());
            return former == null ? 0 : book.unsent(former.id()).all();
        }, left -> {
            if (former != null && left > 0) {
                tell.accept(messages.text(former.paused() ? "unsent.leftPaused" : "unsent.left", left,
                        former.label()));
            }
        });
    }

    /** Shows the tasks of all accounts together, each of which goes on as it does alone. */
    public void showAll() {
        if (!allShown.get()) {
            run(book::showAll);
        }
    }

    /** Whether there are several accounts to show together; kept true by whoever knows them. */
    public BooleanProperty severalProperty() {
        return several;
    }

    /** Whether all accounts are shown together; kept true likewise. */
    public BooleanProperty allShownProperty() {
        return allShown;
    }

    /** Gives an account another name; a blank one changes nothing. */
    public void rename(AccountLine account, String label) {
        String wanted = label.strip();
        if (!account.demo() && !wanted.isEmpty() && !wanted.equals(account.label())) {
            run(() -> book.rename(account.id(), wanted));
        }
    }

    /** Stops all requests for an account, or lets it go on. */
    public void pause(AccountLine account, boolean pause) {
        pause(account.id(), pause);
    }

    public void pause(String accountId, boolean pause) {
        run(() -> book.pause(accountId, pause));
    }

    /** Asks whether an account is really to be removed, and what becomes of changes that wait. */
    public void askToRemove(AccountLine account) {
        if (!account.demo()) {
            run(() -> book.unsent(account.id()), unsent -> ask(account, Occasion.REMOVE, unsent, gone -> { }));
        }
    }

    /**
     * Leads to another key for an account, past the changes that wait.
     *
     * @param enterKey asks for the key; called when the way is free
     */
    public void changeKey(AccountLine account, Consumer<AccountLine> enterKey) {
        run(() -> book.unsent(account.id()), unsent -> {
            if (unsent.all() == 0) {
                enterKey.accept(account);
            } else {
                ask(account, Occasion.NEW_KEY, unsent, enterKey);
            }
        });
    }

    private void ask(AccountLine account, Occasion occasion, Unsent unsent, Consumer<AccountLine> then) {
        question.set(null);
        question.set(new UnsentViewModel(this, account, occasion, unsent, then));
    }

    /** What has to be answered before something is done to an account; null when there is nothing. */
    public ReadOnlyObjectProperty<@Nullable UnsentViewModel> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** What went wrong last; empty when nothing. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    AccountBook book() {
        return book;
    }

    BackgroundWork work() {
        return work;
    }

    Messages messages() {
        return messages;
    }

    void tell(String words) {
        tell.accept(words);
    }

    private void run(Change change) {
        run(() -> {
            change.make();
            return "";
        }, done -> { });
    }

    private <T> void run(Callable<T> task, Consumer<T> done) {
        problem.set("");
        work.run(task, done, failure -> problem.set(messages.text("preferences.accounts.problem")));
    }

    private interface Change {

        void make() throws Exception;
    }
}
