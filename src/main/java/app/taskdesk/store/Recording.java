package app.taskdesk.store;

import app.taskdesk.sqlite.Transaction;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
            case CREATE -> IntentTable.add(transaction, asked, task, payload);
            case EDIT -> after(asked, task, Replacing.byEdit(payload, replaceable(task)));
            case COMPLETE, SNOOZE, REASSIGN, CLAIM ->
                after(asked, task, Replacing.byVerb(asked.kind(), payload, replaceable(task)));
            case DELETE -> delete(asked, task, payload);
        };
        if (asked.restores() != null) {
            new Trash(transaction).restored(asked.restores(), task);
        }
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

    /** Of a task that is deleted at the server nothing is replaced: what becomes of all of it is asked at once. */
    private List<Intent> replaceable(TaskId task) {
        return Bases.find(transaction, task).filter(Bases.Base::gone).isPresent() ? List.of()
                : IntentTable.openOf(transaction, task);
    }

    private UUID after(NewIntent asked, TaskId task, Optional<Replacing> replacing) {
        if (replacing.isEmpty()) {
            return IntentTable.add(transaction, asked, task, Normal.payload(asked.payload()));
        }
        Replacing former = replacing.get();
        UUID heir = IntentTable.add(transaction, as(former.kind(), asked), task, former.payload());
        former.replaced().forEach(intent -> replace(intent, heir, asked.at()));
        for (Intent follower : former.behind()) {
            var again = new NewIntent(asked.account(), task, follower.kind(), follower.payload(),
                    follower.createdAt(), follower.nextAttemptAt());
            replace(follower, IntentTable.add(transaction, again, task, follower.payload()), asked.at());
        }
        return heir;
    }

    private static NewIntent as(IntentKind kind, NewIntent asked) {
        return new NewIntent(asked.account(), asked.task(), kind, asked.payload(), asked.at(), asked.sendAfter());
    }

    private void replace(Intent former, UUID heir, Instant now) {
        IntentTable.supersede(transaction, former.operation(), heir, now);
        new Clashes(transaction, views, now).forget(former.operation(), "AGAIN");
    }

    /** Of a task whose create never left, nothing is sent at all; what came back to the person is given up. */
    private UUID delete(NewIntent asked, TaskId task, Payload payload) {
        List<Intent> open = IntentTable.openOf(transaction, task);
        UUID operation = IntentTable.add(transaction, asked, task, payload);
        if (!open.isEmpty() && open.getFirst().kind() == IntentKind.CREATE
                && open.stream().allMatch(Replacing::isUntouched)) {
            open.forEach(i -> IntentTable.supersede(transaction, i.operation(), operation, asked.at()));
            IntentTable.close(transaction, operation, IntentState.SUPERSEDED, asked.at());
            keep(task, Fold.of(TaskFields.NONE, OwnSnoozes.NONE, open), asked);
        } else {
            replaceable(task).stream().filter(i -> Replacing.isBack(i) && i.kind() != IntentKind.CREATE)
                    .filter(i -> !i.operation().equals(operation)).forEach(i -> replace(i, operation, asked.at()));
        }
        return operation;
    }

    private void keep(TaskId task, TaskFields fields, NewIntent asked) {
        new Trash(transaction).put(task, new RowProjection.Remote(asked.account(), null),
                Trash.Piece.of(fields, TrashedTask.Reason.NEVER_SENT), asked.at());
    }

    /** Newest first, so that each brings back what it had replaced before that is taken back too. */
    boolean withdraw(Collection<UUID> operations, Instant now) {
        List<Optional<Intent>> found = operations.stream().map(o -> IntentTable.find(transaction, o)).toList();
        return found.stream().allMatch(Optional::isPresent) && found.stream().map(Optional::orElseThrow)
                .sorted(Comparator.comparing(Intent::sequence).reversed())
                .allMatch(intent -> withdraw(intent.operation(), now));
    }

    /** Newest first; one that cannot be taken back any more changes nothing for the others. */
    Set<UUID> withdrawUntouched(Collection<UUID> operations, Instant now) {
        return operations.stream().map(o -> IntentTable.find(transaction, o)).flatMap(Optional::stream)
                .sorted(Comparator.comparing(Intent::sequence).reversed()).map(Intent::operation)
                .filter(operation -> withdraw(operation, now)).collect(Collectors.toSet());
    }

    private boolean withdraw(UUID operation, Instant now) {
        Intent intent = IntentTable.find(transaction, operation).orElseThrow();
        if (!Replacing.isUntouched(intent) && !isDeleteOfUnsent(intent) || hasFollowers(intent)) {
            return false;
        }
        IntentTable.close(transaction, operation, IntentState.DISCARDED, now);
        IntentTable.revive(transaction, intent);
        followInTrash(intent);
        new Activities(transaction, views, now).me(intent.task(), Activity.Kind.WITHDRAWN,
                Activities.Detail.of(intent));
        new Removals(transaction, views, now).refreshOrRemove(intent.task());
        return true;
    }

    /** A task that is back is not in the trash; one that was brought back from it and is no more lies there again. */
    private void followInTrash(Intent withdrawn) {
        var trash = new Trash(transaction);
        switch (withdrawn.kind()) {
            case CREATE -> trash.takenBack(withdrawn.task());
            case DELETE -> trash.revived(withdrawn.task());
            case EDIT, COMPLETE, SNOOZE, REASSIGN, CLAIM -> { }
        }
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
