package app.taskdesk.store;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.task.AccountId;
import java.util.Collection;
import java.util.List;

/** Tasks that a full reading did not see: not deleted until the server says so twice ({@code sync.md} 2.6). */
public final class MissingTasks {

    private static final int TWICE = 2;

    private static final String UNSEEN = "FROM task t JOIN base_copy b ON b.task_id = t.id WHERE t.account_id = ? "
            + "AND t.remote_id IS NOT NULL AND b.fetch_seq < ? AND b.deleted_seen = 0 AND NOT EXISTS (SELECT 1 "
            + "FROM sweep_seen s WHERE s.account_id = t.account_id AND s.sweep_id = ? AND s.remote_id = t.remote_id)";

    private final LocalStore store;

    MissingTasks(LocalStore store) {
        this.store = store;
    }

    /** How many tasks that were here before the reading began it did not see. */
    public long unseen(AccountId account, long sweep) {
        return store.read(tx -> tx.number("SELECT count(*) " + UNSEEN, account.value(), sweep, sweep));
    }

    /**
     * Takes over what the reading did not see, and forgets what it did.
     *
     * @param held whether nothing is to be asked before a person allows it
     */
    public void note(AccountId account, long sweep, boolean held) {
        store.write("missing", Durability.RELAXED, (tx, _) -> {
            tx.execute("DELETE FROM missing WHERE account_id = ? AND (held = 1 OR EXISTS (SELECT 1 FROM sweep_seen s "
                    + "WHERE s.account_id = missing.account_id AND s.sweep_id = ? "
                    + "AND s.remote_id = missing.remote_id))", account.value(), sweep);
            return tx.execute("INSERT OR IGNORE INTO missing(account_id, remote_id, first_sweep, held) "
                    + "SELECT t.account_id, t.remote_id, ?, ? " + UNSEEN, sweep, held, account.value(), sweep, sweep);
        });
    }

    /** Those to ask for by id. */
    public List<MissingTask> waiting(AccountId account) {
        return store.read(tx -> tx.list("SELECT remote_id, not_found FROM missing WHERE account_id = ? AND held = 0",
                row -> new MissingTask(row.text(1), (int) row.number(2)), account.value()));
    }

    /** How many wait for a person's word. */
    public int held(AccountId account) {
        return store.read(tx -> (int) tx.number("SELECT count(*) FROM missing WHERE account_id = ? AND held = 1",
                account.value()));
    }

    /** A person allowed it. */
    public void release(AccountId account) {
        store.write("missing", Durability.RELAXED, (tx, _) -> tx.execute("UPDATE missing SET held = 0 "
                + "WHERE account_id = ?", account.value()));
    }

    /** The server has it after all. */
    public void found(AccountId account, String remoteId) {
        store.write("missing", Durability.RELAXED, (tx, _) -> tx.execute("DELETE FROM missing WHERE account_id = ? "
                + "AND remote_id = ?", account.value(), remoteId));
    }

    /** The server answered 404 for its id; the second time it is gone (T6). */
    public void absent(AccountId account, String remoteId, String error) {
        store.write("absent", Durability.DURABLE, (tx, views) -> {
            tx.execute("UPDATE missing SET not_found = not_found + 1, last_check = ? WHERE account_id = ? "
                    + "AND remote_id = ?", Micros.of(store.now()), account.value(), remoteId);
            if (tx.number("SELECT not_found FROM missing WHERE account_id = ? AND remote_id = ?", account.value(),
                    remoteId) >= TWICE) {
                tx.execute("DELETE FROM missing WHERE account_id = ? AND remote_id = ?", account.value(), remoteId);
                Bases.taskOf(tx, account, remoteId)
                        .ifPresent(task -> new Removals(tx, views, store.now()).gone(task, error));
            }
            return true;
        });
    }

    /**
     * Some ids that should exist at the server: the latest known ones, and last those that a reading did not see.
     *
     * @param asked ids that were asked for already
     */
    public List<String> sample(AccountId account, int count, Collection<String> asked) {
        return store.read(tx -> tx.list("SELECT t.remote_id FROM task t WHERE t.account_id = ? "
                + "AND t.remote_id IS NOT NULL AND t.remote_id NOT IN (SELECT value FROM json_each(?)) "
                + "ORDER BY EXISTS (SELECT 1 FROM missing m WHERE m.account_id = t.account_id "
                + "AND m.remote_id = t.remote_id), t.id DESC LIMIT ?", row -> row.text(1), account.value(),
                TaskFieldsJson.writeTexts(List.copyOf(asked)), count));
    }

    /** Whether any of these server ids is a task here. */
    public boolean knowsAny(AccountId account, List<String> remoteIds) {
        return store.read(tx -> tx.number("SELECT count(*) FROM task WHERE account_id = ? AND remote_id IN "
                + "(SELECT value FROM json_each(?))", account.value(), TaskFieldsJson.writeTexts(remoteIds))) > 0;
    }
}
