package app.taskdesk.sync;

import app.taskdesk.store.IntentState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with the server, as people are told ({@code ux.md} 4.2, 4.8).
 *
 * @param outbox        open changes by state; states without any are absent
 * @param conflicts     fields changed here and on the server
 * @param missing       tasks the server no longer lists and that wait for a person's word; 0 when none
 * @param lastSync      when a pull or sweep last ended well
 * @param nextSync      when the next is planned; null while nothing is planned
 * @param lastFullSweep when everything was last read; null when never
 * @param serverAhead   how far the server's clock is ahead of this computer's; null while unknown
 */
public record SyncState(Phase phase, Map<IntentState, Integer> outbox, int conflicts, int missing,
        @Nullable Instant lastSync, @Nullable Instant nextSync, @Nullable Instant lastFullSweep, Budget budget,
        @Nullable Duration serverAhead) {

    /** What the status chip says. */
    public sealed interface Phase {

        /** Nothing unsent, nothing in conflict, and everything was read within a day. */
        record UpToDate() implements Phase {
        }

        /** Nothing is known yet. */
        record Starting() implements Phase {
        }

        /** Everything is being read for the first time; pages and total are 0 while unknown. */
        record FirstDownload(int page, int pages, long tasks, long total) implements Phase {
        }

        /** Changes are going out. */
        record Syncing(int done, int of) implements Phase {
        }

        /** Everything is being read again, since the last full reading is missing or was cut short. */
        record Checking(int page, int pages) implements Phase {
        }

        /** Changes wait for the end of their hold or for their next try. */
        record ToSend(int changes) implements Phase {
        }

        /** The server cannot be reached from this computer. */
        record Offline(int changes, boolean certificate) implements Phase {
        }

        /** The server refuses the key. */
        record SignInNeeded(int changes) implements Phase {
        }

        /** The key belongs to another workspace than the tasks here; nothing is sent or removed. */
        record OtherWorkspace(int changes) implements Phase {
        }

        /** The server asked for patience, or the budget is used up. */
        record Paused(Instant until, int changes) implements Phase {
        }

        /** The server answers with errors; status is 0 when it answered nothing sensible. */
        record ServerTrouble(int status, Instant retryAt, int changes) implements Phase {
        }

        /** Changes that only a person can decide. */
        record NeedsYou(int changes) implements Phase {
        }

        /** The local store cannot be used; nothing is sent. */
        record StoreTrouble(String words) implements Phase {
        }

        /** Another start of the program works on this profile; nothing is sent from here any more. */
        record TakenOver() implements Phase {
        }

        /** The key is new: it is found out whether it opens the same workspace; nothing is sent before. */
        record CheckingKey(int changes) implements Phase {
        }

        /** A person paused the account. */
        record OnHold(int changes) implements Phase {
        }

        /** Not all the server has was read: some rows are no tasks, or the last full reading is too old or has gaps. */
        record Incomplete(int unreadable) implements Phase {
        }

        /** Not running. */
        record Stopped() implements Phase {
        }
    }

    /**
     * The request budget.
     *
     * @param perMinute requests allowed in a minute
     * @param available requests that could go at once
     * @param usedLastMinute requests made in the last minute
     * @param nextSlot  when the next request may go; null when at once
     */
    public record Budget(int perMinute, int available, int usedLastMinute, @Nullable Instant nextSlot) {
    }

    /** Nothing is known yet. */
    public static final SyncState STARTING = of(new Phase.Starting());

    /** A state that says nothing but its phase. */
    public static SyncState of(Phase phase) {
        return new SyncState(phase, Map.of(), 0, 0, null, null, null, new Budget(0, 0, 0, null), null);
    }

    /** Changes that go out, or are looked into, before anything is read. */
    public int aheadOfReading() {
        return outbox.getOrDefault(IntentState.QUEUED, 0) + outbox.getOrDefault(IntentState.UNKNOWN, 0);
    }

    /** Changes that are not at the server yet, whatever holds them. */
    public int unsent() {
        return outbox.values().stream().mapToInt(Integer::intValue).sum();
    }
}
