package app.taskdesk.action;

import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives up changes that the server does not have yet; the tasks fall back to the server's copy. */
public final class DiscardChanges {

    private final Ledger ledger;

    public DiscardChanges(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @return nothing when none of them could be given up: they are on their way, or were sent meanwhile
     */
    public Optional<UndoStep> discard(Collection<UUID> operations) {
        List<Intent> dropped = ledger.discard(operations);
        return undo(ledger, dropped, dropped.size() == 1 ? Words.of("undo.did.discard.one")
                : Words.of("undo.did.discard.many", dropped.size()));
    }

    /** The way back to changes that were given up; nothing where there are none. */
    static Optional<UndoStep> undo(Ledger ledger, List<Intent> dropped, Words said) {
        var standings = new ArrayList<Standing>();
        for (Intent intent : dropped) {
            standings.add(new Standing(new Change(intent.account(),
                    intent.kind() == IntentKind.CREATE ? null : intent.task(), intent.kind(), intent.payload(),
                    hold(ledger, intent.kind())), intent.task()));
        }
        return dropped.isEmpty() ? Optional.empty() : Optional.of(UndoStep.givingUp(ledger, said, standings));
    }

    private static Duration hold(Ledger ledger, IntentKind kind) {
        return switch (kind) {
            case CREATE, CLAIM -> Duration.ZERO;
            case EDIT -> ledger.holds().edit();
            case COMPLETE, SNOOZE, REASSIGN -> ledger.holds().verb();
            case DELETE -> ledger.holds().delete();
        };
    }
}
