package app.taskdesk.store;

import app.taskdesk.sqlite.Database;
import app.taskdesk.sqlite.DatabaseException;
import app.taskdesk.sqlite.Durability;
import app.taskdesk.sqlite.Failpoints;
import app.taskdesk.sqlite.NetworkDisk;
import app.taskdesk.sqlite.Schema;
import app.taskdesk.sqlite.Transaction;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The open database of a profile, which {@link TaskStore}, {@link AccountStore} and the sync side's stores read and
 * write together. Any thread but the FX thread may call.
 */
public final class LocalStore implements AutoCloseable {

    static final String FILE = "taskdesk.db";
    static final Schema SCHEMA = Schema.load(0x7461736b, LocalStore.class, "001-store.sql",
            "002-activity.sql", "003-trash.sql", "004-twice.sql",
            "005-provider.sql", "006-reminder.sql", "007-figures.sql", "008-batch.sql");

    private static final System.Logger LOG = System.getLogger(LocalStore.class.getName());

    private static final String PROBE = "probe";
    private static final int ROOM = 65_536;

    private final Database database;
    private final Path folder;
    private final InstantSource clock;
    private final boolean onNetworkDisk;
    private volatile long epoch;
    private volatile boolean checked;
    private final StoreHealth health = new StoreHealth();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private final List<Consumer<TasksChanged>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<Activity>>> activityListeners = new CopyOnWriteArrayList<>();

    private LocalStore(Database database, Path folder, InstantSource clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
        this.onNetworkDisk = NetworkDisk.holds(folder);
        this.epoch = begin();
    }

    /**
     * Opens the database of the folder, or makes it.
     *
     * @throws StoreException when it is newer, foreign or damaged, or cannot be reached; it is left as it is
     */
    public static LocalStore open(Path folder, InstantSource clock) {
        return open(folder, clock, Failpoints.NONE);
    }

    static LocalStore open(Path folder, InstantSource clock, Failpoints failpoints) {
        return guarded(() -> {
            RestoredCopy.finish(folder);
            Path file = folder.resolve(FILE);
            boolean existed = Files.exists(file);
            var database = Database.open(file, SCHEMA, failpoints);
            boolean opened = false;
            try {
                boolean doubtful = existed && !wasClosedInOrder(database);
                if (doubtful) {
                    database.requireSound();
                }
                var store = new LocalStore(database, folder, clock);
                store.checked = doubtful;
                opened = true;
                return store;
            } finally {
                if (!opened) {
                    database.close();
                }
            }
        });
    }

    private static boolean wasClosedInOrder(Database database) {
        return database.<Long>read(tx -> tx.number("SELECT value = '1' FROM meta WHERE key = 'closed'")) == 1;
    }

    private long begin() {
        return database.write("begin", Durability.DURABLE, tx -> {
            long next = 1 + tx.number("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'epoch'");
            setMeta(tx, "epoch", Long.toString(next));
            setMeta(tx, "closed", "0");
            return next;
        });
    }

    private static void setMeta(Transaction transaction, String key, String value) {
        transaction.execute("INSERT INTO meta(key, value) VALUES (?, ?) "
                + "ON CONFLICT(key) DO UPDATE SET value = excluded.value", key, value);
    }

    /** The number of this start; a mark to send demands that no other start came after it ({@code sync.md} 2.10). */
    public long epoch() {
        return epoch;
    }

    long nextRead() {
        return (epoch << 32) + reads.incrementAndGet();
    }

    Instant now() {
        return clock.instant();
    }

    Path folder() {
        return folder;
    }

    void copyTo(Path target) {
        guarded(() -> {
            database.copyTo(target);
            return true;
        });
    }

    /** Everything becomes as in the backup, but for what a person did since; all rows are announced as changed. */
    void restore(Path backup) {
        guarded(() -> {
            try (var prepared = RestoredCopy.of(backup, folder)) {
                database.takeOver(() -> {
                    database.<Carrying.Carried>read(prepared::carry);
                    return prepared.ready();
                });
            }
            return true;
        });
        epoch = begin();
        writes.incrementAndGet();
        new AccountStore(this).list().forEach(account -> announce(listeners,
                new TasksChanged(account.id(), Set.of(), true)));
    }

    /** Reads the whole file for broken pages, unless that was done when it was opened. */
    void requireSound() {
        if (!checked) {
            watched(() -> {
                database.requireSound();
                return true;
            });
        }
    }

    /** Whether the file lies on another computer, where two programs cannot be kept apart for certain. */
    public boolean isOnNetworkDisk() {
        return onNetworkDisk;
    }

    /** Whether the disk takes and gives what it should. */
    public StoreHealth health() {
        return health;
    }

    /**
     * Writes more than any change of a person's needs and takes it away again.
     *
     * @throws StoreException when nothing can be saved still
     */
    public void requireRoom() {
        writeAside("probe", tx -> {
            setMeta(tx, PROBE, " ".repeat(ROOM));
            setMeta(tx, PROBE, "");
        });
    }

    /** Leaves nothing of deleted rows in the files. */
    void compact() {
        guarded(() -> {
            database.compact();
            return true;
        });
    }

    <T extends @Nullable Object> T read(Function<Transaction, T> work) {
        return watched(() -> database.read(work));
    }

    /** Commits all or nothing, then announces the rows that changed. */
    <T extends @Nullable Object> T write(String name, Durability durability,
            BiFunction<Transaction, TaskViews, T> work) {
        health.requireUndamaged();
        var written = counted(() -> database.write(name, durability, transaction -> {
            var views = new TaskViews(transaction);
            return new Written<>(work.apply(transaction, views), views.changes(), views.activities());
        }));
        written.changes().forEach(change -> announce(listeners, change));
        if (!written.activities().isEmpty()) {
            announce(activityListeners, written.activities());
        }
        return written.result();
    }

    /** A write that concerns neither tasks nor intents nor anything else that is {@link Remembered}. */
    void writeAside(String name, Consumer<Transaction> work) {
        health.requireUndamaged();
        watched(() -> database.write(name, Durability.RELAXED, transaction -> {
            work.accept(transaction);
            return true;
        }));
        health.saved();
    }

    private <T extends @Nullable Object> T counted(Supplier<T> write) {
        try {
            T written = watched(write);
            health.saved();
            return written;
        } finally {
            writes.incrementAndGet();
        }
    }

    /** Rises with every write, also with one that failed. */
    long writes() {
        return writes.get();
    }

    private <T extends @Nullable Object> T watched(Supplier<T> work) {
        try {
            return guarded(work);
        } catch (StoreException e) {
            health.met(e);
            throw e;
        }
    }

    private static <E> void announce(List<Consumer<E>> listeners, E what) {
        for (Consumer<E> listener : listeners) {
            try {
                listener.accept(what);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "a listener failed on a change that is saved", e);
            }
        }
    }

    Runnable onChange(Consumer<TasksChanged> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    Runnable onActivity(Consumer<List<Activity>> listener) {
        activityListeners.add(listener);
        return () -> activityListeners.remove(listener);
    }

    static <T extends @Nullable Object> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseException e) {
            throw StoreException.of(e);
        }
    }

    /** Marks an orderly end, as far as the disk lets it, and closes; closing twice does no harm. */
    @Override
    public void close() {
        health.end();
        guarded(() -> {
            try {
                if (database.isOpen() && health.trouble() == null) {
                    database.write("end", Durability.DURABLE, tx -> {
                        setMeta(tx, "closed", "1");
                        return true;
                    });
                }
            } finally {
                database.close();
            }
            return true;
        });
    }

    private record Written<T extends @Nullable Object>(T result, List<TasksChanged> changes,
            List<Activity> activities) {
    }
}
