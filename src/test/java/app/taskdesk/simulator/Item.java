package app.taskdesk.simulator;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One thing that happens in a schedule, after a pause. Its numbers choose among what there is when it happens, so that
 * it still means something when others are dropped.
 */
record Item(Kind kind, int a, int b, int c, long pause) {

    /** Who does it is in the first letter: a person, another client, the server, the network, the computer. */
    enum Kind {
        P_CREATE, P_EDIT, P_COMPLETE, P_SNOOZE, P_REASSIGN, P_DELETE, P_CLAIM, P_UNDO, P_REDO, P_RETRY, P_DISCARD, P_SEND_NOW,
        P_SETTLE, P_RECREATE, P_LET_GO, P_ALLOW, P_SYNC_NOW, P_SWEEP_NOW, P_NEW_KEY,
        O_CREATE, O_EDIT, O_COMPLETE, O_DEFER, O_REASSIGN, O_SNOOZE, O_REOPEN, O_DELETE, O_DELETE_MANY,
        O_CLAIM, O_RELEASE, O_REMOVE,
        S_CLOCK, S_FUTURE, S_REVOKE, S_RESTORE_KEY,
        N_FAULT, N_SPELL,
        C_CRASH, C_CRASH_IN, C_CRASH_SENDING, C_DISK_FULL, C_RESTART, C_OFF, C_CLOCK, C_SLEEP, C_UPDATE,
        P_IMPORT, P_BULK, P_BULK_PAUSE, P_BULK_GO_ON, P_BULK_STOP, P_LOOK, C_CRASH_ASIDE
    }

    @Override
    public String toString() {
        String numbers = Arrays.stream(new int[] {a, b, c}).mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
        return "+" + pause + " ms  " + kind + " " + numbers;
    }
}
