package app.taskdesk.simulator;

import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.Account.Provider;
import app.taskdesk.sync.PageLook;
import app.taskdesk.sync.SyncEngine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages that look at the server through the engine: each is answered once, unless the program died first. */
final class Looks {

    private static final class Look {

        private final Seat seat;
        private final @Nullable SyncEngine engine;
        private int answers;

        private Look(Seat seat) {
            this.seat = seat;
            this.engine = seat.engine;
        }
    }

    private final World world;
    private final List<Look> all = new ArrayList<>();

    Looks(World world) {
        this.world = world;
    }

    static boolean isOne(TaskCall<?> call) {
        return call instanceof TaskCall.GetStats;
    }

    /** There is nothing to look at where a server counts nothing for us. */
    void ask(Seat seat) {
        if (seat.engine == null || seat.shop.traits.provider() != Provider.TALKING_SHOPS) {
            return;
        }
        var look = new Look(seat);
        all.add(look);
        world.computer.step(seat, PageLook.at(new TaskCall.GetStats(null), reply -> answered(look, reply)));
    }

    private void answered(Look look, RemoteReply<?> reply) {
        Violation.unless(++look.answers == 1, "I16", "a page was answered %d times", look.answers);
        world.oracle.sometimes.reach(reply instanceof RemoteReply.Success ? Sometimes.State.LOOK_ANSWERED
                : Sometimes.State.LOOK_TURNED_AWAY);
    }

    /** When all is quiet. */
    void requireAnswers() {
        for (Look look : all) {
            Violation.unless(look.answers == 1 || look.engine != look.seat.engine, "I16",
                    "a page of %s waits for ever", look.seat);
        }
    }
}
