package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tasks just read from a server, to be kept in one transaction ({@code sync.md} 2.9, T4).
 *
 * @param sequence the number given when the read began; older ones never replace newer ones
 * @param sweep    where the full reading stands with this page kept; null for any other read
 */
public record PageRead(AccountId account, List<Received> tasks, long sequence, @Nullable SweepMark sweep) {
}
