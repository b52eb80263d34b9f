package app.taskdesk.sync;

import app.taskdesk.remote.Capabilities;
import app.taskdesk.store.SyncStore;
import app.taskdesk.task.AccountId;
import java.util.random.RandomGenerator;

/**
 * Everything an engine is given: whose, and its ports.
 */
public record Context(AccountId account, Capabilities capabilities, SyncStore store, SyncClock clock,
        RandomGenerator random, SyncRules rules) {
}
