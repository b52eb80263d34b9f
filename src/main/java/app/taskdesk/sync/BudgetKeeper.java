package app.taskdesk.sync;

import app.taskdesk.store.BudgetLog;
import app.taskdesk.task.AccountId;

/** Keeps the request budget across runs, so that a restart does not begin with a full bucket. */
final class BudgetKeeper {

    private static final double FAST_PER_MINUTE = 600;
    private static final long RARELY = 5_000;

    private final BudgetLog log;
    private final AccountId account;
    private final SyncClock clock;
    private final RequestBudget budget;
    private long savedRequests;
    private long savedAt;

    BudgetKeeper(Context context) {
        log = context.store().budget();
        account = context.account();
        clock = context.clock();
        long now = clock.ticks();
        budget = new RequestBudget(context.rules().firstPerMinute(), context.rules().waitCap(), now);
        log.kept(account).ifPresent(kept -> budget.restore(kept, clock.now(), now));
        savedAt = now;
    }

    RequestBudget budget() {
        return budget;
    }

    /** Writes it down when it was used; where requests are plenty, not for each of them. */
    void save() {
        long now = clock.ticks();
        boolean rarely = budget.perMinute() > FAST_PER_MINUTE && budget.blockedFor(now) == 0;
        if (budget.uses() != savedRequests && (!rarely || now - savedAt >= RARELY)) {
            log.keep(account, budget.kept(clock.now(), now));
            savedRequests = budget.uses();
            savedAt = now;
        }
    }
}
