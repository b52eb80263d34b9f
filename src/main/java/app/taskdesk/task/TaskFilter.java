package app.taskdesk.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which tasks a person asked for: conditions and words, all of which must hold. A value, so that it can be kept,
 * compared, shown as chips and written as text ({@link FilterText}).
 *
 * @param words each is looked for anywhere in the task's text, whatever its case and accents
 */
public record TaskFilter(List<Condition> conditions, List<String> words) {

    /** Lets every task through. */
    public static final TaskFilter NONE = new TaskFilter(List.of(), List.of());

    public TaskFilter {
        conditions = List.copyOf(conditions);
        words = List.copyOf(words);
    }

    public static TaskFilter of(Condition... conditions) {
        return new TaskFilter(List.of(conditions), List.of());
    }

    public boolean isEmpty() {
        return conditions.isEmpty() && words.isEmpty();
    }

    /** How many things are asked for, as a person counts chips and words. */
    public int size() {
        return conditions.size() + words.size();
    }

    /** The first condition on a facet. */
    public Optional<Condition> on(Facet facet) {
        return conditions.stream().filter(condition -> condition.facet() == facet).findFirst();
    }

    /** This filter with the condition in place of all others on the same facet. */
    public TaskFilter with(Condition condition) {
        var changed = new ArrayList<>(without(condition.facet()).conditions);
        changed.add(condition);
        return new TaskFilter(changed, words);
    }

    public TaskFilter without(Facet facet) {
        return new TaskFilter(conditions.stream().filter(condition -> condition.facet() != facet).toList(), words);
    }

    /** Both filters at once. */
    public TaskFilter and(TaskFilter other) {
        var all = new ArrayList<>(conditions);
        all.addAll(other.conditions);
        var allWords = new ArrayList<>(words);
        allWords.addAll(other.words);
        return new TaskFilter(all, allWords);
    }

    /** The test for one run over the rows on one thread. */
    public Predicate<TaskRow> at(Viewpoint view) {
        List<Predicate<TaskRow>> tests = new ArrayList<>();
        conditions.forEach(condition -> tests.add(condition.at(view)));
        words.stream().map(SearchText::fold).distinct()
                .forEach(word -> tests.add(row -> row.searchText().contains(word)));
        return switch (tests.size()) {
            case 0 -> row -> true;
            case 1 -> tests.getFirst();
            default -> row -> holdsAll(tests, row);
        };
    }

    private static boolean holdsAll(List<Predicate<TaskRow>> tests, TaskRow row) {
        for (int i = 0; i < tests.size(); i++) {
            if (!tests.get(i).test(row)) {
                return false;
            }
        }
        return true;
    }
}
