package app.taskdesk.ui.onboarding;

import app.taskdesk.ui.kit.Messages;
import app.taskdesk.work.BackgroundWork;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The accounts on this computer: which is shown, and renaming, leaving and changing between them. FX thread only. */
public final class AccountsViewModel {

    private final AccountBook book;
    private final BackgroundWork work;
    private final Messages messages;
    private final ObservableList<AccountLine> accounts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Removal> removal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * A removal that waits for the person's word.
     *
     * @param question says what would be lost
     */
    public record Removal(AccountLine account, String question) {
    }

    public AccountsViewModel(AccountBook book, BackgroundWork work, Messages messages) {
        this.book = book;
        this.work = work;
        this.messages = messages;
    }

    /** The accounts, the demo workspace among them; kept true by whoever knows them. */
    public ObservableList<AccountLine> accounts() {
        return accounts;
    }

    public void show(AccountLine account) {
        if (!account.shown()) {
            run(() -> book.show(account.id()));
        }
    }

    /** Gives an account another name; a blank one changes nothing. */
    public void rename(AccountLine account, String label) {
        String wanted = label.strip();
        if (!account.demo() && !wanted.isEmpty() && !wanted.equals(account.label())) {
            run(() -> book.rename(account.id(), wanted));
        }
    }

    /** Asks whether an account is really to be removed, saying what would be lost. */
    public void askToRemove(AccountLine account) {
        if (!account.demo()) {
            run(() -> book.unsent(account.id()), unsent -> removal.set(new Removal(account,
                    messages.text("preferences.accounts.removeQuestion", account.label(), unsent))));
        }
    }

    public void keep() {
        removal.set(null);
    }

    /** Removes the account that was asked about. */
    public void remove() {
        Removal asked = removal.get();
        removal.set(null);
        if (asked != null) {
            run(() -> book.remove(asked.account().id()));
        }
    }

    /** The question that waits for an answer; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable Removal> removalProperty() {
        return removal.getReadOnlyProperty();
    }

    /** What went wrong last; empty when nothing. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
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
