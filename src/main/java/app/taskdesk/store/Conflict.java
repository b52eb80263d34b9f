package app.taskdesk.store;

import app.taskdesk.task.TaskField;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field that was changed here and by somebody else ({@code sync.md} 2.5); all three values are kept.
 *
 * @param operation the intent that wanted {@code mine}
 */
public record Conflict(UUID operation, TaskField field, @Nullable Object base, @Nullable Object mine,
        @Nullable Object theirs, Instant foundAt) {
}
