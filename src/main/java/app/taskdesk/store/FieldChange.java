package app.taskdesk.store;

import org.jspecify.annotations.Nullable;

/** One field's value before and after, as the person saw it; null is an empty field. */
public record FieldChange(@Nullable Object from, @Nullable Object to) {
}
