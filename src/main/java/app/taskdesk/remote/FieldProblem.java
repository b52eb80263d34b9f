package app.taskdesk.remote;

import app.taskdesk.task.TaskField;
import org.jspecify.annotations.Nullable;

/**
 * What a provider found wrong with one value, to be shown beside the input it came from.
 *
 * @param name    the provider's own name for it
 * @param field   null where it is no field of a task
 * @param message the server's words, clipped and inert
 */
public record FieldProblem(String name, @Nullable TaskField field, String message) {

    /** "name: message", or the message alone where it tells the name itself. */
    @Override
    public String toString() {
        return message.contains(name) ? message : name + ": " + message;
    }
}
