package app.taskdesk.live;

import app.taskdesk.live.OutboxLine.Kind;
import java.util.Set;

/**
 * Work on many tasks that was begun and is not put away yet.
 *
 * @param kinds     what it does; several where it is mixed
 * @param waiting   changes that are to be sent, or on their way
 * @param refused   changes that wait for a person
 * @param unknown   changes that were sent and nobody knows whether they arrived
 * @param takenBack changes that a person took back
 */
public record BulkLine(long id, Set<Kind> kinds, int waiting, int done, int refused, int unknown, int takenBack,
        boolean paused) {

    public int all() {
        return waiting + done + refused + unknown + takenBack;
    }

    /** How many need not be waited for any more. */
    public int ended() {
        return all() - waiting;
    }

    public boolean runs() {
        return waiting > 0;
    }

    /** Whether there is something in it that a person should look at. */
    public boolean failed() {
        return refused + unknown > 0;
    }
}
