package app.taskdesk.ui.shell;

import app.taskdesk.task.Priority;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What copying tasks puts on the clipboard: one line each, as text or as Markdown. */
final class CopiedTasks {

    private static final int MOST = 500;

    private CopiedTasks() {
    }

    static String ids(List<TaskRow> rows) {
        return rows.stream().map(TaskRow::remoteId).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    static String text(List<TaskRow> rows, DateText dates, Messages messages) {
        return rows.stream().map(row -> line(row, dates, messages)).collect(Collectors.joining("\n"));
    }

    /** A list with a box each, ticked where the task is done; signs that Markdown reads as its own are kept apart. */
    static String markdown(List<TaskRow> rows, DateText dates, Messages messages) {
        var words = new TaskWords(messages);
        return rows.stream().map(row -> markdown(row, dates, words)).collect(Collectors.joining("\n"));
    }

    private static String markdown(TaskRow row, DateText dates, TaskWords words) {
        var parts = new ArrayList<String>();
        parts.add("**" + plain(row.title()) + "**");
        parts.add(row.due() == null ? "" : dates.full(row.due()));
        parts.add(words.status(row.status()));
        parts.add(row.knownPriority() == Priority.NORMAL ? "" : words.priority(row.priority()));
        parts.add(plain(row.ownerName() == null ? row.ownerId() : row.ownerName()));
        parts.add(plain(row.customerName() == null ? row.chatId() : row.customerName()));
        parts.add(row.tags().stream().map(tag -> "#" + plain(tag)).collect(Collectors.joining(" ")));
        parts.add(row.remoteId() == null ? "" : "`" + row.remoteId().replace("`", "") + "`");
        return (row.knownStatus() == TaskStatus.DONE ? "- [x] " : "- [ ] ") + parts.stream()
                .filter(part -> !part.isBlank()).collect(Collectors.joining(" \u00B7 "));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : SafeText.line(text, MOST).replaceAll("[\\\\`*_{}\\[\\]<>#|~]", "\\\\$0");
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
