package app.taskdesk.action;

import app.taskdesk.store.Intent;
import app.taskdesk.task.Words;
import java.util.List;
import java.util.Optional;

/** Work on many tasks while it goes out: kept back, let go on, or stopped where it is. Never on the FX thread. */
public final class RunBulk {

    private final Ledger ledger;

    public RunBulk(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Sends no more of it until it is let go on, also after a restart. */
    public void pause(long batch) {
        ledger.batches().pause(batch, true);
    }

    public void goOn(long batch) {
        ledger.batches().pause(batch, false);
    }

    /** Shows it no more. */
    public void putAway(long batch) {
        ledger.batches().putAway(batch);
    }

    /**
     * Takes back what was not sent yet.
     *
     * @return does what was taken back after all; nothing when all was sent already
     */
    public Optional<UndoStep> stop(long batch) {
        List<Intent> back = ledger.batches().stop(batch);
        return DiscardChanges.undo(ledger, back, Words.of("bulk.did.stop", back.size()));
    }
}
