package app.taskdesk.store;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person did, inside one transaction (T1): joins what was never sent, and takes back what need not be sent
 * ({@code sync.md} 2.3).
 */
final class Recording {

    private final Transaction transaction;
    private final TaskViews views;

    Recording(Transaction transaction, TaskViews views) {
        this.transaction = transaction;
        this.views = views;
    }

    RecordedIntent keep(NewIntent asked) {
        TaskId task = asked.kind() == IntentKind.CREATE ? views.add(asked.account()) : existing(asked);
        Payload payload = Normal.payload(asked.payload());
        UUID operation = switch (asked.kind()) {
            case CREATE, COMPLETE, SNOOZE, REASSIGN -> IntentTable.add(transaction, asked, task, payload);
            case EDIT -> edit(asked, task, payload);
            case DELETE -> delete(asked, task, payload);
        };
        views.refresh(task);
        new Activities(transaction, views, asked.at()).me(task, Activities.kind(asked.kind()),
                new Activities.Detail(operation, payload.changes(), Map.of(), payload.note()));
        return new RecordedIntent(operation, task);
    }

    private TaskId existing(NewIntent asked) {
        TaskId task = asked.task();
        if (task == null) {
            throw new IllegalArgumentException(asked.kind() + " names no task");
        }
        String account = transaction.first("SELECT account_id FROM task WHERE id = ?", row -> row.text(1),
                task.value()).orElseThrow(() -> new StoreException(StoreException.Reason.GONE,
                        "the task is not here any more", null));
        if (!asked.account().equals(new AccountId(account))) {
            throw new IllegalArgumentException("the task belongs to another account");
        }
        return task;
    }

    /** Joins the task's newest intent if that is an edit that was never attempted: one request instead of two. */
    private UUID edit(NewIntent asked, TaskId task, Payload payload) {
        List<Intent> open = IntentTable.openOf(transaction, task);
        Intent former = open.isEmpty() ? null : open.getLast();
        if (former == null || former.kind() != IntentKind.EDIT || !isUntouched(former)) {
            return IntentTable.add(transaction, asked, task, payload);
        }
        UUID heir = IntentTable.add(transaction, asked, task, joined(former.payload(), payload));
        IntentTable.supersede(transaction, former.operation(), heir, asked.at());
        return heir;
    }

    private static Payload joined(Payload former, Payload later) {
        var changes = new EnumMap<TaskField, FieldChange>(TaskField.class);
        changes.putAll(former.changes());
        later.changes().forEach((field, change) -> changes.merge(field, change,
                (first, second) -> new FieldChange(first.from(), second.to())));
        return new Payload(changes, later.adjustReminders());
    }

    /** Of a task whose create never left, nothing is sent at all. */
    private UUID delete(NewIntent asked, TaskId task, Payload payload) {
        List<Intent> open = IntentTable.openOf(transaction, task);
        UUID operation = IntentTable.add(transaction, asked, task, payload);
        if (!open.isEmpty() && open.getFirst().kind() == IntentKind.CREATE
                && open.stream().allMatch(Recording::isUntouched)) {
            open.forEach(i -> IntentTable.supersede(transaction, i.operation(), operation, asked.at()));
            IntentTable.close(transaction, operation, IntentState.SUPERSEDED, asked.at());
        }
        return operation;
    }

    private static boolean isUntouched(Intent intent) {
        return intent.state() == IntentState.QUEUED && intent.attempts() == 0;
    }

    /** Newest first, so that each brings back what it had replaced before that is taken back too. */
    boolean withdraw(Collection<UUID> operations, Instant now) {
        List<Optional<Intent>> found = operations.stream().map(o -> IntentTable.find(transaction, o)).toList();
        return found.stream().allMatch(Optional::isPresent) && found.stream().map(Optional::orElseThrow)
                .sorted(Comparator.comparing(Intent::sequence).reversed())
                .allMatch(intent -> withdraw(intent.operation(), now));
    }

    private boolean withdraw(UUID operation, Instant now) {
        Intent intent = IntentTable.find(transaction, operation).orElseThrow();
        if (!isUntouched(intent) && !isDeleteOfUnsent(intent) || hasFollowers(intent)) {
            return false;
        }
        IntentTable.close(transaction, operation, IntentState.DISCARDED, now);
        IntentTable.revive(transaction, intent);
        views.refresh(intent.task());
        new Activities(transaction, views, now).me(intent.task(), Activity.Kind.WITHDRAWN,
                Activities.Detail.of(intent));
        return true;
    }

    private static boolean isDeleteOfUnsent(Intent intent) {
        return intent.kind() == IntentKind.DELETE && intent.state() == IntentState.SUPERSEDED
                && intent.supersededBy() == null;
    }

    private boolean hasFollowers(Intent intent) {
        return intent.kind() == IntentKind.CREATE && IntentTable.openOf(transaction, intent.task()).size() > 1;
    }

    /** Ends a transaction that changed something before it turned out that it must not. */
    static final class NotPossible extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotPossible() {
            super(null, null, false, false);
        }
    }
}
