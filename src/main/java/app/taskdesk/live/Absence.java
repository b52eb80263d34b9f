package app.taskdesk.live;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Finds what somebody who is away leaves undone (ux.md 4.12). FX thread only. */
public final class Absence {

    private static final Comparator<TaskRow> BY_DUE =
            Comparator.comparing(TaskRow::due).thenComparing(row -> row.id().value());

    private final TaskIndex index;
    private long asked;

    public Absence(TaskIndex index) {
        this.index = index;
    }

    /**
     * Who is away, and when.
     *
     * @param until not included
     * @param late  whether what was due before counts too
     */
    public record Away(AccountId account, String owner, Instant from, Instant until, boolean late) {

        boolean leaves(TaskRow row) {
            return account.equals(row.account()) && owner.equals(row.ownerId()) && row.knownStatus().isOpen()
                    && row.due() != null && row.due().isBefore(until) && (late || !row.due().isBefore(from));
        }
    }

    /** Hands over the open tasks of theirs that are due in that time, earliest first; only the last question counts. */
    public void find(Away away, Consumer<List<TaskRow>> found) {
        long question = ++asked;
        index.onWorker(() -> {
            List<TaskRow> left = index.rows().stream().filter(away::leaves).sorted(BY_DUE).toList();
            index.fx().execute(() -> {
                if (question == asked) {
                    found.accept(left);
                }
            });
        });
    }
}
