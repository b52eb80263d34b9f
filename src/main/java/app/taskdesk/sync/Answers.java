package app.taskdesk.sync;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteFailure.NotSent;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.OutboxItem;
import app.taskdesk.store.Verdict;
import app.taskdesk.task.TaskFields;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;

/** What a write that did not succeed means for its intent ({@code sync.md} 2.3, 2.8). */
final class Answers {

    private static final int NO_SUCH_METHOD = 405;

    private final Desk desk;
    private final Claims claims;
    private final Deque<Runnable> looks = new ArrayDeque<>();

    Answers(Desk desk) {
        this.desk = desk;
        this.claims = new Claims(desk);
    }

    Claims claims() {
        return claims;
    }

    void failed(OutboxItem item, RemoteReply.Failure<?> failed) {
        Intent intent = item.intent();
        RemoteFailure failure = failed.failure();
        switch (failure) {
            case NotSent notSent when notSent.cause() == NotSent.Cause.BAD_REQUEST -> park(item, failure);
            case NotSent _ -> desk.again(item, IntentState.QUEUED, desk.backoff(), failure);
            case RemoteFailure.SlowDown _ -> desk.again(item, IntentState.QUEUED, desk.exchange().blocked(), failure);
            case RemoteFailure.Unauthorized _ -> {
                if (desk.exchange().access() == Access.OPEN) {
                    park(item, failure);
                } else {
                    desk.again(item, IntentState.QUEUED, Duration.ZERO, failure);
                }
            }
            case RemoteFailure.ServerTrouble _ when desk.poison().failed(intent.operation()) ->
                desk.again(item, IntentState.UNKNOWN, desk.rules().poisonWait(), failure);
            case RemoteFailure.NoAnswer _, RemoteFailure.ServerTrouble _, RemoteFailure.ProtocolError _ ->
                desk.again(item, IntentState.UNKNOWN, desk.backoff(intent), failure);
            case RemoteFailure.NotFound _ -> {
                if (intent.kind() == IntentKind.CREATE) {
                    park(item, failure);
                } else {
                    look(item, failure, there -> stillThere(item, failure, there));
                }
            }
            case RemoteFailure.Refused _ -> {
                if (intent.kind() == IntentKind.COMPLETE || intent.kind() == IntentKind.CLAIM) {
                    look(item, failure, there -> stillThere(item, failure, there));
                } else {
                    park(item, failure);
                }
            }
        }
    }

    /** A change of fields was refused; where that is because there is no PATCH, whole tasks are sent from now on. */
    void unpatched(OutboxItem item, RemoteReply.Failure<?> failed) {
        if (failed.failure() instanceof RemoteFailure.Refused refused && refused.status() == NO_SUCH_METHOD
                && mayReplace(item)) {
            desk.patches().provedAbsent();
            replace(item, refused);
        } else if (failed.failure() instanceof RemoteFailure.NotFound && mayReplace(item)) {
            look(item, failed.failure(), _ -> unfound(item, failed.failure()));
        } else {
            failed(item, failed);
        }
    }

    private boolean mayReplace(OutboxItem item) {
        return item.intent().kind() == IntentKind.EDIT && desk.dialect().replaces();
    }

    private void replace(OutboxItem item, RemoteFailure failure) {
        desk.again(item, IntentState.QUEUED, Duration.ZERO, failure);
    }

    private void unfound(OutboxItem item, RemoteFailure failure) {
        if (desk.patches().isAbsentAfterMiss(desk.clock().ticks())) {
            replace(item, failure);
        } else {
            desk.again(item, IntentState.QUEUED, desk.backoff(failure), failure);
        }
    }

    private void park(OutboxItem item, RemoteFailure failure) {
        desk.close(item, new Verdict.Stuck(IntentState.PARKED, Trouble.of(failure)));
    }

    /**
     * A refusal that may mean "already so": the task is read before anything is concluded. Until then the intent is
     * kept as not known, which a crash in between would make of it too.
     *
     * @param there takes the task as it is, where it is
     */
    private void look(OutboxItem item, RemoteFailure refusal, Consumer<TaskFields> there) {
        desk.again(item, IntentState.UNKNOWN, Duration.ZERO, refusal);
        desk.hold(item);
        whenAllowed(() -> read(item, there));
    }

    /** Sends something as soon as the budget lets it. */
    void whenAllowed(Runnable look) {
        looks.add(look);
    }

    /** Sends what waits, as far as the budget lets it. */
    void work() {
        while (!looks.isEmpty() && desk.exchange().mayGo(Lane.RESOLVE)) {
            looks.remove().run();
        }
    }

    boolean isWaiting() {
        return !looks.isEmpty();
    }

    private void read(OutboxItem item, Consumer<TaskFields> there) {
        long sequence = desk.beginRead();
        desk.exchange().send(new Errand<>(Lane.RESOLVE, new TaskCall.GetTask(Objects.requireNonNull(item.remoteId())),
                reply -> looked(item, there, sequence, reply)));
    }

    private void looked(OutboxItem item, Consumer<TaskFields> there, long sequence, RemoteReply<RemoteTask> reply) {
        desk.release(item);
        switch (reply) {
            case RemoteReply.Success<RemoteTask> read -> {
                desk.keep(read.value(), sequence);
                there.accept(read.value().fields());
            }
            case RemoteReply.Failure<RemoteTask> failed when failed.failure() instanceof RemoteFailure.NotFound ->
                notThere(item);
            case RemoteReply.Failure<RemoteTask> failed ->
                desk.again(item, IntentState.UNKNOWN, desk.backoff(), failed.failure());
        }
    }

    private void stillThere(OutboxItem item, RemoteFailure refusal, TaskFields task) {
        if (item.intent().kind() == IntentKind.CLAIM) {
            claims.refused(item, refusal, task);
            return;
        }
        Resolution resolution = item.intent().kind() != IntentKind.COMPLETE ? new Resolution.SendAgain()
                : Resolution.of(item.intent(), item.evidence(), task, true);
        if (item.intent().kind() == IntentKind.DELETE) {
            desk.again(item, IntentState.QUEUED, desk.backoff(item.intent()), refusal);
        } else if (resolution instanceof Resolution.SendAgain) {
            park(item, refusal);
        } else {
            act(item, resolution);
        }
    }

    /** A read by id said 404; of a change that was dropped meanwhile that proves nothing yet. */
    void notThere(OutboxItem item) {
        if (desk.item(item).isEmpty()) {
            return;
        }
        if (item.intent().kind() == IntentKind.DELETE) {
            desk.close(item, new Verdict.Deleted());
        } else {
            desk.gone(item);
        }
    }

    /** Concludes from a full read what became of an intent. */
    void decide(OutboxItem item, TaskFields server, boolean settled) {
        Intent intent = item.intent();
        if (intent.kind() == IntentKind.CLAIM) {
            claims.look(item, server, settled);
            return;
        }
        boolean isChange = intent.kind() != IntentKind.COMPLETE && Calls.isPatched(intent.kind(), desk.dialect());
        act(item, isChange ? Resolution.ofChange(desk.told(intent), server, settled)
                : Resolution.of(intent, item.evidence(), server, settled));
    }

    private void act(OutboxItem item, Resolution resolution) {
        switch (resolution) {
            case Resolution.Applied _ -> desk.close(item, new Verdict.Applied(TaskFields.NONE, null));
            case Resolution.SendAgain _ -> desk.again(item, IntentState.QUEUED, Duration.ZERO, "not-applied");
            case Resolution.Wait _ -> desk.again(item, IntentState.UNKNOWN,
                    desk.settling().nextLook(item.intent().operation()), "looking");
            case Resolution.Ask ask -> desk.close(item, new Verdict.Stuck(ask.code().equals(Trouble.DEFERRED)
                    ? IntentState.PARKED : IntentState.NEEDS_USER, ask.code()));
        }
    }
}
