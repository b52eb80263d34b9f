package app.taskdesk.task;

import java.util.List;
import java.util.Set;

/**
 * What the provider of a task lets people do with it, as data, so that rules and views never ask which provider it is.
 *
 * @param statuses   in the order to offer them
 * @param priorities lowest first
 * @param categories codes, in the order to offer them
 * @param outcomes   codes that a person may choose when completing, in the order to offer them; empty when completing
 *                   takes none
 * @param creatable  fields that a new task may carry
 * @param editable   fields that may be changed
 */
public record Abilities(List<TaskStatus> statuses, List<Priority> priorities, List<String> categories,
        List<String> outcomes, Set<TaskField> creatable, Set<TaskField> editable, Set<Verb> verbs) {

    /** What can be done beyond creating and editing. */
    public enum Verb {
        COMPLETE, REASSIGN, SNOOZE, DELETE
    }

    /** Nothing can be done: no account is open. */
    public static final Abilities NONE = new Abilities(List.of(), List.of(), List.of(), List.of(), Set.of(), Set.of(),
            Set.of());

    public boolean can(Verb verb) {
        return verbs.contains(verb);
    }

    public boolean canEdit(TaskField field) {
        return editable.contains(field);
    }
}
