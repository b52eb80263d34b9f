package app.taskdesk.sync;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.task.OwnMetadata;
import app.taskdesk.task.TaskField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the newest tasks for one that carries a create's operation id ({@code sync.md} 2.4). Finding none
 * counts only if every page was in order and the number of tasks stood still meanwhile.
 */
final class LostCreate implements CreateSearch {

    private static final int MOST_SUSPECTS = 20;

    private final UUID operation;
    private final @Nullable Instant reach;
    private final int limit;
    private final Predicate<RemoteTask> likeness;
    private final List<RemoteTask> alike = new ArrayList<>();
    private final List<RemoteTask> found = new ArrayList<>();
    private final List<String> suspects = new ArrayList<>();
    private int page = 1;
    private long total = -1;
    private @Nullable Instant last;
    private boolean conclusive = true;
    private boolean done;

    /**
     * @param reach    tasks made before it cannot be the one; null reads everything
     * @param likeness whether a task without a mark may be the one
     */
    LostCreate(UUID operation, @Nullable Instant reach, int limit, Predicate<RemoteTask> likeness) {
        this.operation = operation;
        this.reach = reach;
        this.limit = limit;
        this.likeness = likeness;
    }

    @Override
    public ListQuery query() {
        return ListQuery.page(page, limit, ListQuery.Sort.CREATED_AT, true);
    }

    @Override
    public void received(TaskPage answer) {
        conclusive &= total < 0 || total == answer.total();
        total = answer.total();
        for (RemoteTask task : answer.tasks()) {
            take(task);
        }
        int used = answer.limit() > 0 ? Math.min(answer.limit(), limit) : limit;
        done |= answer.tasks().isEmpty() || answer.tasks().size() + answer.skipped() < used;
        conclusive &= answer.skipped() == 0;
        page++;
    }

    private void take(RemoteTask task) {
        Instant made = task.fields().instant(TaskField.CREATED_AT);
        if (made == null || last != null && made.isAfter(last)) {
            conclusive = false;
        } else {
            last = made;
            done |= reach != null && made.isBefore(reach);
        }
        boolean old = reach != null && made != null && made.isBefore(reach);
        if (!task.fields().has(TaskField.METADATA)) {
            if (!old) {
                suspects.add(task.remoteId());
            }
        } else if (carries(task, operation)) {
            found.removeIf(one -> one.remoteId().equals(task.remoteId()));
            found.add(task);
        } else {
            compare(task);
        }
    }

    /** A server that drops metadata says nothing of operations: what is like the create may be it all the same. */
    private void compare(RemoteTask task) {
        if (!task.fields().object(TaskField.METADATA).containsKey(OwnMetadata.OPERATION) && likeness.test(task)) {
            alike.add(task);
        }
    }

    static boolean carries(RemoteTask task, UUID operation) {
        return operation.toString().equals(task.fields().object(TaskField.METADATA).get(OwnMetadata.OPERATION));
    }

    @Override
    public void received(RemoteTask suspect) {
        suspects.remove(suspect.remoteId());
        if (carries(suspect, operation)) {
            found.add(suspect);
        } else {
            compare(suspect);
        }
    }

    @Override
    public void vanished(String suspect) {
        suspects.remove(suspect);
    }

    @Override
    public Optional<String> suspect() {
        return done && found.isEmpty() && suspects.size() <= MOST_SUSPECTS ? suspects.stream().findFirst()
                : Optional.empty();
    }

    @Override
    public boolean isDone() {
        return done;
    }

    @Override
    public boolean isEmpty() {
        return last == null;
    }

    @Override
    public boolean isConclusive() {
        return conclusive && suspects.isEmpty();
    }

    @Override
    public List<RemoteTask> found() {
        found.sort(Comparator.comparing(task -> task.fields().instant(TaskField.CREATED_AT),
                Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(found);
    }

    @Override
    public List<RemoteTask> lookAlikes() {
        return List.copyOf(alike);
    }

    /** An operation's own id is proof; whatever else carries it was sent twice. */
    @Override
    public boolean isCertain(int alike) {
        return true;
    }
}
