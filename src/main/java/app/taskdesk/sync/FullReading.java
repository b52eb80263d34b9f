package app.taskdesk.sync;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.TaskPage;
import java.util.Optional;

/** One full reading of an account, that can be taken up again where it was left ({@code sync.md} 2.6). */
sealed interface FullReading permits SweepPlan, CountedSweep {

    /** The next page to ask for, if one may go out beside those that are. */
    Optional<ListQuery> ask(int atOnce);

    boolean canAsk(int atOnce);

    /** The page did not come: it will be asked for again. */
    void failed(int page);

    /** The page came and is kept. */
    void received(int page, TaskPage answer);

    boolean isDone();

    /** Where another reading may take this one up: a page, or rows to leave out. */
    int resumeAt();

    /** The page being read, for people. */
    int page();

    /** How many pages there seem to be; 0 while nobody knows. */
    int pages();

    int limit();

    long firstTotal();

    /** How many tasks the server says there are; -1 while, or where, it does not. */
    long total();

    /** Whether it came past every row that the server counted, given how many are known now. */
    boolean isWhole(long known);

    /** Whether what was not seen may be missing, given how many different tasks were seen. */
    boolean countsForDeletion(long distinct);
}
