package app.taskdesk.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the provider of a task lets people do with it, as data, so that rules and views never ask which provider it is.
 *
 * @param statuses   in the order to offer them
 * @param priorities lowest first
 * @param categories codes, in the order to offer them
 * @param outcomes   codes that a person may choose when completing, in the order to offer them; empty when completing
 *                   takes neither outcome nor notes
 * @param creatable  fields that a new task may carry
 * @param editable   fields that may be changed
 * @param links      categories whose tasks hang on something, and the field that names it
 */
public record Abilities(List<TaskStatus> statuses, List<Priority> priorities, List<String> categories,
        List<String> outcomes, Set<TaskField> creatable, Set<TaskField> editable, Set<Verb> verbs,
        Map<String, TaskField> links) {

    /** Where no task hangs on anything. */
    public Abilities(List<TaskStatus> statuses, List<Priority> priorities, List<String> categories,
            List<String> outcomes, Set<TaskField> creatable, Set<TaskField> editable, Set<Verb> verbs) {
        this(statuses, priorities, categories, outcomes, creatable, editable, verbs, Map.of());
    }

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

    /** What a new task may carry of the values; words that this provider does not know are never written back. */
    public TaskFields creatable(TaskFields values) {
        return known(values.only(creatable));
    }

    /** What a change of a whole task may carry of the values; words nobody knows are never written back. */
    public TaskFields editable(TaskFields values) {
        return known(values.only(editable));
    }

    private TaskFields known(TaskFields values) {
        return values.only(values.present().stream().filter(field -> isKnown(field, values.get(field)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private boolean isKnown(TaskField field, @Nullable Object value) {
        if (!(value instanceof String word)) {
            return true;
        }
        return switch (field) {
            case STATUS -> TaskStatus.of(word) != TaskStatus.UNKNOWN;
            case PRIORITY -> Priority.of(word) != Priority.UNKNOWN;
            case CATEGORY -> categories.contains(word);
            default -> true;
        };
    }
}
