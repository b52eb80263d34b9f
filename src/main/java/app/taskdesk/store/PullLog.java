package app.taskdesk.store;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.sqlite.Rows;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What was read from the server, and how far the reading has come ({@code sync.md} 2.6, 2.9). */
public final class PullLog {

    private static final String TASKS = "tasks";

    private final LocalStore store;
    private final Remembered<AccountId, Long> bound;
    private final Map<AccountId, PullState> states = new ConcurrentHashMap<>();

    PullLog(LocalStore store) {
        this.store = store;
        this.bound = new Remembered<>(store, this::readBound);
    }

    /**
     * A number for a read that begins now, higher than that of every earlier read and write, be it of an earlier run
     * or of an engine that was given up in this one.
     */
    public long beginRead() {
        return store.nextRead();
    }

    public PullState state(AccountId account) {
        return states.computeIfAbsent(account, this::load);
    }

    private PullState load(AccountId account) {
        return store.read(tx -> tx.first("SELECT watermark, unsorted, echoes, last_sweep, last_sync, sweep_id, "
                + "sweep_page, sweep_limit, sweep_first_total, sweep_server_start, sweep_first, unreadable, whole "
                + "FROM pull_state WHERE account_id = ? AND stream = ?", PullLog::state, account.value(), TASKS)
                .orElse(PullState.NEW));
    }

    private static PullState state(Rows row) {
        SweepMark sweep = row.numberOrNull(6) == null ? null : new SweepMark(row.number(6), (int) row.number(7),
                (int) row.number(8), row.number(9), Micros.instantOrNull(row.numberOrNull(10)), row.flag(11));
        return new PullState(Micros.instantOrNull(row.numberOrNull(1)), row.flag(2), sweep,
                Micros.instantOrNull(row.numberOrNull(4)), Micros.instantOrNull(row.numberOrNull(5)), row.flag(3),
                (int) row.number(12), row.flag(13));
    }

    private void save(AccountId account, PullState state, Transaction transaction) {
        SweepMark sweep = state.sweep();
        transaction.execute("INSERT OR REPLACE INTO pull_state(account_id, stream, watermark, unsorted, echoes, "
                + "last_sweep, last_sync, unreadable, whole, sweep_id, sweep_page, sweep_limit, sweep_first_total, "
                + "sweep_server_start, sweep_first) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                account.value(), TASKS, Micros.orNull(state.watermark()), state.unsorted(), state.echoes(),
                Micros.orNull(state.lastSweep()), Micros.orNull(state.lastSync()), state.unreadable(), state.whole(),
                sweep == null ? null : sweep.id(), sweep == null ? null : sweep.nextPage(),
                sweep == null ? null : sweep.limit(), sweep == null ? null : sweep.firstTotal(),
                sweep == null ? null : Micros.orNull(sweep.serverStart()), sweep == null ? null : sweep.first());
    }

    /** T4: keeps what a page, or a read by id, told. */
    public void keep(PageRead page) {
        SweepMark sweep = page.sweep();
        PullState after = sweep == null ? null : state(page.account()).withSweep(sweep);
        store.write("page", Durability.RELAXED, (tx, views) -> {
            new PageKeeper(tx, views, page, store.now()).keep();
            if (after != null && sweep != null) {
                if (!sweep.first()) {
                    page.tasks().forEach(task -> tx.execute("INSERT OR IGNORE INTO sweep_seen(account_id, sweep_id, "
                            + "remote_id) VALUES (?, ?, ?)", page.account().value(), sweep.id(), task.remoteId()));
                }
                save(page.account(), after, tx);
            }
            return true;
        });
        if (after != null) {
            states.put(page.account(), after);
        }
    }

    /** T5: a pull ended well; the watermark never goes back. */
    public void pulled(AccountId account, @Nullable Instant watermark, Instant now) {
        put(account, state(account).pulled(watermark, now));
    }

    /** The server broke the order that incremental pulls rely on. */
    public void foundUnsorted(AccountId account) {
        put(account, state(account).withoutOrder());
    }

    /** Whether a created task came back with its operation id. */
    public void sawEcho(AccountId account, boolean echoes) {
        PullState before = state(account);
        if (before.echoes() != echoes) {
            put(account, before.withEchoes(echoes));
        }
    }

    private void put(AccountId account, PullState state) {
        store.write("pull-state", Durability.RELAXED, (tx, _) -> {
            save(account, state, tx);
            return true;
        });
        states.put(account, state);
    }

    /**
     * A full reading begins.
     *
     * @param id the number given to it as to a read; reads and writes since have higher ones
     */
    public SweepMark beginSweep(AccountId account, long id, int limit) {
        var mark = new SweepMark(id, 1, limit, -1, null, state(account).lastSweep() == null);
        forgetSeen(account);
        put(account, state(account).withSweep(mark));
        return mark;
    }

    /** How many different tasks a full reading has seen. */
    public long seen(AccountId account, SweepMark mark) {
        return mark.first() ? bound(account) : store.read(tx -> tx.number("SELECT count(*) FROM sweep_seen "
                + "WHERE account_id = ? AND sweep_id = ?", account.value(), mark.id()));
    }

    /** A full reading ended; the first one gives incremental pulls their start. */
    public void endSweep(AccountId account, SweepEnd end) {
        put(account, state(account).swept(end));
    }

    public void forgetSeen(AccountId account) {
        store.write("forget-seen", Durability.RELAXED, (tx, _) -> tx.execute("DELETE FROM sweep_seen "
                + "WHERE account_id = ?", account.value()));
    }

    /** Tasks here that have an id at the server. */
    public long bound(AccountId account) {
        return bound.of(account);
    }

    private long readBound(AccountId account) {
        return store.read(tx -> tx.number("SELECT count(*) FROM task WHERE account_id = ? "
                + "AND remote_id IS NOT NULL", account.value()));
    }
}
