package app.taskdesk.store;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.TaskId;
import java.lang.System.Logger.Level;
import java.util.List;

/** What is done for an open database at each start: looked through, put right and cleared of what is long over. */
public final class Upkeep {

    private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());

    private final LocalStore store;

    public Upkeep(LocalStore store) {
        this.store = store;
    }

    /**
     * Looks through the file, then makes every view anew that is not what its server copy and the changes that wait
     * make of it. To be done before anything is sent. Others may read and write meanwhile.
     *
     * @return how many views were wrong
     * @throws StoreException when something on disk is damaged; nothing can be written from then on
     */
    public int check() {
        store.requireSound();
        var check = new FoldCheck();
        int wrong = 0;
        FoldCheck.Piece piece = FoldCheck.Piece.FIRST;
        while (piece.more()) {
            long after = piece.last();
            piece = store.read(tx -> check.after(after, tx));
            wrong += mend(piece.wrong());
        }
        return wrong;
    }

    private int mend(List<TaskId> tasks) {
        if (tasks.isEmpty()) {
            return 0;
        }
        LOG.log(Level.WARNING, "views that did not fit what they are made from: {0}", tasks.size());
        return store.write("mend", Durability.DURABLE, (tx, views) -> {
            tasks.forEach(views::refreshIfThere);
            return tasks.size();
        });
    }

    /**
     * Forgets changes and choices that were over 30 days ago, of tasks for which nothing waits, what lay in the trash
     * for so long, what happened and what was told so long ago.
     *
     * @return how many rows
     */
    public int tidy() {
        long before = Micros.of(store.now().minus(Trash.KEPT));
        return store.write("tidy", Durability.RELAXED, (tx, _) -> new Trash(tx).forget(store.now())
                + intents(tx, before)
                + tx.execute("DELETE FROM batch WHERE made_at < ? AND id NOT IN (SELECT batch FROM intent "
                        + "WHERE batch IS NOT NULL)", before)
                + tx.execute("DELETE FROM conflict WHERE resolved_at < ?", before)
                + tx.execute("DELETE FROM activity WHERE at <= ?", before)
                + tx.execute("DELETE FROM reminder WHERE at <= ?", before));
    }

    /** Taking back the last of several changes brings back those before it, so they stay as long as it waits. */
    private static int intents(Transaction transaction, long before) {
        return transaction.execute("DELETE FROM intent WHERE closed_at < ? AND NOT " + IntentTable.OPEN
                + " AND task_id NOT IN (SELECT task_id FROM intent WHERE " + IntentTable.OPEN + ")", before);
    }
}
