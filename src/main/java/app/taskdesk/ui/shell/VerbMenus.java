package app.taskdesk.ui.shell;

import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks what a verb needs to know before it can be done; each question is a small form over the window. */
public interface VerbMenus {

    /**
     * What a question is about.
     *
     * @param rows what lists know of them; may lag behind the ids for a moment
     */
    record About(List<TaskId> ids, List<TaskRow> rows) {

        /** Those that a rule lets through; the others are left out. */
        About taking(Function<TaskRow, Optional<Words>> rule) {
            Set<TaskId> out = rows.stream().filter(row -> rule.apply(row).isPresent()).map(TaskRow::id)
                    .collect(Collectors.toSet());
            return new About(ids.stream().filter(id -> !out.contains(id)).toList(),
                    rows.stream().filter(row -> !out.contains(row.id())).toList());
        }

        int size() {
            return ids.size();
        }
    }

    void newTask();

    void complete(About tasks);

    /** Like {@link #complete}, with the outcome that hands them up and a task to follow each. */
    void escalate(About tasks);

    /** Who takes part in sharing them out. */
    void spread(About tasks);

    /** What tags they all get and lose. */
    void tags(About tasks);

    /** Whether to begin what a single key stands for, with its price; {@code verb} is its message key. */
    void confirm(About tasks, String verb, Runnable yes);

    void snooze(About tasks);

    void assign(About tasks);

    void priority(About tasks);

    void status(About tasks);

    void delete(About tasks);

    /** Opens the detail pane where needed and puts the focus into a field of it. */
    void edit(TaskField field);

    /** Shows everything that goes on with the customer of a task. */
    void showCustomer(TaskRow task);

    /** Lists everything that hangs on these chats. */
    void showChats(List<String> chats);

    /** Prints one task. */
    void print(About task);

    /** Puts text on the clipboard. */
    void copy(String text);
}
