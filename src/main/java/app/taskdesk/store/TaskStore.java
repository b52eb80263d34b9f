package app.taskdesk.store;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Tasks and what a person did to them, on disk: the single source of truth for the screen. Any thread but the FX
 * thread may call; reads see one consistent state, writes come one after the other. Whatever fails is a
 * {@link StoreException}.
 */
public final class TaskStore {

    private static final String ROWS = "SELECT " + TaskTable.READ + " FROM task WHERE hidden = 0 AND ";
    private static final String FIRST = ROWS + "account_id = ? AND owner_id = ? AND status IS NOT 'completed' "
            + "AND status IS NOT 'deferred' AND ";

    private final LocalStore store;

    public TaskStore(LocalStore store) {
        this.store = store;
    }

    /** All rows of an account, in no order; rows whose delete waits to be sent are left out. */
    public List<TaskRow> rows(AccountId account) {
        return store.read(tx -> tx.list(ROWS + "account_id = ?", new TaskRowReader()::read, account.value()));
    }

    /** The rows that still exist among the given. */
    public List<TaskRow> rows(Collection<TaskId> tasks) {
        String ids = tasks.stream().map(task -> Long.toString(task.value())).collect(Collectors.joining(",", "[", "]"));
        return store.read(tx -> tx.list(ROWS + "id IN (SELECT value FROM json_each(?))", new TaskRowReader()::read,
                ids));
    }

    /**
     * The first screenful for a fast start, by an index: open tasks of the owner, by due date, no due date last.
     */
    public List<TaskRow> firstRows(AccountId account, String ownerId, int limit) {
        return store.read(tx -> {
            var reader = new TaskRowReader();
            var rows = new ArrayList<>(tx.list(FIRST + "due IS NOT NULL ORDER BY due LIMIT ?", reader::read,
                    account.value(), ownerId, limit));
            rows.addAll(tx.list(FIRST + "due IS NULL LIMIT ?", reader::read, account.value(), ownerId,
                    limit - rows.size()));
            return rows;
        });
    }

    /** One task with every field, unsent changes on top; also while its delete waits to be sent. */
    public Optional<Task> task(TaskId task) {
        return store.read(tx -> TaskViews.fold(tx, task).filter(folded -> !folded.isNothing())
                .map(folded -> folded.task(task)));
    }

    /** The open intents of a task, oldest first. */
    public List<Intent> openIntents(TaskId task) {
        return store.read(tx -> IntentTable.openOf(tx, task));
    }

    /** The open intents of an account, oldest first. */
    public List<Intent> openIntents(AccountId account) {
        return store.read(tx -> IntentTable.openOf(tx, account));
    }

    /** The fields of a task that were changed here and by somebody else and wait for a choice. */
    public List<Conflict> conflicts(TaskId task) {
        return store.read(tx -> Clashes.open(tx, task));
    }

    /** What happened to the tasks of this store. */
    public ActivityLog activity() {
        return new ActivityLog(store);
    }

    /** Work on many tasks at once. */
    public Batches batches() {
        return new Batches(store);
    }

    /** What lies in the trash of an account, newest first; for 30 days. */
    public List<TrashedTask> trash(AccountId account) {
        return store.read(tx -> new Trash(tx).list(account, store.now()));
    }

    /** One piece in the trash; empty when it was brought back or is forgotten. */
    public Optional<TrashedTask> trashed(long id) {
        return store.read(tx -> new Trash(tx).find(id));
    }

    /** How often a change was sent, and what came of it; oldest first. */
    public List<Attempt> attempts(UUID operation) {
        return store.read(tx -> Outbox.attempts(tx, operation));
    }

    /** Creates of ours that are at the server twice and wait for a person's word. */
    public List<SentTwice> sentTwice(AccountId account) {
        return store.read(tx -> Twins.open(tx, account));
    }

    /** The tasks of which a person must say whether one is what the operation made; empty where nobody is asked. */
    public List<TaskId> lookAlikes(UUID operation) {
        return store.read(tx -> Twins.alike(tx, operation));
    }

    /**
     * Keeps what a person did: changed view and intents in one durable transaction ({@code sync.md} 2.1, rule 2; T1).
     * All or none. A create makes its task. An edit joins the task's newest intent if that is an edit that was never
     * attempted; a delete takes back a create that was never attempted. Many of one account are a {@link Batch}.
     *
     * @throws StoreException when it could not be saved; nothing was changed
     */
    public List<RecordedIntent> record(List<NewIntent> intents) {
        return store.write("record", Durability.DURABLE, (tx, views) -> {
            var recording = new Recording(tx, views);
            List<RecordedIntent> recorded = intents.stream().map(recording::keep).toList();
            Batches.join(tx, intents, recorded, store.now());
            return recorded;
        });
    }

    /**
     * Takes back intents of which none was ever attempted; all or none, in one transaction. What they had replaced
     * is queued again.
     *
     * @return whether they were taken back; false when one has been attempted, is closed already or others follow it
     */
    public boolean withdraw(Collection<UUID> operations) {
        try {
            return store.write("withdraw", Durability.DURABLE, (tx, views) -> withdraw(tx, views, operations));
        } catch (Recording.NotPossible e) {
            return false;
        }
    }

    /**
     * Takes back those intents of which each was never attempted, in one transaction; what they had replaced is queued
     * again.
     *
     * @return those that were taken back
     */
    public Set<UUID> withdrawUntouched(Collection<UUID> operations) {
        return store.write("withdraw", Durability.DURABLE, (tx, views) ->
                new Recording(tx, views).withdrawUntouched(operations, store.now()));
    }

    private boolean withdraw(Transaction transaction, TaskViews views, Collection<UUID> operations) {
        if (!new Recording(transaction, views).withdraw(operations, store.now())) {
            throw new Recording.NotPossible();
        }
        return true;
    }

    /**
     * Gives up changes by a person's word; the views fall back to the server's copies, what was typed goes to the
     * trash. A change whose answer is awaited stays.
     *
     * @return those that were given up, in the given order
     */
    public List<Intent> discard(Collection<UUID> operations) {
        return store.write("discard", Durability.DURABLE, (tx, views) -> {
            var dropped = new ArrayList<Intent>();
            for (UUID operation : operations) {
                IntentTable.find(tx, operation).filter(Outcomes::mayDiscard).ifPresent(intent -> {
                    new Outcomes(tx, views, store.now()).discard(intent);
                    dropped.add(intent);
                });
            }
            return dropped;
        });
    }

    /**
     * Calls the listener after each commit that changed rows, on the thread that wrote. The listener must be quick
     * and must not write.
     *
     * @return ends the listening
     */
    public Runnable onChange(Consumer<TasksChanged> listener) {
        return store.onChange(listener);
    }
}
