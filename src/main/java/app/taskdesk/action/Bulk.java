package app.taskdesk.action;

import app.taskdesk.task.SafeText;
import app.taskdesk.task.Task;
import app.taskdesk.task.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One action on several tasks: those that a rule speaks against are left out, and the words say so. */
final class Bulk {

    private final List<Task> allowed = new ArrayList<>();
    private final int asked;
    private @Nullable Words firstReason;

    private Bulk(int asked) {
        this.asked = asked;
    }

    /** @throws NotPossible when the rule speaks against every one of them */
    static Bulk of(List<Task> tasks, Function<Task, Optional<Words>> rule) {
        var bulk = new Bulk(tasks.size());
        for (Task task : tasks) {
            Optional<Words> reason = rule.apply(task);
            if (reason.isEmpty()) {
                bulk.allowed.add(task);
            } else if (bulk.firstReason == null) {
                bulk.firstReason = reason.get();
            }
        }
        if (bulk.allowed.isEmpty() && bulk.firstReason != null) {
            throw new NotPossible(bulk.firstReason);
        }
        return bulk;
    }

    List<Task> allowed() {
        return allowed;
    }

    /**
     * "Snoozed “Call Jane” to Thu 09:00" or "Snoozed 12 tasks to Thu 09:00".
     *
     * @param key      ends in {@code .one} (first argument: the title) and {@code .many} (first argument: the number)
     * @param changes  how many tasks really changed
     * @param argument comes second; may be null
     */
    Words said(String key, List<Change> changes, @Nullable Object argument) {
        var arguments = new ArrayList<Object>();
        boolean one = changes.size() == 1;
        arguments.add(one ? title(changes.getFirst()) : (Object) changes.size());
        if (argument != null) {
            arguments.add(argument);
        }
        var words = new Words(key + (one ? ".one" : ".many"), arguments);
        Words reason = firstReason;
        return reason == null ? words : Words.of("undo.someSkipped", words, asked - allowed.size(), reason);
    }

    private String title(Change change) {
        return allowed.stream().filter(task -> task.id().equals(change.task())).findFirst()
                .map(task -> SafeText.line(task.title(), 60)).orElse("");
    }
}
