package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.util.List;
import java.util.stream.Stream;

/** One thing that a task hangs on: which field names it, and its id as the service gave it. */
public record Link(TaskField field, String id) {

    static List<Link> of(TaskFields fields) {
        return Stream.of(TaskField.CHAT_ID, TaskField.MESSAGE_ID, TaskField.TICKET_ID)
                .filter(field -> fields.text(field) instanceof String id && !id.isEmpty())
                .map(field -> new Link(field, fields.text(field))).toList();
    }
}
