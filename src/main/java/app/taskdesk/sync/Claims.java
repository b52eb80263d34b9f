package app.taskdesk.sync;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.Outbox;
import app.taskdesk.store.OutboxItem;
import app.taskdesk.store.Verdict;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Makes sure of claims, since the server tells two people alike that a free task is theirs: the task is read before,
 * right after and once more a while later (ux.md, "Ten things", 8).
 */
final class Claims {

    static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private enum Holder {
        NOBODY, ME, ANOTHER
    }

    private final Desk desk;
    /** When a claim was first looked into after it was asked for, by operation, in ticks of this run. */
    private final Map<UUID, Long> lookedAt = new HashMap<>();
    /** When the latest look at a claim went out: an answer that dawdles tells nothing newer. */
    private final Map<UUID, Long> beganAt = new HashMap<>();

    Claims(Desk desk) {
        this.desk = desk;
    }

    /** Whether the task that was just read is free; concludes where it is not. */
    boolean mayAsk(OutboxItem item) {
        switch (holder(item.intent(), item.base())) {
            case ME -> close(item, new Verdict.Applied(TaskFields.NONE, null));
            case ANOTHER -> lost(item, Outbox.CLAIM_LOST);
            case NOBODY -> {
                return true;
            }
        }
        return false;
    }

    /** A look at what became of it goes out. */
    void looks(OutboxItem item) {
        beganAt.put(item.intent().operation(), desk.clock().ticks());
    }

    /** The server took it, which is not to say that it stays so. */
    void accepted(OutboxItem item) {
        desk.again(item, IntentState.UNKNOWN, Duration.ZERO, Outbox.CLAIM_CHECK);
    }

    /**
     * Concludes from a full read what became of a claim that was asked for, or looks again later: one whose answer was
     * lost may still arrive, be it that the task is ours already.
     */
    void look(OutboxItem item, TaskFields server, boolean settled) {
        boolean accepted = item.evidence().taken();
        Holder holder = holder(item.intent(), server);
        if (!accepted && !settled) {
            desk.again(item, IntentState.UNKNOWN, desk.settling().nextLook(item.intent().operation()), "looking");
        } else if (holder == Holder.ME) {
            later(item, () -> close(item, new Verdict.Applied(TaskFields.NONE, null)));
        } else if (accepted) {
            tookBack(item, holder);
        } else if (holder == Holder.ANOTHER) {
            lost(item, Outbox.CLAIM_LOST);
        } else {
            desk.again(item, IntentState.QUEUED, Duration.ZERO, "not-applied");
        }
    }

    private void tookBack(OutboxItem item, Holder holder) {
        if (holder == Holder.ANOTHER) {
            lost(item, Outbox.CLAIM_LOST);
        } else {
            later(item, () -> lost(item, Outbox.CLAIM_FREE));
        }
    }

    /** The server did not take it; mostly because somebody else was first. */
    void refused(OutboxItem item, RemoteFailure refusal, TaskFields server) {
        switch (holder(item.intent(), server)) {
            case ME -> look(item, server, true);
            case ANOTHER -> lost(item, Outbox.CLAIM_LOST);
            case NOBODY -> close(item, new Verdict.Stuck(IntentState.PARKED, Trouble.of(refusal)));
        }
    }

    private void later(OutboxItem item, Runnable conclude) {
        long now = desk.clock().ticks();
        long due = lookedAt.computeIfAbsent(item.intent().operation(), _ -> now) + LAST_LOOK.toMillis();
        if (beganAt.getOrDefault(item.intent().operation(), now) >= due) {
            conclude.run();
        } else {
            desk.again(item, IntentState.UNKNOWN, Duration.ofMillis(Math.max(0, due - now)), Outbox.CLAIM_CHECK);
        }
    }

    private void lost(OutboxItem item, String why) {
        close(item, new Verdict.Stuck(IntentState.NEEDS_USER, why));
    }

    private void close(OutboxItem item, Verdict verdict) {
        lookedAt.remove(item.intent().operation());
        beganAt.remove(item.intent().operation());
        desk.close(item, verdict);
    }

    private static Holder holder(Intent claim, TaskFields server) {
        if (TaskFields.sameValue(TaskField.OWNER_ID, server.get(TaskField.OWNER_ID), null)) {
            return Holder.NOBODY;
        }
        return TaskFields.sameValue(TaskField.OWNER_ID, server.get(TaskField.OWNER_ID),
                claim.payload().wanted().get(TaskField.OWNER_ID)) ? Holder.ME : Holder.ANOTHER;
    }
}
