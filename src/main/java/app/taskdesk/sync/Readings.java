package app.taskdesk.sync;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteFailure.NotSent;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.ReplyHeaders;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Looks at the server that pages asked for: behind what a person did, before what is read in the background. Where the
 * way is closed they are told so at once, since whoever looks at a page should not wait for hours.
 */
final class Readings {

    private static final int AT_ONCE = 2;

    private final Exchange exchange;
    private final Deque<Reading<?>> waiting = new ArrayDeque<>();
    private int out;

    Readings(Exchange exchange) {
        this.exchange = exchange;
    }

    void ask(Reading<?> reading) {
        waiting.add(reading);
    }

    void work() {
        waiting.removeIf(Reading::isOver);
        if (!exchange.isOpen()) {
            RemoteFailure why = why();
            var closed = List.copyOf(waiting);
            waiting.clear();
            closed.forEach(reading -> fail(reading, why));
        }
        while (!waiting.isEmpty() && out < AT_ONCE && exchange.mayGo(Lane.READING)) {
            send(waiting.remove());
        }
    }

    /** Whether one could go as soon as the budget allows it. */
    boolean isWaiting() {
        return !waiting.isEmpty() && out < AT_ONCE;
    }

    private <R> void send(Reading<R> reading) {
        out++;
        exchange.send(new Errand<>(Lane.READING, reading.call(), reply -> {
            out--;
            reading.answer(reply);
        }));
    }

    private static <R> void fail(Reading<R> reading, RemoteFailure why) {
        reading.answer(new RemoteReply.Failure<>(why, ReplyHeaders.NONE));
    }

    private RemoteFailure why() {
        RemoteFailure trouble = exchange.trouble();
        return switch (exchange.access()) {
            case OPEN -> trouble == null ? closed() : trouble;
            case BLOCKED, DOUBTED, UNPROVEN, OTHER_WORKSPACE -> new RemoteFailure.Unauthorized(0, null);
            case PAUSED -> closed();
        };
    }

    private static RemoteFailure closed() {
        return new NotSent(NotSent.Cause.OFFLINE, "nothing is sent now");
    }
}
