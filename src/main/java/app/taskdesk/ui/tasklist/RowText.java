package app.taskdesk.ui.tasklist;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.Priority;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.Viewpoint;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row says in each column, and read aloud as a whole (ux.md 4.4, 4.13). */
final class RowText {

    private static final int TITLE = 200;
    private static final int NAME = 80;
    private static final int TAGS_SHOWN = 2;

    private final Messages messages;
    private final TaskWords words;
    private Map<AccountId, String> accounts = Map.of();

    RowText(Messages messages) {
        this.messages = messages;
        this.words = new TaskWords(messages);
    }

    TaskWords words() {
        return words;
    }

    /** From now on says of each row whose it is; nothing of those that have no name here. */
    void name(Map<AccountId, String> several) {
        accounts = several;
    }

    String account(TaskRow row) {
        return SafeText.line(accounts.getOrDefault(row.account(), ""), NAME);
    }

    String title(TaskRow row) {
        return SafeText.line(row.title(), TITLE);
    }

    /** Whether the chat says whom the task is for. */
    boolean isForChat(TaskRow row) {
        return row.customerName() == null && row.customerId() == null && row.chatId() != null;
    }

    /** The name, else the id, else the chat without what all chats end on, else a dash. */
    String customer(TaskRow row) {
        String id = isForChat(row) ? row.chatId().replaceFirst("@[cg]\\.us$", "") : row.customerId();
        String name = row.customerName() == null ? id : row.customerName();
        return name == null || name.isEmpty() ? messages.text("list.customer.none") : SafeText.line(name, NAME);
    }

    String owner(TaskRow row, Viewpoint view) {
        return SafeText.line(words.owner(row, view), NAME);
    }

    String queue(TaskRow row) {
        return row.queueId() == null ? "" : SafeText.line(row.queueId(), NAME);
    }

    String tags(TaskRow row) {
        List<String> tags = row.tags();
        String shown = SafeText.line(String.join(", ", tags.subList(0, Math.min(TAGS_SHOWN, tags.size()))), NAME);
        return tags.size() <= TAGS_SHOWN ? shown
                : messages.text("list.tags.more", shown, tags.size() - TAGS_SHOWN);
    }

    String prioritySign(TaskRow row) {
        return switch (row.knownPriority()) {
            case URGENT -> "\u203C";
            case HIGH -> "!";
            case LOW -> "\u2193";
            case NORMAL, UNKNOWN -> "";
        };
    }

    String markSign(SyncMark mark) {
        return switch (mark) {
            case NONE -> "";
            case TO_SEND -> "\u2191";
            case WISH -> "\u2606";
            case NOT_KNOWN -> "?";
            case CONFLICT -> "\u26A0";
            case REFUSED, GONE -> "\u2715";
        };
    }

    /** "Mon 13 Apr 2026, 10:00 CEST; snoozed 2 times, first due 4 Apr". */
    String dueInFull(TaskRow row, Viewpoint view) {
        if (row.due() == null) {
            return messages.text("task.noDueDate");
        }
        String due = words.exactly(row.due(), view.zone());
        Instant first = row.firstDue();
        return row.snoozeCount() == 0 || first == null ? due
                : messages.text("list.due.snoozed", due, row.snoozeCount(), words.date(first, view));
    }

    /** The whole row for a screen reader: "Late 2 d, urgent, Call Jane, customer Jane Smith, In progress, …". */
    String spoken(TaskRow row, Viewpoint view, @Nullable String place) {
        var parts = new ArrayList<String>();
        parts.add(words.due(row, view));
        if (row.knownPriority() != Priority.NORMAL && row.priority() != null) {
            parts.add(words.priority(row.priority()));
        }
        parts.add(title(row));
        if (row.customerName() != null) {
            parts.add(messages.text("list.spoken.customer", row.customerName()));
        }
        if (row.chatId() != null) {
            parts.add(messages.text("list.spoken.chat", SafeText.line(row.chatId(), NAME)));
        }
        parts.add(words.status(row.status()));
        if (row.snoozeCount() > 0) {
            parts.add(messages.text("list.spoken.snoozed", row.snoozeCount()));
        }
        if (row.mark() != SyncMark.NONE) {
            parts.add(words.mark(row.mark()));
        }
        if (!account(row).isEmpty()) {
            parts.add(messages.text("list.spoken.account", account(row)));
        }
        if (place != null) {
            parts.add(place);
        }
        return String.join(", ", parts);
    }
}
