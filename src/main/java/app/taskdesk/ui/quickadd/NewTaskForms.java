package app.taskdesk.ui.quickadd;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.QuickAdd;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.kit.Workplace;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One new task while its account is being chosen: what was typed goes along, but for people and ids, which say nothing
 * in another account and are found again by who comes back. FX thread only.
 */
public final class NewTaskForms {

    /** The line is carried over by itself. */
    private static final Set<TaskField> OF_ONE_ACCOUNT = Set.of(TaskField.TITLE, TaskField.OWNER_ID,
            TaskField.QUEUE_ID, TaskField.CUSTOMER_ID, TaskField.CONVERSATION_ID, TaskField.CHAT_ID,
            TaskField.MESSAGE_ID, TaskField.TICKET_ID);

    private final Workplace place;
    private final Consumer<TaskId> added;
    private final Map<AccountId, NewTaskViewModel> begun = new HashMap<>();
    private @Nullable NewTaskViewModel last;

    /** @param added called with the new task once it is kept */
    public NewTaskForms(Workplace place, Consumer<TaskId> added) {
        this.place = place;
        this.added = added;
    }

    /** The form for an account, with what was typed in the one asked for before. */
    public NewTaskViewModel in(AccountId account) {
        NewTaskViewModel form = begun.computeIfAbsent(account, id -> new NewTaskViewModel(place.at(id), added));
        if (last != null && last != form) {
            carryOver(last, form);
        }
        last = form;
        return form;
    }

    private static void carryOver(NewTaskViewModel from, NewTaskViewModel to) {
        NewTaskViewModel.TEXTS.stream().filter(field -> !OF_ONE_ACCOUNT.contains(field) && to.takes(field))
                .forEach(field -> to.text(field).set(from.text(field).get()));
        String line = withoutIds(from);
        if (!line.equals(withoutIds(to))) {
            to.text(TaskField.TITLE).set(line);
        }
        String category = from.categoryProperty().get();
        if (category != null && to.categories().contains(category)) {
            to.categoryProperty().set(category);
        }
        String priority = from.priorityProperty().get();
        if (priority != null && to.priorities().contains(priority)) {
            to.priorityProperty().set(priority);
        }
    }

    private static String withoutIds(NewTaskViewModel form) {
        return QuickAdd.withoutIds(form.text(TaskField.TITLE).get(), form::takes);
    }
}
