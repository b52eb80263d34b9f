package app.taskdesk.simulator;

import app.taskdesk.sync.SyncEngine;
import app.taskdesk.sync.SyncState;
import app.taskdesk.task.AccountId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One account at this computer: its workspace at the server, its keys, and the engine of the running process. */
final class Seat {

    final AccountId account;
    final Shop shop;
    /** Another workspace, which a wrong key opens. */
    final Shop foreign;
    /** What each key opens; a revoked one opens nothing. */
    final Map<String, Shop> keys = new HashMap<>();
    String key = "key-0";
    @Nullable SyncEngine engine;
    long wakes;
    int lastKey;
    /** Requests that went out so far. */
    int requests;
    SyncState told = SyncState.STARTING;

    Seat(AccountId account, Shop shop, Shop foreign) {
        this.account = account;
        this.shop = shop;
        this.foreign = foreign;
        keys.put(key, shop);
    }

    /** A new key that opens the given workspace. */
    void newKey(Shop opens) {
        key = "key-" + ++lastKey;
        keys.put(key, opens);
    }

    @Override
    public String toString() {
        return account.value();
    }
}
