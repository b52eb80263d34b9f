package app.taskdesk.task;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the provider of a task lets people do with it, as data, so that rules and views never ask which provider it is.
 *
 * @param statuses   in the order to offer them
 * @param priorities lowest first
 * @param categories codes, in the order to offer them
 * @param outcomes   codes that a person may choose when completing, in the order to offer them; empty when completing
 *                   takes neither outcome nor notes
 * @param fields     all that a task has there; what is not among them has no place on screen
 * @param ownFields  those of them that only this computer knows, since the provider does not keep them
 * @param creatable  fields that a new task may carry
 * @param editable   fields that may be changed
 * @param links      categories whose tasks hang on something, and the field that names it
 * @param owners     what the id of an owner looks like
 */
public record Abilities(List<TaskStatus> statuses, List<Priority> priorities, List<String> categories,
        List<String> outcomes, Set<TaskField> fields, Set<TaskField> ownFields, Set<TaskField> creatable,
        Set<TaskField> editable, Set<Verb> verbs, Map<String, TaskField> links, Owners owners) {

    /** Where no task hangs on anything and a task has what can be written of it. */
    public Abilities(List<TaskStatus> statuses, List<Priority> priorities, List<String> categories,
            List<String> outcomes, Set<TaskField> creatable, Set<TaskField> editable, Set<Verb> verbs) {
        this(statuses, priorities, categories, outcomes, union(creatable, editable), Set.of(), creatable, editable,
                verbs, Map.of(), Owners.BY_ID);
    }

    /** What the id of an owner is. */
    public enum Owners {
        /** Opaque. */
        BY_ID,
        /** The e-mail of a member. */
        BY_EMAIL
    }

    /** What can be done beyond creating and editing. */
    public enum Verb {
        COMPLETE, REASSIGN, SNOOZE, DELETE
    }

    /** Nothing can be done, and nothing is known to be absent: no account is open yet. */
    public static final Abilities NONE = new Abilities(Stream.of(TaskStatus.values())
            .filter(status -> status != TaskStatus.UNKNOWN).toList(), List.of(), List.of(), List.of(),
            Collections.unmodifiableSet(EnumSet.allOf(TaskField.class)), Set.of(), Set.of(), Set.of(), Set.of(),
            Map.of(), Owners.BY_ID);

    private static Set<TaskField> union(Set<TaskField> some, Set<TaskField> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What tasks of several accounts have and can do between them, to list them together. */
    public static Abilities ofAny(Collection<Abilities> several) {
        return several.stream().distinct().reduce((one, other) -> one.with(other, Join.ANY)).orElse(NONE);
    }

    /** What every one of several accounts can do, to do it to tasks of all of them at once. */
    public static Abilities ofEach(Collection<Abilities> several) {
        return several.stream().distinct().reduce((one, other) -> one.with(other, Join.EACH)).orElse(NONE);
    }

    private Abilities with(Abilities other, Join join) {
        var allLinks = new HashMap<>(other.links);
        allLinks.putAll(links);
        allLinks.keySet().retainAll(join.of(links.keySet(), other.links.keySet()));
        return new Abilities(inOrder(join.of(statuses, other.statuses), TaskStatus.values()),
                inOrder(join.of(priorities, other.priorities), Priority.values()),
                List.copyOf(join.of(categories, other.categories)), List.copyOf(join.of(outcomes, other.outcomes)),
                join.of(fields, other.fields), Join.EACH.of(ownFields, other.ownFields),
                join.of(creatable, other.creatable), join.of(editable, other.editable), join.of(verbs, other.verbs),
                allLinks, owners == other.owners ? owners : Owners.BY_ID);
    }

    private static <T> List<T> inOrder(Set<T> some, T[] order) {
        return Stream.of(order).filter(some::contains).toList();
    }

    /** How what two accounts have becomes one. */
    private enum Join {
        ANY, EACH;

        <T> Set<T> of(Collection<T> one, Collection<T> other) {
            var joined = new LinkedHashSet<T>(one);
            switch (this) {
                case ANY -> joined.addAll(other);
                case EACH -> joined.retainAll(other);
            }
            return Collections.unmodifiableSet(joined);
        }
    }

    /** Whether a task has such a field there; nothing in particular is always there. */
    public boolean has(@Nullable TaskField field) {
        return field == null || fields.contains(field);
    }

    /** Whether snoozes are counted on this computer alone. */
    public boolean countsSnoozesHere() {
        return ownFields.contains(TaskField.SNOOZE_COUNT);
    }

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
