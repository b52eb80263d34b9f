package app.taskdesk.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Tells a change that alone fails again and again from a server that fails for all ({@code sync.md} 2.7). */
final class Poison {

    private static final int FAILURES = 3;

    private record Record(int failures, long successesThen) {
    }

    private final Map<UUID, Record> records = new HashMap<>();
    private long successes;

    /** The server did something for us. */
    void succeeded() {
        successes++;
    }

    /** The change met a 5xx; whether it is now to be slowed down. */
    boolean failed(UUID operation) {
        Record before = records.get(operation);
        boolean othersFine = before == null || successes > before.successesThen();
        int failures = before == null ? 1 : othersFine ? before.failures() + 1 : before.failures();
        records.put(operation, new Record(failures, successes));
        return failures >= FAILURES;
    }

    void forget(UUID operation) {
        records.remove(operation);
    }
}
