package app.taskdesk.ui.shell;

import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What copying tasks puts on the clipboard: one line each. */
final class CopiedTasks {

    private CopiedTasks() {
    }

    static String ids(List<TaskRow> rows) {
        return rows.stream().map(TaskRow::remoteId).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    static String text(List<TaskRow> rows, DateText dates, Messages messages) {
        return rows.stream().map(row -> line(row, dates, messages)).collect(Collectors.joining("\n"));
    }

    private static String line(TaskRow row, DateText dates, Messages messages) {
        var line = new StringBuilder(row.title());
        if (row.customerName() != null) {
            line.append(" · ").append(row.customerName());
        }
        if (row.chatId() != null) {
            line.append(" · ").append(row.chatId());
        }
        line.append(" · ").append(row.due() == null ? messages.text("task.noDueDate") : dates.full(row.due()));
        if (row.remoteId() != null) {
            line.append(" · ").append(row.remoteId());
        }
        return line.toString();
    }
}
