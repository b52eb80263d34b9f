package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import java.util.Optional;

/** Keeps each account's request budget, so that a restart neither hammers a server nor forgets its limit. */
public final class BudgetLog {

    private final LocalStore store;

    BudgetLog(LocalStore store) {
        this.store = store;
    }

    public Optional<KeptBudget> kept(AccountId account) {
        return store.read(tx -> tx.first("SELECT tokens_milli, per_minute_milli, learned_limit, blocked_until, "
                + "saved_at FROM budget WHERE account_id = ?", row -> new KeptBudget(row.number(1) / 1_000.0,
                row.number(2) / 1_000.0, (int) row.number(3), Micros.instantOrNull(row.numberOrNull(4)),
                Micros.instant(row.number(5))), account.value()));
    }

    public void keep(AccountId account, KeptBudget kept) {
        store.writeAside("budget", tx -> tx.execute("INSERT INTO budget(account_id, tokens_milli, "
                + "per_minute_milli, learned_limit, blocked_until, saved_at) VALUES (?, ?, ?, ?, ?, ?) "
                + "ON CONFLICT(account_id) DO UPDATE SET tokens_milli = excluded.tokens_milli, "
                + "per_minute_milli = excluded.per_minute_milli, learned_limit = excluded.learned_limit, "
                + "blocked_until = excluded.blocked_until, saved_at = excluded.saved_at", account.value(),
                Math.round(kept.tokens() * 1_000), Math.round(kept.perMinute() * 1_000), kept.toldLimit(),
                Micros.orNull(kept.blockedUntil()), Micros.of(kept.at())));
    }
}
