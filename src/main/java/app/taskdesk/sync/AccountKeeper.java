package app.taskdesk.sync;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.store.Account;
import app.taskdesk.store.AccountStore;
import app.taskdesk.store.Learnt;
import app.taskdesk.store.Learnt.Fact;
import app.taskdesk.store.LearntLog;
import app.taskdesk.task.AccountId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps across runs what was found out about an account: whether its key opens the door, what its server can, and
 * whether that answers.
 */
final class AccountKeeper {

    /** What a server lacks it may get one day. */
    private static final Duration DOUBTED_AFTER = Duration.ofDays(7);

    private final AccountStore accounts;
    private final LearntLog log;
    private final AccountId account;
    private final SyncClock clock;
    private Learnt learnt;

    AccountKeeper(Context context) {
        accounts = context.store().accounts();
        log = context.store().learnt();
        account = context.account();
        clock = context.clock();
        learnt = log.kept(account);
    }

    Access access() {
        return accounts.find(account).map(known -> switch (known.state()) {
            case OK -> Access.OPEN;
            case AUTH_BLOCKED -> Access.BLOCKED;
            case PAUSED -> Access.PAUSED;
            case IDENTITY_CHECK -> Access.UNPROVEN;
        }).orElse(Access.OPEN);
    }

    /** A doubt is not kept: the next run finds out anew. */
    void save(Access access) {
        accounts.setState(account, switch (access) {
            case OPEN, DOUBTED -> Account.State.OK;
            case BLOCKED -> Account.State.AUTH_BLOCKED;
            case PAUSED -> Account.State.PAUSED;
            case UNPROVEN, OTHER_WORKSPACE -> Account.State.IDENTITY_CHECK;
        });
    }

    /** That something is missing is believed for a while only. */
    boolean knows(Fact fact) {
        Instant found = learnt.facts().get(fact);
        if (found == null) {
            return false;
        }
        return switch (fact) {
            case PATCH_WORKS -> true;
            case PATCH_ABSENT, CREATION_ORDER_REFUSED ->
                Duration.between(found, clock.now()).abs().compareTo(DOUBTED_AFTER) < 0;
        };
    }

    void learn(Fact fact) {
        if (!knows(fact)) {
            keep(learnt.with(fact, clock.now()));
        }
    }

    /** Failures in a row when the run before ended. */
    int failures() {
        return learnt.failures();
    }

    /** Why the last exchange of the run before failed; null when it did not. */
    @Nullable RemoteFailure trouble() {
        return learnt.cause() == null ? null : Trouble.onTheWay(learnt.cause());
    }

    /**
     * @param inARow exchanges that failed on the way
     * @param last   why the last one did; null when it did not
     */
    void failed(int inARow, @Nullable RemoteFailure last) {
        Learnt now = learnt.withFailures(inARow, last == null ? null : Trouble.code(last));
        if (!now.equals(learnt)) {
            keep(now);
        }
    }

    private void keep(Learnt now) {
        log.keep(account, now);
        learnt = now;
    }
}
