package app.taskdesk.live;

import app.taskdesk.task.AccountId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** Lines about the accounts on screen, read again whenever they may have changed, until closed. FX thread only. */
final class AccountList<T> implements AutoCloseable {

    /** Changes that follow one another closely are read together. */
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final TaskIndex index;
    private final Executor worker;
    private final Source<T> source;
    private final SwappedList<T> lines = new SwappedList<>();
    private final Runnable stopListening;
    private final Subscription following;
    private boolean planned;
    /** A reading that was planned before must not wake those who look, whose own threads may have ended. */
    private boolean closed;
    private long asked;

    /** Where lines come from: read for one account at a time, in the order that those of several have too. */
    record Source<T>(Function<AccountId, List<T>> find, Comparator<T> order) {

        List<T> of(List<AccountId> accounts) {
            return accounts.size() == 1 ? find.apply(accounts.getFirst())
                    : accounts.stream().map(find).flatMap(List::stream).sorted(order).toList();
        }
    }

    /**
     * @param worker runs reads away from the FX thread, in order
     * @param listen has something called, on any thread, whenever the lines may be others; answers with its end
     * @param source reads the lines of an account, in order, on the worker; and how those of several are ordered
     */
    AccountList(TaskIndex index, Executor worker, Function<Runnable, Runnable> listen,
            Source<T> source) {
        this.index = index;
        this.worker = worker;
        this.source = source;
        stopListening = listen.apply(() -> index.fx().execute(this::plan));
        following = index.deskProperty().subscribe(_ -> read());
    }

    /** Exchanged as a whole. */
    ObservableList<T> lines() {
        return lines;
    }

    /** Reads the lines now, since what they are about changed. */
    void readAgain() {
        read();
    }

    private void plan() {
        if (!planned) {
            planned = true;
            index.work().after(PAUSE, () -> {
                planned = false;
                read();
            });
        }
    }

    private void read() {
        if (closed) {
            return;
        }
        TaskIndex.Desk desk = index.deskProperty().get();
        long question = ++asked;
        if (desk == null) {
            lines.swap(List.of());
            return;
        }
        worker.execute(() -> {
            List<T> found = source.of(desk.accounts());
            index.fx().execute(() -> {
                if (question == asked && !lines.equals(found)) {
                    lines.swap(found);
                }
            });
        });
    }

    @Override
    public void close() {
        closed = true;
        asked++;
        following.unsubscribe();
        stopListening.run();
    }
}
