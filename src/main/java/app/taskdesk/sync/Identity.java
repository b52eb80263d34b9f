package app.taskdesk.sync;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Proves that the key still opens the same workspace, by looking for tasks that are known to be there
 * ({@code sync.md} 2.6, identity canary): after a key was changed, and before anything is removed. One known task on a
 * page of the listing is proof enough; some may have been deleted meanwhile, and just those may be asked for: each
 * look that found none therefore asks for others next time.
 */
final class Identity {

    private static final int KNOWN = 3;
    private static final int PAGE = 100;

    private final Desk desk;
    private final int page;
    private final Deque<String> known = new ArrayDeque<>();
    private final Set<String> askedInVain = new HashSet<>();
    private boolean running;
    private boolean out;
    private boolean listed;
    private boolean listingEmpty;
    private boolean proven;
    private long nextAt;

    Identity(Desk desk, int largestPage) {
        this.desk = desk;
        this.page = Math.min(PAGE, largestPage);
        this.nextAt = desk.clock().ticks();
    }

    /** Begins anew; until it ends well nothing counts as proven. */
    void prove() {
        known.clear();
        known.addAll(sample());
        if (known.isEmpty()) {
            askedInVain.clear();
            known.addAll(sample());
        }
        running = true;
        proven = false;
        out = false;
        listed = false;
        nextAt = desk.clock().ticks();
    }

    private List<String> sample() {
        return desk.store().missing().sample(desk.account(), KNOWN, askedInVain);
    }

    private boolean isNewKey() {
        return desk.exchange().access() == Access.UNPROVEN;
    }

    /** A person asked: the next try need not wait. */
    void soon() {
        nextAt = Math.min(nextAt, desk.clock().ticks());
    }

    void work() {
        Exchange exchange = desk.exchange();
        boolean allowed = isNewKey() ? exchange.mayProve() : exchange.mayGo(Lane.CHECK);
        if (!running || out || !allowed || desk.clock().ticks() < nextAt) {
            return;
        }
        out = true;
        long sequence = desk.beginRead();
        if (listed) {
            exchange.send(new Errand<>(lane(), new TaskCall.GetTask(known.element()), reply -> read(sequence, reply)));
        } else {
            var first = ListQuery.page(1, page, desk.dialect().plainOrder(), false);
            exchange.send(new Errand<>(lane(), new TaskCall.ListTasks(first),
                    reply -> listed(sequence, reply)));
        }
    }

    private Lane lane() {
        return isNewKey() ? Lane.RESOLVE : Lane.CHECK;
    }

    private void listed(long sequence, RemoteReply<TaskPage> reply) {
        out = false;
        switch (reply) {
            case RemoteReply.Success<TaskPage> page -> {
                listed = true;
                listingEmpty = page.value().tasks().isEmpty();
                if (desk.store().missing().knowsAny(desk.account(),
                        page.value().tasks().stream().map(RemoteTask::remoteId).toList())) {
                    desk.keep(page.value().tasks(), sequence);
                    end(Access.OPEN);
                } else if (known.isEmpty()) {
                    end(Access.OPEN);
                }
            }
            case RemoteReply.Failure<TaskPage> failed -> failed(failed.failure());
        }
    }

    /** A new key that opens nothing may be another workspace's; of the present one a person may have deleted all. */
    private void read(long sequence, RemoteReply<RemoteTask> reply) {
        out = false;
        switch (reply) {
            case RemoteReply.Success<RemoteTask> read -> {
                desk.keep(read.value(), sequence);
                end(Access.OPEN);
            }
            case RemoteReply.Failure<RemoteTask> failed when failed.failure() instanceof RemoteFailure.NotFound -> {
                askedInVain.add(known.remove());
                if (known.isEmpty()) {
                    end(listingEmpty && !isNewKey() ? Access.OPEN : Access.OTHER_WORKSPACE);
                }
            }
            case RemoteReply.Failure<RemoteTask> failed -> failed(failed.failure());
        }
    }

    private void failed(RemoteFailure failure) {
        nextAt = desk.clock().ticks() + desk.backoff(failure).toMillis();
        if (failure instanceof RemoteFailure.Unauthorized && isNewKey()) {
            running = false;
            desk.exchange().changeAccess(Access.BLOCKED);
        }
    }

    private void end(Access access) {
        running = false;
        proven = access == Access.OPEN;
        if (proven) {
            askedInVain.clear();
        }
        if (!proven || isNewKey()) {
            desk.exchange().changeAccess(access);
        }
    }

    boolean isRunning() {
        return running;
    }

    /** Whether the last proof ended well; {@link #prove} starts over. */
    boolean isProven() {
        return proven;
    }

    /** Ticks at which it wants to go on. */
    long nextAt() {
        return running && !out ? nextAt : Long.MAX_VALUE;
    }
}
