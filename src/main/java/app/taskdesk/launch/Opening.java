package app.taskdesk.launch;

import app.taskdesk.store.StoreException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A profile that is being opened while JavaFX starts, which takes about as long. */
final class Opening {

    private static final System.Logger LOG = System.getLogger(Opening.class.getName());

    private final FutureTask<Opened> task;

    private Opening(FutureTask<Opened> task) {
        this.task = task;
    }

    static Opening begin(Opened.Opener opener) {
        var opening = new Opening(new FutureTask<>(opener::open));
        Thread.ofPlatform().name("opening").start(opening.task);
        return opening;
    }

    /**
     * Waits for it, so never on the FX thread.
     *
     * @throws StoreException as {@link Opened.Opener#open}
     */
    Opened result() throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("asked to end while the profile was opened");
        }
    }

    /** Closes it again, for there will be no window. */
    void abandon() {
        try {
            result().close();
        } catch (IOException | StoreException e) {
            LOG.log(Level.WARNING, "the profile was not opened", e);
        }
    }
}
