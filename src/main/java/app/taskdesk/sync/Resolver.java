package app.taskdesk.sync;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.OutboxItem;
import app.taskdesk.store.Verdict;
import app.taskdesk.task.TaskFields;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Finds out what became of intents whose request got no answer ({@code sync.md} 2.3, 2.4). */
final class Resolver {

    private static final int PAGE = 100;

    /** A search and whether the create could no longer arrive when it began. */
    private record Search(LostCreate rows, boolean settled, long sequence) {
    }

    private final Desk desk;
    private final Answers answers;
    private final int page;
    private final Map<UUID, Search> searches = new HashMap<>();
    /** Attempts that the person does not want to wait for any longer, by operation. */
    private final Map<UUID, Integer> givenUp = new HashMap<>();

    Resolver(Desk desk, Answers answers, int largestPage) {
        this.desk = desk;
        this.answers = answers;
        this.page = Math.min(PAGE, largestPage);
    }

    /** The person does not want to wait until the request can no longer arrive. */
    void waitNoLonger(UUID operation) {
        desk.store().outbox().item(operation)
                .ifPresent(item -> givenUp.put(operation, item.intent().attempts()));
        searches.remove(operation);
    }

    private boolean isSettled(Intent intent) {
        return givenUp.getOrDefault(intent.operation(), -1) == intent.attempts()
                || desk.unsettled(intent).isZero();
    }

    /** Takes one step towards knowing; the task must have nothing else on its way. */
    void step(OutboxItem item) {
        if (item.intent().kind() == IntentKind.CREATE) {
            search(item);
        } else {
            desk.hold(item);
            long sequence = desk.beginRead();
            boolean settled = isSettled(item.intent());
            desk.exchange().send(new Errand<>(Lane.RESOLVE,
                    new TaskCall.GetTask(Objects.requireNonNull(item.remoteId())),
                    reply -> read(item, sequence, settled, reply)));
        }
    }

    private void read(OutboxItem item, long sequence, boolean settled, RemoteReply<RemoteTask> reply) {
        desk.release(item);
        switch (reply) {
            case RemoteReply.Success<RemoteTask> read -> {
                desk.keep(read.value(), sequence);
                desk.item(item).filter(Resolver::isOpenQuestion)
                        .ifPresent(now -> answers.decide(now, read.value().fields(), settled));
            }
            case RemoteReply.Failure<RemoteTask> failed when failed.failure() instanceof RemoteFailure.NotFound ->
                answers.notThere(item);
            case RemoteReply.Failure<RemoteTask> failed -> desk.later(item, failed.failure());
        }
    }

    private static boolean isOpenQuestion(OutboxItem item) {
        return item.intent().state() == IntentState.UNKNOWN;
    }

    private void search(OutboxItem item) {
        UUID operation = item.intent().operation();
        Search search = searches.computeIfAbsent(operation, _ -> new Search(new LostCreate(operation,
                item.evidence().serverTime(), desk.rules().lostCreateReach(), page),
                isSettled(item.intent()), desk.beginRead()));
        desk.hold(item);
        var suspect = search.rows().suspect();
        if (suspect.isPresent()) {
            desk.exchange().send(new Errand<>(Lane.RESOLVE, new TaskCall.GetTask(suspect.get()),
                    reply -> looked(item, search, suspect.get(), reply)));
        } else {
            desk.exchange().send(new Errand<>(Lane.RESOLVE, new TaskCall.ListTasks(search.rows().query()),
                    reply -> listed(item, search, reply)));
        }
    }

    private void listed(OutboxItem item, Search search, RemoteReply<TaskPage> reply) {
        desk.release(item);
        switch (reply) {
            case RemoteReply.Success<TaskPage> listed -> {
                search.rows().received(listed.value());
                conclude(item, search);
            }
            case RemoteReply.Failure<TaskPage> failed when failed.failure() instanceof RemoteFailure.Refused
                    && search.settled() -> {
                searches.remove(item.intent().operation());
                desk.close(item, new Verdict.Stuck(IntentState.NEEDS_USER, Trouble.CREATE_UNCLEAR));
            }
            case RemoteReply.Failure<TaskPage> failed -> giveUp(item, failed.failure());
        }
    }

    private void looked(OutboxItem item, Search search, String suspect, RemoteReply<RemoteTask> reply) {
        desk.release(item);
        switch (reply) {
            case RemoteReply.Success<RemoteTask> read -> {
                search.rows().received(read.value());
                conclude(item, search);
            }
            case RemoteReply.Failure<RemoteTask> failed when failed.failure() instanceof RemoteFailure.NotFound -> {
                search.rows().vanished(suspect);
                conclude(item, search);
            }
            case RemoteReply.Failure<RemoteTask> failed -> giveUp(item, failed.failure());
        }
    }

    private void giveUp(OutboxItem item, RemoteFailure failure) {
        searches.remove(item.intent().operation());
        desk.later(item, failure);
    }

    private void conclude(OutboxItem item, Search search) {
        List<RemoteTask> found = search.rows().found();
        if (!search.rows().isDone() || search.rows().suspect().isPresent()) {
            return;
        }
        searches.remove(item.intent().operation());
        if (!found.isEmpty()) {
            desk.close(item, new Verdict.Applied(TaskFields.NONE, Desk.received(found.getFirst())));
            if (found.size() > 1) {
                found.forEach(task -> desk.keep(task, search.sequence()));
                desk.store().twins().find(desk.account());
            }
        } else if (!search.settled()) {
            desk.again(item, IntentState.UNKNOWN, desk.nextLook(item.intent()), "looking");
        } else if (!desk.echoes()) {
            desk.close(item, new Verdict.Stuck(IntentState.NEEDS_USER, Trouble.CREATE_UNCLEAR));
        } else if (search.rows().isConclusive()) {
            desk.again(item, IntentState.QUEUED, Duration.ZERO, "not-applied");
        } else {
            desk.again(item, IntentState.UNKNOWN, desk.backoff(item.intent()), "looking");
        }
    }
}
