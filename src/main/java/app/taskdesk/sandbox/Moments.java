package app.taskdesk.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The moments a task is found and ordered by. */
record Moments(Instant created, @Nullable Instant due, @Nullable Instant completed, Instant updated) {
}
