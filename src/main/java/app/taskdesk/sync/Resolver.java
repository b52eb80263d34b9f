package app.taskdesk.sync;

import app.taskdesk.remote.Dialect;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.store.Account;
import app.taskdesk.store.Evidence;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.OutboxItem;
import app.taskdesk.store.Verdict;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out what became of intents whose request got no answer ({@code sync.md} 2.3, 2.4). */
final class Resolver {

    private static final int PAGE = 100;
    /** How far a server's clocks may be apart when a create is looked for by its likeness ({@code sync.md} 2.4). */
    private static final Duration CLOCK_DOUBT = Duration.ofMinutes(2);
    /** Where a server goes on listing nothing, a person must say whether that is so. */
    private static final int MOST_HOLLOW_LOOKS = 30;

    /** A search and whether the create could no longer arrive when it began. */
    private record Search(CreateSearch rows, boolean settled, long sequence) {
    }

    private final Desk desk;
    private final Answers answers;
    private final int page;
    private final int largest;
    private final Dialect dialect;
    private final Map<UUID, Search> searches = new HashMap<>();
    /** Attempts that the person does not want to wait for any longer, by operation. */
    private final Map<UUID, Integer> givenUp = new HashMap<>();
    /** How often a listing told neither that a create was made nor that it was not. */
    private final Map<UUID, Integer> inVain = new HashMap<>();

    Resolver(Desk desk, Answers answers, int largestPage) {
        this.desk = desk;
        this.answers = answers;
        this.page = Math.min(PAGE, largestPage);
        this.largest = largestPage;
        this.dialect = desk.dialect();
    }

    /** The person does not want to wait until the request can no longer arrive. */
    void waitNoLonger(UUID operation) {
        desk.store().outbox().item(operation)
                .ifPresent(item -> givenUp.put(operation, item.intent().attempts()));
        searches.remove(operation);
    }

    private boolean isSettled(Intent intent) {
        return givenUp.getOrDefault(intent.operation(), -1) == intent.attempts()
                || desk.settling().left(intent.operation()).isZero();
    }

    /** Takes one step towards knowing; the task must have nothing else on its way. */
    void step(OutboxItem item) {
        if (item.intent().kind() == IntentKind.CREATE) {
            search(item);
        } else {
            desk.hold(item);
            if (item.intent().kind() == IntentKind.CLAIM) {
                answers.claims().looks(item);
            }
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
        Search search = searches.computeIfAbsent(operation, _ -> new Search(searchFor(item),
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

    private CreateSearch searchFor(OutboxItem item) {
        UUID operation = item.intent().operation();
        Instant anchor = anchor(item.evidence());
        var sought = new LikeCreate.Sought(said(item.intent()),
                anchor == null ? null : anchor.minus(CLOCK_DOUBT));
        var like = new LikeCreate(sought, dialect,
                remoteId -> desk.store().outbox().isAnothers(remoteId, item), largest);
        return !dialect.carriesOperation() ? like : new LostCreate(operation,
                anchor == null ? null : anchor.minus(desk.rules().lostCreateReach()), page,
                desk.store().twins().anyMarked(desk.account()) ? like::mayBe : like::mayHaveBeen);
    }

    /** When it was sent, at the earliest, on the server's clock as it is now: that may have been set back since. */
    private @Nullable Instant anchor(Evidence evidence) {
        Instant then = evidence.serverTime();
        Instant sentAt = evidence.sentAt();
        Duration ahead = desk.exchange().serverAhead();
        if (then == null || sentAt == null || ahead == null) {
            return then;
        }
        Instant now = sentAt.plus(ahead);
        return now.isBefore(then) ? now : then;
    }

    /** What a create said, signed by the person at this desk. */
    private TaskFields said(Intent create) {
        TaskFields wanted = create.payload().wanted();
        return wanted.has(TaskField.CREATED_BY) ? wanted : wanted.with(TaskField.CREATED_BY,
                desk.store().accounts().find(desk.account()).map(Account::meId).orElse(null));
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

    /** A listing of nothing proves nothing where tasks are known ({@code sync.md} 2.6, guard). */
    private boolean isHollow(Search search) {
        return search.rows().isEmpty() && desk.store().pulls().bound(desk.account()) > 0;
    }

    private void conclude(OutboxItem item, Search search) {
        List<RemoteTask> found = search.rows().found();
        if (!search.rows().isDone() || search.rows().suspect().isPresent()) {
            return;
        }
        searches.remove(item.intent().operation());
        if (!found.isEmpty() && !search.rows().isCertain(desk.store().outbox().alike(item.intent()))) {
            ask(item, found, search.sequence());
        } else if (!found.isEmpty()) {
            desk.close(item, new Verdict.Applied(TaskFields.NONE, Desk.received(found.getFirst())));
            if (found.size() > 1 && dialect.carriesOperation()) {
                found.forEach(task -> desk.keep(task, search.sequence()));
                desk.store().twins().find(desk.account());
            }
        } else if (!search.settled()) {
            desk.again(item, IntentState.UNKNOWN, desk.settling().nextLook(item.intent().operation()), "looking");
        } else if (!search.rows().lookAlikes().isEmpty()) {
            ask(item, search.rows().lookAlikes(), search.sequence());
        } else if (dialect.carriesOperation() && !desk.store().pulls().state(desk.account()).echoes()
                || !dialect.carriesOperation() && !search.rows().isConclusive()) {
            desk.close(item, new Verdict.Stuck(IntentState.NEEDS_USER, Trouble.CREATE_UNCLEAR));
        } else if (search.rows().isConclusive() && !isHollow(search)) {
            desk.again(item, IntentState.QUEUED, Duration.ZERO, "not-applied");
        } else {
            int looks = inVain.merge(item.intent().operation(), 1, Integer::sum);
            if (isHollow(search) && looks > MOST_HOLLOW_LOOKS) {
                desk.close(item, new Verdict.Stuck(IntentState.NEEDS_USER, Trouble.CREATE_UNCLEAR));
            } else {
                desk.again(item, IntentState.UNKNOWN, desk.backoff(looks), "looking");
            }
        }
    }

    /** A person must say whether one of these is what the create made. */
    private void ask(OutboxItem item, List<RemoteTask> alike, long sequence) {
        desk.keep(alike, sequence);
        desk.store().twins().ask(item.intent(), alike.stream().map(RemoteTask::remoteId).toList());
        desk.close(item, new Verdict.Stuck(IntentState.NEEDS_USER, Trouble.CREATE_UNCLEAR));
    }
}
