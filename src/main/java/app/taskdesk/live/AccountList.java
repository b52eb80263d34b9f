package app.taskdesk.live;

import app.taskdesk.task.AccountId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** Lines about the account on screen, read again whenever they may have changed, until closed. FX thread only. */
final class AccountList<T> implements AutoCloseable {

    /** Changes that follow one another closely are read together. */
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final TaskIndex index;
    private final Executor worker;
    private final Function<AccountId, List<T>> find;
    private final SwappedList<T> lines = new SwappedList<>();
    private final Runnable stopListening;
    private final Subscription following;
    private boolean planned;
    private long asked;

    /**
     * @param worker runs reads away from the FX thread, in order
     * @param listen has something called, on any thread, whenever the lines may be others; answers with its end
     * @param find   reads the lines; called on the worker
     */
    AccountList(TaskIndex index, Executor worker, Function<Runnable, Runnable> listen,
            Function<AccountId, List<T>> find) {
        this.index = index;
        this.worker = worker;
        this.find = find;
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
        TaskIndex.Desk desk = index.deskProperty().get();
        long question = ++asked;
        if (desk == null) {
            lines.swap(List.of());
            return;
        }
        worker.execute(() -> {
            List<T> found = find.apply(desk.account());
            index.fx().execute(() -> {
                if (question == asked && !lines.equals(found)) {
                    lines.swap(found);
                }
            });
        });
    }

    @Override
    public void close() {
        asked++;
        following.unsubscribe();
        stopListening.run();
    }
}
