package app.taskdesk.task;

import org.jspecify.annotations.Nullable;

/**
 * How a task ended.
 *
 * @param outcome the provider's code; null says nothing
 * @param notes   null says nothing
 */
public record Completion(@Nullable String outcome, @Nullable String notes) {

    /** The outcome that hands a task up, where the provider has it. */
    public static final String ESCALATED = "escalated";
}
