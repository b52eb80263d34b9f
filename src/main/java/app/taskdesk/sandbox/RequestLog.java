package app.taskdesk.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What reached the server, for tests that count at the server and not at the client; keeps the newest 10,000. */
public final class RequestLog {

    private static final int KEPT = 10_000;

    private final Deque<LoggedRequest> entries = new ArrayDeque<>();
    private long total;

    RequestLog() {
    }

    /** The newest requests, oldest first. */
    public synchronized List<LoggedRequest> all() {
        return List.copyOf(entries);
    }

    /** The kept requests of one kind, oldest first; the path as in {@link Faults}, both may be a star. */
    public List<LoggedRequest> of(String method, String path) {
        RequestPattern pattern = new RequestPattern(method, path);
        return all().stream().filter(entry -> pattern.matches(entry.method(), entry.segments())).toList();
    }

    /** How many of the kept requests are of one kind. */
    public int count(String method, String path) {
        return of(method, path).size();
    }

    /** How many requests came since the start or the last {@link #clear}. */
    public synchronized long total() {
        return total;
    }

    public synchronized void clear() {
        entries.clear();
        total = 0;
    }

    synchronized void add(LoggedRequest entry) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        entries.addLast(entry);
        total++;
    }
}
