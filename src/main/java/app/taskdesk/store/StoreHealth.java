package app.taskdesk.store;

import app.taskdesk.store.StoreException.Reason;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether the disk takes and gives what it should, for whoever tells the person. Damage stays until the file is opened
 * anew, and nothing is written meanwhile, so that nothing is sent either ({@code sync.md} 2.14, I22); anything else
 * is over with the first thing that can be saved again. Any thread may call.
 */
public final class StoreHealth {

    private static final System.Logger LOG = System.getLogger(StoreHealth.class.getName());

    private final AtomicReference<@Nullable StoreException> trouble = new AtomicReference<>();
    private volatile Consumer<@Nullable StoreException> listener = _ -> { };
    private volatile boolean ended;

    StoreHealth() {
    }

    /** What keeps the store from saving; null while all is well. */
    public @Nullable StoreException trouble() {
        return trouble.get();
    }

    /**
     * Tells of each trouble and, with null, of its end, on whatever thread meets it; at once where there is one
     * already. There is one listener.
     */
    public void watch(Consumer<@Nullable StoreException> told) {
        listener = told;
        StoreException present = trouble.get();
        if (present != null) {
            told.accept(present);
        }
    }

    /** Takes notice of a failure; those that say nothing about the disk are none of its business. */
    void met(StoreException failure) {
        Reason reason = failure.reason();
        boolean ofTheDisk = reason == Reason.DAMAGED || reason == Reason.FULL || reason == Reason.UNREACHABLE;
        if (!ofTheDisk || ended || isDamaged()) {
            return;
        }
        StoreException former = trouble.getAndSet(failure);
        if (former == null || former.reason() != reason) {
            LOG.log(Level.ERROR, "the database cannot be used", failure);
            listener.accept(failure);
        }
    }

    /** Something was saved. */
    void saved() {
        StoreException former = trouble.get();
        if (former != null && !isDamaged() && trouble.compareAndSet(former, null)) {
            listener.accept(null);
        }
    }

    private boolean isDamaged() {
        StoreException present = trouble.get();
        return present != null && present.reason() == Reason.DAMAGED;
    }

    /** @throws StoreException the damage that was met */
    void requireUndamaged() {
        StoreException present = trouble.get();
        if (present != null && present.reason() == Reason.DAMAGED) {
            throw present;
        }
    }

    /** Tells nothing from now on: the end of the program is no trouble. */
    void end() {
        ended = true;
    }
}
