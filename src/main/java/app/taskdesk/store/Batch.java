package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Changes of many tasks of one account that a person made in one go.
 *
 * @param kinds  what they do
 * @param counts how many of them stand how; those that a later change took the place of are left out
 * @param paused whether those that were not sent yet are kept back
 */
public record Batch(long id, AccountId account, Set<IntentKind> kinds, Map<IntentState, Integer> counts,
        Instant madeAt, boolean paused) {
}
