package app.taskdesk.simulator;

import app.taskdesk.simulator.Snapshot.IntentRow;
import app.taskdesk.store.FieldChange;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an intent that is called confirmed is: the server had what the person wanted at some moment since they
 * wanted it, as its history tells. This is what "nothing is lost" means.
 */
final class Truth {

    private final World world;
    private final Snapshot now;

    Truth(World world, Snapshot now) {
        this.world = world;
        this.now = now;
    }

    void confirmed(IntentRow intent, long born, boolean applied, Map<String, Integer> saidGone,
            Map<String, String> madeBy) {
        Seat seat = world.seat(intent.account());
        Snapshot.TaskRow task = now.tasks.get(intent.task());
        String remoteId = task == null ? null : task.remoteId();
        switch (intent.kind()) {
            case "CREATE" -> Violation.unless(remoteId == null || isOf(intent, madeBy.get(seat + " " + remoteId)), "I6", "create %s is bound to %s, which it did not make", Words.op(intent.op()), remoteId);
            case "DELETE" -> Violation.unless(applied || wasGone(seat, intent, saidGone), "I1",
                    "delete %s is confirmed, and the task is there", Words.op(intent.op()));
            default -> {
                if (remoteId != null && !applied && seat.shop.tasks().containsKey(remoteId)) {
                    intent.payload().changes().forEach((field, change) -> Violation.unless(
                            had(seat.shop.history(remoteId), born, field, change), "I1",
                            "%s %s is confirmed, and the server never had its %s", intent.kind(),
                            Words.op(intent.op()), field));
                }
            }
        }
        if (intent.kind().equals("CREATE")) {
            Violation.unless(applied, "I1", "create %s is confirmed, and nothing was made", Words.op(intent.op()));
        }
    }

    /** Of two creates that say the same and carry no mark, each may have the other's task. */
    private boolean isOf(IntentRow create, @Nullable String maker) {
        IntentRow other = maker == null ? null : now.intents.get(maker);
        return create.op().equals(maker) || other != null && other.payload().equals(create.payload())
                && !world.seat(create.account()).shop.traits.echoes();
    }

    /**
     * Or the server said twice that it is, or once after a delete that nobody answered (sync.md 3A, row 11): then the
     * next full reading brings the task back.
     */
    private boolean wasGone(Seat seat, IntentRow intent, Map<String, Integer> saidGone) {
        boolean unanswered = intent.error() != null && !intent.error().startsWith("gone");
        return world.oracle.formerRemoteId(intent.task()).filter(id -> !seat.shop.tasks().containsKey(id)
                || saidGone.getOrDefault(seat + " " + id, 0) > (unanswered ? 0 : 1)).isPresent();
    }

    private static boolean had(List<Shop.Version> history, long since, TaskField field, FieldChange change) {
        for (int i = 0; i < history.size(); i++) {
            boolean current = i + 1 == history.size() || history.get(i + 1).at() >= since;
            TaskFields fields = history.get(i).fields();
            if (current && fields != null && means(field, change, fields)) {
                return true;
            }
        }
        return false;
    }

    /** Tags by what was added and removed, metadata by key, all else by value. */
    static boolean means(TaskField field, FieldChange change, TaskFields server) {
        return switch (field) {
            case TAGS -> {
                Set<Object> theirs = new HashSet<>(server.list(field));
                Set<Object> mine = set(change.to());
                Set<Object> removed = set(change.from());
                removed.removeAll(mine);
                mine.removeAll(set(change.from()));
                yield theirs.containsAll(mine) && removed.stream().noneMatch(theirs::contains);
            }
            case METADATA -> {
                Map<String, @Nullable Object> theirs = server.object(field);
                yield keys(change).stream().allMatch(key -> Objects.equals(theirs.get(key), map(change.to()).get(key)));
            }
            default -> TaskFields.sameValue(field, server.get(field), change.to());
        };
    }

    /** The metadata keys that the person changed. */
    static Set<String> keys(FieldChange change) {
        Set<String> keys = new HashSet<>(map(change.from()).keySet());
        keys.addAll(map(change.to()).keySet());
        keys.removeIf(key -> Objects.equals(map(change.from()).get(key), map(change.to()).get(key)));
        return keys;
    }

    static Set<Object> set(@Nullable Object list) {
        return list instanceof List<?> items ? new HashSet<>(items) : new HashSet<>();
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> map(@Nullable Object map) {
        return map instanceof Map<?, ?> entries ? (Map<String, @Nullable Object>) entries : Map.of();
    }
}
