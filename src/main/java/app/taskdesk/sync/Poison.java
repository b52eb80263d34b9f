package app.taskdesk.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** Tells a change that alone fails again and again from a server that fails for all ({@code sync.md} 2.7). */
final class Poison {

    private static final int FAILURES = 3;

    private record Record(int failures, long successesThen) {
    }

    private final ToIntFunction<UUID> earlier;
    private final Map<UUID, Record> records = new HashMap<>();
    private long successes;

    /** @param earlier how often a change failed in earlier runs while others did not */
    Poison(ToIntFunction<UUID> earlier) {
        this.earlier = earlier;
    }

    /** The server did something for us. */
    void succeeded() {
        successes++;
    }

    /** The change met a 5xx; whether it is now to be slowed down. */
    boolean failed(UUID operation) {
        Record before = records.get(operation);
        boolean othersFine = before == null || successes > before.successesThen();
        int failures = before == null ? earlier.applyAsInt(operation) + 1
                : othersFine ? before.failures() + 1 : before.failures();
        records.put(operation, new Record(failures, successes));
        return failures >= FAILURES;
    }

    void forget(UUID operation) {
        records.remove(operation);
    }
}
