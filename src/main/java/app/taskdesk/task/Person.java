package app.taskdesk.task;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can own tasks, as the provider knows them.
 *
 * @param name null where only the id was ever seen
 */
public record Person(String id, @Nullable String name) {

    /** The name, or the id where no name is known. */
    public String label() {
        return name == null || name.isBlank() ? id : name;
    }
}
