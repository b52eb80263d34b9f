package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.taskdesk.store.Account;
import app.taskdesk.store.IntentState;
import app.taskdesk.sync.SyncState;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private static final Account SHOP = account("shop", "Nordlys");
    private static final Account CHAT = account("chat", "Lumen");
    private static final List<Account> BOTH = List.of(SHOP, CHAT);

    private static Account account(String id, String label) {
        return new Account(new AccountId(id), Account.Provider.TALKING_SHOPS, label, "https://example.test", id, null,
                null, Account.State.OK);
    }

    private static SyncState state(Phase phase, Map<IntentState, Integer> outbox, @Nullable Instant lastSync) {
        return new SyncState(phase, outbox, 0, 0, lastSync, null, lastSync, SyncState.STARTING.budget(), null);
    }

    private static Together of(SyncState shop, SyncState chat) {
        return Together.of(BOTH, Map.of(SHOP.id(), shop, CHAT.id(), chat));
    }

    @Test
    void theTroubleOfOneIsToldByItsName() {
        Together all = of(SyncState.of(new Phase.UpToDate()), SyncState.of(new Phase.SignInNeeded(2)));
        assertInstanceOf(Phase.SignInNeeded.class, all.state().phase());
        assertEquals(CHAT.id(), all.pressing());
        assertEquals("Lumen", all.name());
    }

    @Test
    void signInComesBeforeOffline() {
        Together all = of(SyncState.of(new Phase.Offline(0, false)), SyncState.of(new Phase.SignInNeeded(0)));
        assertEquals(CHAT.id(), all.pressing());
    }

    @Test
    void upToDateOnlyWhereAllAre() {
        Together all = of(SyncState.of(new Phase.UpToDate()), SyncState.of(new Phase.UpToDate()));
        assertInstanceOf(Phase.UpToDate.class, all.state().phase());
        assertEquals("", all.name());
        assertInstanceOf(Phase.Starting.class, Together.of(BOTH, Map.of(SHOP.id(),
                SyncState.of(new Phase.UpToDate()))).state().phase());
    }

    @Test
    void whatWaitsIsCountedTogether() {
        Together all = of(state(new Phase.ToSend(1), Map.of(IntentState.QUEUED, 1), null),
                state(new Phase.ToSend(2), Map.of(IntentState.QUEUED, 2), null));
        assertEquals(new Phase.ToSend(3), all.state().phase());
        assertEquals(3, all.state().unsent());
    }

    @Test
    void asFreshAsTheOldest() {
        Instant early = Instant.parse("2026-04-15T10:00:00Z");
        Instant later = Instant.parse("2026-04-15T10:05:00Z");
        assertEquals(early, of(state(new Phase.UpToDate(), Map.of(), later),
                state(new Phase.UpToDate(), Map.of(), early)).state().lastSync());
        Together all = of(state(new Phase.UpToDate(), Map.of(), later), state(new Phase.UpToDate(), Map.of(), null));
        assertNull(all.state().lastSync());
        assertEquals(later, all.lastSync(SHOP.id()));
    }
}
