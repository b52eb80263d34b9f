package app.taskdesk.store;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes list columns; the order of the columns here is that of {@link TaskRowReader} too. */
final class TaskTable {

    /** Those that are a row's content; {@code first_due} is kept from the first time it is known. */
    private static final List<String> CONTENT = List.of("title", "category", "status", "priority", "due", "owner_id",
            "owner_name", "queue_id", "claim_status", "customer_id", "customer_name", "tags", "snooze_count",
            "snoozed_until", "outcome", "completed_at", "created_at", "updated_at", "mark", "search_text", "remind_at",
            "chat_id", "hidden");

    static final String READ = "id, account_id, remote_id, first_due, " + String.join(", ", CONTENT)
            + ", own_snoozes, own_snoozed_until";

    private static final String INSERT = "INSERT INTO task(account_id, remote_id, first_due, "
            + String.join(", ", CONTENT) + ") VALUES (" + "?, ".repeat(CONTENT.size() + 2) + "?)";

    private static final String UPDATE = "UPDATE task SET first_due = coalesce(task.first_due, n.due), "
            + each("%1$s = n.%1$s") + " FROM (SELECT " + each("? AS %s") + ") AS n WHERE task.id = ? AND ("
            + each("task.%s") + ") IS NOT (" + each("n.%s") + ")";

    private TaskTable() {
    }

    private static String each(String form) {
        return CONTENT.stream().map(form::formatted).collect(Collectors.joining(", "));
    }

    /** A place for a task that is made here; its content follows. */
    static TaskId insertEmpty(Transaction transaction, AccountId account) {
        return new TaskId(transaction.insert("INSERT INTO task(account_id, title, snooze_count, mark, search_text, "
                + "hidden) VALUES (?, '', 0, 'NONE', '', 1)", account.value()));
    }

    /** The row's own id says nothing; a new one is given. */
    static TaskId insert(Transaction transaction, TaskRow row) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(row.account().value());
        values.add(row.remoteId());
        values.add(Micros.orNull(row.firstDue()));
        addContent(values, row, false);
        return new TaskId(transaction.insert(INSERT, values.toArray()));
    }

    /** Whether anything was different. */
    static boolean update(Transaction transaction, TaskRow row, boolean hidden) {
        List<@Nullable Object> values = new ArrayList<>();
        addContent(values, row, hidden);
        values.add(row.id().value());
        return transaction.execute(UPDATE, values.toArray()) > 0;
    }

    private static void addContent(List<@Nullable Object> values, TaskRow row, boolean hidden) {
        String tags = row.tags().isEmpty() ? null : TaskFieldsJson.writeTexts(row.tags());
        Collections.addAll(values, row.title(), row.category(), row.status(), row.priority(),
                Micros.orNull(row.due()), row.ownerId(), row.ownerName(), row.queueId(), row.claimStatus(),
                row.customerId(), row.customerName(), tags, row.snoozeCount(), Micros.orNull(row.snoozedUntil()),
                row.outcome(), Micros.orNull(row.completedAt()), Micros.orNull(row.createdAt()),
                Micros.orNull(row.updatedAt()), row.mark().name(), row.searchText(),
                Micros.orNull(row.remindAt()), row.chatId(), hidden);
    }
}
