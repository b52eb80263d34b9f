package app.taskdesk.sync;

import app.taskdesk.remote.Dialect;
import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks through all tasks for one that is like a create, where a provider has no room for the operation
 * ({@code sync.md} 2.4): made since it was sent, equal in every telling field, and no other create's.
 */
final class LikeCreate implements CreateSearch {

    /** What nobody can change afterwards (facts.md 1.4). */
    private static final Set<TaskField> FIXED = Set.of(TaskField.CATEGORY, TaskField.CREATED_BY, TaskField.MESSAGE_ID,
            TaskField.TICKET_ID);

    /** Stamps of one and the same write may differ so much. */
    private static final Duration ONE_WRITE = Duration.ofMillis(100);

    /** Two stamps that a server takes for one write, one after the other. */
    private static final Duration TWO_STAMPS = Duration.ofMillis(1);

    private final TaskFields wanted;
    private final Dialect dialect;
    private final @Nullable Instant since;
    private final Predicate<String> taken;
    private final CountedRows rows;
    private final Map<String, RemoteTask> found = new LinkedHashMap<>();
    private final Map<String, RemoteTask> changed = new LinkedHashMap<>();
    private final List<String> suspects = new ArrayList<>();
    private boolean empty = true;
    private boolean allReadable = true;

    /**
     * @param taken whether the task of an id was known before, or made by another create of ours
     * @param limit the largest page
     */
    LikeCreate(Sought wanted, Dialect dialect, Predicate<String> taken, int limit) {
        this.wanted = wanted.fields();
        this.since = wanted.since();
        this.dialect = dialect;
        this.taken = taken;
        this.rows = new CountedRows(0, limit, dialect.plainOrder());
    }

    /**
     * What is looked for.
     *
     * @param fields what the create said, its author among it
     * @param since  the earliest moment it can have been made, on the server's clock; null where nothing told one
     */
    record Sought(TaskFields fields, @Nullable Instant since) {
    }

    @Override
    public ListQuery query() {
        return rows.query();
    }

    @Override
    public void received(TaskPage answer) {
        rows.received(answer);
        empty &= answer.tasks().isEmpty();
        allReadable &= answer.skipped() == 0;
        for (RemoteTask task : answer.tasks()) {
            if (task.complete()) {
                take(task);
            } else if (mayBe(task) && !suspects.contains(task.remoteId())) {
                suspects.add(task.remoteId());
            }
        }
    }

    @Override
    public void received(RemoteTask suspect) {
        suspects.remove(suspect.remoteId());
        take(suspect);
    }

    @Override
    public void vanished(String suspect) {
        suspects.remove(suspect);
    }

    /** What was told of it last is how it is now; what it was like when it was told first stays true. */
    private void take(RemoteTask task) {
        if (found.containsKey(task.remoteId()) || mayBe(task)) {
            found.put(task.remoteId(), task);
            changed.remove(task.remoteId());
        } else if (mayHaveBeen(task) && says(task.fields(), FIXED)) {
            changed.put(task.remoteId(), task);
        }
    }

    /** A field that was not told speaks neither for nor against it. */
    boolean mayBe(RemoteTask task) {
        return says(task.fields(), dialect.likeness()) && isNew(task);
    }

    /**
     * Whether it may have said so when it was made, whatever somebody made of it since. A rule at the server may have
     * changed it at once; then its name is still part of the new one, or it was renamed alone, later than one write
     * takes between its stamps.
     */
    boolean mayHaveBeen(RemoteTask task) {
        TaskFields told = task.fields();
        return (wasChanged(told) || isTouched(told, Duration.ZERO) && keepsName(told)
                || isTouched(told, TWO_STAMPS) && says(told, allBut(TaskField.TITLE))
                || says(told, dialect.likeness())) && isNew(task);
    }

    private boolean keepsName(TaskFields told) {
        String name = wanted.text(TaskField.TITLE);
        String now = told.text(TaskField.TITLE);
        return name == null || now == null || now.contains(name);
    }

    private Set<TaskField> allBut(TaskField left) {
        var rest = EnumSet.noneOf(TaskField.class);
        rest.addAll(dialect.likeness());
        rest.remove(left);
        return rest;
    }

    private boolean says(TaskFields told, Set<TaskField> fields) {
        return fields.stream().allMatch(field -> !told.has(field) || isLike(field, told.get(field)));
    }

    private boolean isNew(RemoteTask task) {
        Instant made = task.fields().instant(TaskField.CREATED_AT);
        return (since == null || made == null || !made.isBefore(since)) && !taken.test(task.remoteId());
    }

    /** Where a server tells whole seconds, equal stamps leave room for a change within that second. */
    private static boolean wasChanged(TaskFields told) {
        Instant made = told.instant(TaskField.CREATED_AT);
        Instant changed = told.instant(TaskField.UPDATED_AT);
        return made == null || changed == null || changed.isAfter(made.plus(ONE_WRITE))
                || isWholeSecond(made) && isWholeSecond(changed) && !changed.isBefore(made);
    }

    private static boolean isTouched(TaskFields told, Duration after) {
        Instant made = told.instant(TaskField.CREATED_AT);
        Instant changed = told.instant(TaskField.UPDATED_AT);
        return made != null && changed != null && changed.isAfter(made.plus(after));
    }

    private static boolean isWholeSecond(Instant stamp) {
        return stamp.getNano() == 0;
    }

    private boolean isLike(TaskField field, @Nullable Object told) {
        boolean leftToServer = dialect.filledIn().contains(field) && wanted.get(field) == null;
        return leftToServer || TaskFields.sameValue(field, asSent(wanted.get(field)), asSent(told));
    }

    /** Times go out in milliseconds. */
    private static @Nullable Object asSent(@Nullable Object value) {
        return value instanceof Instant instant ? instant.truncatedTo(ChronoUnit.MILLIS) : value;
    }

    @Override
    public Optional<String> suspect() {
        return rows.isDone() ? suspects.stream().findFirst() : Optional.empty();
    }

    @Override
    public boolean isDone() {
        return rows.isDone();
    }

    @Override
    public boolean isEmpty() {
        return empty;
    }

    @Override
    public boolean isConclusive() {
        return rows.isWhole() && allReadable && suspects.isEmpty();
    }

    @Override
    public List<RemoteTask> found() {
        return found.values().stream().sorted(Comparator.comparing(
                task -> task.fields().instant(TaskField.CREATED_AT),
                Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    /** Somebody may have changed it before it was found. */
    @Override
    public List<RemoteTask> lookAlikes() {
        return List.copyOf(changed.values());
    }

    @Override
    public boolean isCertain(int alike) {
        return found.size() <= alike;
    }
}
