package app.taskdesk.store;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.sqlite.Rows;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The accounts that were connected on this computer. Any thread but the FX thread may call. */
public final class AccountStore {

    private static final String SELECT =
            "SELECT id, provider, label, address, secret_ref, me_id, me_name, phone, state FROM account ";
    private static final String OF_ITS_TASKS = " WHERE task_id IN (SELECT id FROM task WHERE account_id = ?)";
    private static final List<String> ITS_TABLES = List.of("activity", "conflict", "trash", "missing", "sweep_seen",
            "pull_state", "budget", "server_figures", "sent_twice", "reminder", "reminder_mark", "intent", "batch",
            "task");

    private static final String GOING_OUT = "SELECT count(*) FROM intent i JOIN account a ON a.id = i.account_id "
            + "WHERE a.state = 'OK' AND i.state IN ('QUEUED', 'IN_FLIGHT', 'UNKNOWN') AND NOT EXISTS (SELECT 1 "
            + "FROM intent e WHERE e.task_id = i.task_id AND e.seq < i.seq AND e.state IN ('PARKED', 'NEEDS_USER') "
            + "AND e.error IS NOT '" + Outbox.CONFLICT + "') AND NOT coalesce(i.state = 'QUEUED' AND i.batch IN "
            + "(SELECT id FROM batch WHERE paused = 1), 0)";

    private final LocalStore store;

    public AccountStore(LocalStore store) {
        this.store = store;
    }

    /** In the order of adding. */
    public List<Account> list() {
        return store.read(AccountStore::list);
    }

    static List<Account> list(Transaction transaction) {
        return transaction.list(SELECT + "ORDER BY rowid", AccountStore::read);
    }

    public Optional<Account> find(AccountId account) {
        return store.read(tx -> tx.first(SELECT + "WHERE id = ?", AccountStore::read, account.value()));
    }

    /** @throws StoreException also where the id is taken */
    public void add(Account account) {
        write("account.add", account.id(), tx -> tx.execute("INSERT INTO account(id, provider, label, address, "
                + "secret_ref, me_id, me_name, phone, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", account.id().value(),
                account.provider().name(), Normal.text(account.label()), account.address(), account.secretRef(),
                account.meId(), clean(account.meName()), account.phone(), account.state().name()));
    }

    public void rename(AccountId account, String label) {
        update(account, "label = ?", Normal.text(label));
    }

    public void setState(AccountId account, Account.State state) {
        update(account, "state = ?", state.name());
    }

    /** Who sits at this desk; null for nobody chosen. */
    public void setMe(AccountId account, @Nullable String ownerId, @Nullable String name) {
        write("account.me", account, tx -> tx.execute("UPDATE account SET me_id = ?, me_name = ? WHERE id = ?",
                clean(ownerId), clean(name), account.value()));
    }

    /** How many changes of the account are not at the server yet. */
    public long unsent(AccountId account) {
        return store.read(tx -> IntentTable.countOpen(tx, account));
    }

    /** How many changes of all accounts can go out without a person's word: for who waits for them. */
    public long goingOut() {
        return store.read(tx -> tx.number(GOING_OUT));
    }

    /** The same of one account. */
    public long goingOut(AccountId account) {
        return store.read(tx -> tx.number(GOING_OUT + " AND a.id = ?", account.value()));
    }

    /**
     * Removes an account with all its rows, and leaves no trace of them in the file. Older backups still hold them:
     * see {@link Backups#renew}.
     *
     * @param mayDrop so many changes that wait to be sent may go with it, by a person's word
     * @return false, and nothing is removed, when more wait
     */
    public boolean remove(AccountId account, long mayDrop) {
        boolean removed = store.write("account.remove", Durability.DURABLE, (tx, views) -> {
            if (IntentTable.countOpen(tx, account) > mayDrop) {
                return false;
            }
            tx.execute("DELETE FROM base_copy" + OF_ITS_TASKS, account.value());
            ITS_TABLES.forEach(table -> tx.execute("DELETE FROM " + table + " WHERE account_id = ?",
                    account.value()));
            tx.execute("DELETE FROM account WHERE id = ?", account.value());
            views.changed(account);
            return true;
        });
        if (removed) {
            store.compact();
        }
        return removed;
    }

    private void update(AccountId account, String what, String value) {
        write("account.update", account, tx -> tx.execute("UPDATE account SET " + what + " WHERE id = ?", value,
                account.value()));
    }

    private void write(String name, AccountId account, ToIntFunction<Transaction> work) {
        store.write(name, Durability.DURABLE, (tx, views) -> {
            if (work.applyAsInt(tx) == 0) {
                throw new StoreException(StoreException.Reason.GONE, "no account " + account.value(), null);
            }
            return true;
        });
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : Normal.text(text);
    }

    private static Account read(Rows row) {
        return new Account(new AccountId(row.text(1)), Account.Provider.valueOf(row.text(2)), row.text(3),
                row.text(4), row.text(5), row.textOrNull(6), row.textOrNull(7), row.textOrNull(8),
                Account.State.valueOf(row.text(9)));
    }
}
