package app.taskdesk.sync;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.Written;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.OutboxHead;
import app.taskdesk.store.OutboxItem;
import app.taskdesk.store.Verdict;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskStatus;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sends what a person did: one intent of a task at a time, in order, on top of a server copy that is fresh enough
 * ({@code sync.md} 2.3, 2.5).
 */
final class Sender {

    private final Desk desk;
    private final Answers answers;
    private final Claims claims;

    Sender(Desk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
        this.claims = answers.claims();
    }

    /** Takes the first open, due intent of a task on its way; the task must have nothing else on its way. */
    void start(OutboxItem item) {
        if (item.intent().kind() == IntentKind.CREATE) {
            create(item);
        } else if (item.remoteId() == null) {
            desk.close(item, new Verdict.Stuck(IntentState.NEEDS_USER, Trouble.NOT_MADE));
        } else if (hasPassed(item)) {
            desk.close(item, new Verdict.Stuck(IntentState.NEEDS_USER, Trouble.SNOOZE_PASSED));
        } else if (needsRead(item)) {
            read(item);
        } else {
            write(item);
        }
    }

    private boolean hasPassed(OutboxItem item) {
        return item.intent().kind() == IntentKind.SNOOZE
                && !Calls.due(item.intent()).isAfter(desk.exchange().atServer(desk.clock().now()));
    }

    private boolean needsRead(OutboxItem item) {
        return item.intent().kind() == IntentKind.DELETE || item.intent().kind() == IntentKind.CLAIM
                || !desk.isFresh(item.readAt()) || !item.whole();
    }

    /** Whether a reading of its task, whatever for, would spare it one of its own. */
    boolean lacksFreshCopy(OutboxHead head) {
        return switch (head.kind()) {
            case EDIT, COMPLETE, SNOOZE, REASSIGN -> !desk.isFresh(head.readAt());
            case CREATE, DELETE, CLAIM -> false;
        };
    }

    private void read(OutboxItem item) {
        desk.hold(item);
        long sequence = desk.beginRead();
        desk.exchange().send(new Errand<>(Lane.PUSH, new TaskCall.GetTask(Objects.requireNonNull(item.remoteId())),
                reply -> read(item, sequence, reply)));
    }

    private void read(OutboxItem item, long sequence, RemoteReply<RemoteTask> reply) {
        desk.release(item);
        switch (reply) {
            case RemoteReply.Success<RemoteTask> read -> {
                desk.keep(read.value(), sequence);
                desk.item(item).filter(now -> now.intent().state() == IntentState.QUEUED && !now.isNewer(sequence))
                        .ifPresent(now -> soon(now, still -> write(on(still, read.value()))));
            }
            case RemoteReply.Failure<RemoteTask> failed when failed.failure() instanceof RemoteFailure.NotFound ->
                notThere(item);
            case RemoteReply.Failure<RemoteTask> failed -> desk.later(item, failed.failure());
        }
    }

    /** One answer is not believed alone: the delete goes out all the same. */
    private void notThere(OutboxItem item) {
        if (item.intent().kind() == IntentKind.DELETE) {
            desk.item(item).filter(now -> now.intent().state() == IntentState.QUEUED)
                    .ifPresent(now -> soon(now, still -> send(still, TaskFields.NONE)));
        } else {
            answers.notThere(item);
        }
    }

    /** Waits for the budget with what was read; to read again each time would leave nothing to write with. */
    private void soon(OutboxItem item, Consumer<OutboxItem> write) {
        if (desk.exchange().mayGo(Lane.PUSH)) {
            write.accept(item);
            return;
        }
        long readAt = desk.clock().ticks();
        desk.hold(item);
        answers.whenAllowed(() -> {
            desk.release(item);
            boolean young = desk.clock().ticks() - readAt <= desk.rules().freshBase().toMillis();
            desk.item(item).filter(now -> young && now.intent().state() == IntentState.QUEUED
                    && now.base().equals(item.base())).ifPresent(write);
        });
    }

    /** The item on top of what was just read, even where an older stamp kept that out of the store. */
    private static OutboxItem on(OutboxItem item, RemoteTask read) {
        TaskFields base = read.complete() ? read.fields() : item.base().overlaidBy(read.fields());
        return new OutboxItem(item.intent(), item.remoteId(), base, item.whole() || read.complete(), item.readAt(),
                item.sequence(), item.gone(), item.evidence(), item.doneHere());
    }

    private void write(OutboxItem item) {
        TaskFields server = item.base();
        switch (item.intent().kind()) {
            case CREATE -> create(item);
            case EDIT -> merge(item, item.intent().payload().changes());
            case SNOOZE -> verb(item, TaskField.DUE);
            case REASSIGN -> verb(item, TaskField.OWNER_ID);
            case COMPLETE -> {
                if (TaskStatus.of(server.text(TaskField.STATUS)) == TaskStatus.DONE) {
                    answers.decide(item, server, true);
                } else {
                    send(item, item.intent().payload().wanted());
                }
            }
            case DELETE -> send(item, TaskFields.NONE);
            case CLAIM -> claim(item);
        }
    }

    private void claim(OutboxItem item) {
        if (wasDoneMeanwhile(item)) {
            desk.close(item, new Verdict.Stuck(IntentState.NEEDS_USER, Trouble.DONE_MEANWHILE));
        } else if (claims.mayAsk(item)) {
            send(item, item.intent().payload().wanted().only(desk.told(item.intent()).keySet()));
        }
    }

    private void merge(OutboxItem item, Map<TaskField, FieldChange> changes) {
        Merge merge = Merge.of(changes, item.base(), true);
        if (!merge.clashes().isEmpty()) {
            desk.clash(item, merge.clashes());
        } else if (merge.toSend().isEmpty()) {
            desk.close(item, new Verdict.Applied(TaskFields.NONE, null));
        } else {
            send(item, merge.toSend());
        }
    }

    /** A verb that sets one field: not asked for twice, and not over somebody else's change. */
    private void verb(OutboxItem item, TaskField field) {
        var change = Objects.requireNonNull(item.intent().payload().changes().get(field));
        TaskFields server = item.base();
        if (wasDoneMeanwhile(item)) {
            desk.close(item, new Verdict.Stuck(IntentState.NEEDS_USER, Trouble.DONE_MEANWHILE));
        } else if (Calls.isPatched(item.intent().kind(), desk.dialect())) {
            merge(item, desk.told(item.intent()));
        } else if (TaskFields.sameValue(field, server.get(field), change.to())
                && !TaskFields.sameValue(field, change.from(), change.to())) {
            desk.close(item, new Verdict.Applied(TaskFields.NONE, null));
        } else if (!TaskFields.sameValue(field, server.get(field), change.from())) {
            desk.clash(item, Set.of(field));
        } else {
            send(item, TaskFields.NONE);
        }
    }

    /** Finished by somebody else after the person acted; a person may well reassign what they saw to be finished. */
    private boolean wasDoneMeanwhile(OutboxItem item) {
        if (TaskStatus.of(item.base().text(TaskField.STATUS)) != TaskStatus.DONE) {
            return false;
        }
        var completedAt = item.base().instant(TaskField.COMPLETED_AT);
        return item.intent().kind() == IntentKind.SNOOZE || !item.doneHere() && (completedAt == null
                || completedAt.isAfter(desk.exchange().atServer(item.intent().createdAt())));
    }

    private void send(OutboxItem item, TaskFields toSend) {
        TaskCall<Written> call = item.intent().kind() == IntentKind.EDIT && desk.patches().isAbsent()
                ? new TaskCall.ReplaceTask(Objects.requireNonNull(item.remoteId()), desk.writable(item, toSend))
                : Calls.write(item, toSend, desk.dialect());
        if (!desk.mark(item, call)) {
            return;
        }
        desk.exchange().send(new Errand<>(Lane.PUSH, call, reply -> written(item, toSend, call, reply)));
    }

    private void written(OutboxItem item, TaskFields sent, TaskCall<Written> call, RemoteReply<Written> reply) {
        desk.release(item);
        desk.answered(item, reply);
        switch (reply) {
            case RemoteReply.Success<Written> done -> {
                if (call instanceof TaskCall.UpdateTask) {
                    desk.patches().worked();
                }
                if (item.intent().kind() == IntentKind.CLAIM) {
                    claims.accepted(item);
                    return;
                }
                RemoteTask copy = done.value().task();
                TaskFields effect = Calls.effect(item.intent(), sent, done.value().snoozeCount());
                desk.close(item, item.intent().kind() == IntentKind.DELETE ? new Verdict.Deleted()
                        : new Verdict.Applied(effect, copy == null ? null : Desk.received(copy)));
            }
            case RemoteReply.Failure<Written> failed when call instanceof TaskCall.UpdateTask ->
                answers.unpatched(item, failed);
            case RemoteReply.Failure<Written> failed -> answers.failed(item, failed);
        }
    }

    private void create(OutboxItem item) {
        var call = new TaskCall.CreateTask(item.intent().operation(), item.intent().payload().wanted());
        if (!desk.mark(item, call)) {
            return;
        }
        desk.exchange().send(new Errand<>(Lane.PUSH, call, reply -> created(item, reply)));
    }

    private void created(OutboxItem item, RemoteReply<RemoteTask> reply) {
        desk.release(item);
        desk.answered(item, reply);
        switch (reply) {
            case RemoteReply.Success<RemoteTask> made -> {
                desk.close(item, new Verdict.Applied(TaskFields.NONE, Desk.received(made.value())));
                if (desk.dialect().carriesOperation()) {
                    desk.store().pulls().sawEcho(desk.account(),
                            LostCreate.carries(made.value(), item.intent().operation()));
                }
            }
            case RemoteReply.Failure<RemoteTask> failed -> answers.failed(item, failed);
        }
    }
}
