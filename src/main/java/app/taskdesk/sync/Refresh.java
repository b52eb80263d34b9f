package app.taskdesk.sync;

import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;

/**
 * Tells when it costs fewer requests to read everything than to read, one by one, the tasks that are about to be
 * changed: a row that tells a task whole is as good as a read by its id ({@code sync.md} 2.5, fresh base rule).
 */
final class Refresh {

    /** So many times cheaper it must be, since changes wait meanwhile. */
    private static final int WORTH = 2;
    /** The page that shows the end, and the look whether rows moved. */
    private static final int CLOSING = 2;
    private static final double MINUTE = 60_000;

    private final Desk desk;
    private final int largestPage;
    private boolean running;
    private long againAt = Long.MIN_VALUE;
    private boolean rowsAreWhole = true;
    private int requestsBefore;

    Refresh(Desk desk, int largestPage) {
        this.desk = desk;
        this.largestPage = largestPage;
    }

    /**
     * Whether everything is to be read now, before any change goes out.
     *
     * @param stale tasks that would have to be read
     */
    boolean begin(int stale) {
        long requests = Math.max(requestsBefore,
                Math.ceilDiv(desk.store().pulls().bound(desk.account()), (long) largestPage) + CLOSING);
        if (running || !rowsAreWhole || stale < WORTH * requests || desk.clock().ticks() < againAt) {
            return false;
        }
        double goOutInTime = desk.exchange().budget().perMinute() * freshBase() / MINUTE - requests;
        running = WORTH * requests <= goOutInTime;
        return running;
    }

    private long freshBase() {
        return desk.rules().freshBase().toMillis();
    }

    void received(TaskPage page) {
        rowsAreWhole = page.tasks().stream().allMatch(RemoteTask::complete);
    }

    /** Everything was read; copies stay fresh for a while, and what did not become so needs a look of its own. */
    void ended(int requests) {
        requestsBefore = requests;
        failed();
    }

    /** Changes wait no longer. */
    void failed() {
        if (running) {
            running = false;
            againAt = desk.clock().ticks() + freshBase();
        }
    }

    boolean isRunning() {
        return running;
    }

    /** The changes that wait for it lend it their place. */
    Lane lane() {
        return running ? Lane.PUSH : Lane.SWEEP;
    }
}
