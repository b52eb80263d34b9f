package app.taskdesk.sync;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.MissingTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out whether tasks that a full reading did not see are really deleted: only a 404 by id, twice, on a proven
 * account, is a deletion ({@code sync.md} 2.6).
 */
final class GoneCheck {

    private static final long FEW = 5;
    private static final long SHARE = 10;

    private final Desk desk;
    private final Identity identity;
    private final Map<String, Long> lookedAt = new HashMap<>();
    private final long startedAt;
    private List<MissingTask> waiting = List.of();
    private int held;
    private boolean out;
    private long retryAt;

    GoneCheck(Desk desk, Identity identity) {
        this.desk = desk;
        this.identity = identity;
        this.startedAt = desk.clock().ticks();
        this.retryAt = startedAt;
        reload();
    }

    /** Takes over what a sweep that counts did not see; too much at once is not believed without a person's word. */
    void candidates(long sweep, long listed) {
        long missing = desk.store().missing().unseen(desk.account(), sweep);
        long bound = desk.store().pulls().bound(desk.account());
        boolean tooMuch = missing > 0 && (listed == 0 || missing > Math.max(FEW, bound / SHARE));
        desk.store().missing().note(desk.account(), sweep, tooMuch);
        reload();
        if (!waiting.isEmpty() && !identity.isRunning()) {
            identity.prove();
        }
    }

    /** Reads again what waits, after the store was changed elsewhere. */
    void reload() {
        waiting = desk.store().missing().waiting(desk.account());
        held = desk.store().missing().held(desk.account());
    }

    /** A person said that so many tasks may really be gone; each is still asked for twice. */
    void allow() {
        if (held > 0) {
            desk.store().missing().release(desk.account());
            reload();
            if (!identity.isRunning()) {
                identity.prove();
            }
        }
    }

    void work() {
        if (waiting.isEmpty() || out) {
            return;
        }
        if (!identity.isProven()) {
            if (!identity.isRunning() && desk.exchange().access() == Access.OPEN) {
                identity.prove();
            }
            return;
        }
        long now = desk.clock().ticks();
        if (now >= retryAt && desk.exchange().mayGo(Lane.CHECK)) {
            waiting.stream().filter(task -> dueAt(task) <= now).findFirst().ifPresent(this::look);
        }
    }

    private long dueAt(MissingTask task) {
        return task.absences() == 0 ? startedAt
                : lookedAt.getOrDefault(task.remoteId(), startedAt) + desk.rules().recheck().toMillis();
    }

    private void look(MissingTask task) {
        out = true;
        long sequence = desk.beginRead();
        desk.exchange().send(new Errand<>(Lane.CHECK, new TaskCall.GetTask(task.remoteId()),
                reply -> looked(task, sequence, reply)));
    }

    private void looked(MissingTask task, long sequence, RemoteReply<RemoteTask> reply) {
        out = false;
        switch (reply) {
            case RemoteReply.Success<RemoteTask> read -> {
                desk.keep(read.value(), sequence);
                desk.store().missing().found(desk.account(), task.remoteId());
            }
            case RemoteReply.Failure<RemoteTask> failed when failed.failure() instanceof RemoteFailure.NotFound -> {
                lookedAt.put(task.remoteId(), desk.clock().ticks());
                desk.store().missing().absent(desk.account(), task.remoteId(), Trouble.GONE);
            }
            case RemoteReply.Failure<RemoteTask> _ ->
                retryAt = desk.clock().ticks() + desk.backoff().toMillis();
        }
        reload();
    }

    /** How many tasks wait for a person's word. */
    int held() {
        return held;
    }

    boolean isBusy() {
        return held > 0 || !waiting.isEmpty();
    }

    /** Ticks at which there is something to look for, if the door is open. */
    long nextAt() {
        if (out || waiting.isEmpty() || !identity.isProven()) {
            return Long.MAX_VALUE;
        }
        return Math.max(retryAt, waiting.stream().mapToLong(this::dueAt).min().orElse(Long.MAX_VALUE));
    }
}
