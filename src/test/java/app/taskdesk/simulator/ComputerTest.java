package app.taskdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.simulator.Item.Kind;
import app.taskdesk.store.Account.Provider;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A program that is brought up to date shows what it showed before. */
class ComputerTest {

    /** One account at each provider, and tasks with messages. */
    private static final long AT_BOTH = 1091;
    private static final int UPDATE = 4;

    @Test
    void takesNothingFromAnAccountAtEitherProvider() {
        Schedule schedule = Schedule.of(AT_BOTH, Vendors.BOTH).only(Set.of(UPDATE));
        assertTrue(!schedule.isOnlyAt(Provider.TALKING_SHOPS) && !schedule.isOnlyAt(Provider.PERISKOPE)
                && schedule.items().stream().map(Item::kind).toList().equals(List.of(Kind.C_UPDATE)));

        try (var room = new Room()) {
            assertNull(Run.of(schedule, room).violation());
        }
    }
}
