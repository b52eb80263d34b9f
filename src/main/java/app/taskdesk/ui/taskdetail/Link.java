package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.util.List;

/** One thing that a task hangs on: which field names it, and its id as the service gave it. */
public record Link(TaskField field, String id) {

    /** What names one. */
    static final List<TaskField> FIELDS = List.of(TaskField.CHAT_ID, TaskField.MESSAGE_ID, TaskField.TICKET_ID);

    static List<Link> of(TaskFields fields) {
        return FIELDS.stream()
                .filter(field -> fields.text(field) instanceof String id && !id.isEmpty())
                .map(field -> new Link(field, fields.text(field))).toList();
    }
}
