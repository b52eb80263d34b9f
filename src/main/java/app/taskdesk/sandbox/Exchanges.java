package app.taskdesk.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Carries each exchange from the connection to the dialect and back, and lets faults happen on the way. */
final class Exchanges implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Exchanges.class.getName());
    private static final int MAX_BODY = 4 * 1024 * 1024;
    private static final int LOGGED_BODY = 64 * 1024;

    private final Dialect dialect;
    private final Faults faults;
    private final RequestLog log;
    private final InstantSource clock;
    private final RequestBudget budget;
    private final CountDownLatch closing;

    Exchanges(Dialect dialect, Faults faults, RequestLog log, InstantSource clock, RequestBudget budget,
            CountDownLatch closing) {
        this.dialect = dialect;
        this.faults = faults;
        this.log = log;
        this.clock = clock;
        this.budget = budget;
        this.closing = closing;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY);
            Request request = requestOf(exchange, body);
            if (request == null) {
                finish(exchange, List.of(), body, dialect.refuse(Refusal.noSuchRoute()), null);
                return;
            }
            pause(faults.latency());
            Fault fault = faults.take(request).orElse(null);
            prepare(fault);
            finish(exchange, request.segments(), body, replyTo(request, fault), fault);
        }
    }

    private @Nullable Request requestOf(HttpExchange exchange, byte[] body) {
        if (!Request.isBelowBase(exchange.getRequestURI())) {
            return null;
        }
        try {
            return Request.of(exchange.getRequestMethod(), exchange.getRequestURI(),
                    exchange.getRequestHeaders()::getFirst, body);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void prepare(@Nullable Fault fault) {
        if (fault instanceof Fault.Delay delay) {
            pause(delay.pause());
        } else if (fault instanceof Fault.RunFirst first) {
            first.change().run();
        }
    }

    /** Null when the connection is to be cut before anything happens. */
    private @Nullable Reply replyTo(Request request, @Nullable Fault fault) {
        return switch (fault) {
            case Fault.DropRequest _ -> null;
            case Fault.Answer answer -> refusal(answer);
            case null -> applied(request);
            case Fault.DropReply _, Fault.Garble _, Fault.Stall _, Fault.Delay _, Fault.RunFirst _ -> applied(request);
        };
    }

    private Reply refusal(Fault.Answer answer) {
        Reply reply = dialect.refuse(new Refusal(answer.status(), message(answer.status()), List.of()));
        Duration retryAfter = answer.retryAfter();
        return retryAfter == null ? reply : reply.with(Map.of("Retry-After", String.valueOf(retryAfter.toSeconds())));
    }

    private Reply applied(Request request) {
        Optional<String> caller = dialect.caller(request);
        if (caller.isEmpty()) {
            return dialect.refuse(new Refusal(401, message(401), List.of()));
        }
        RequestBudget.Ticket ticket = budget.take(caller.get());
        Reply reply = ticket.granted() ? answer(request)
                : dialect.refuse(new Refusal(429, message(429), List.of()));
        return reply.with(ticket.headers());
    }

    private Reply answer(Request request) {
        try {
            return dialect.answer(request);
        } catch (Refusal refusal) {
            return dialect.refuse(refusal);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The embedded server failed at " + request.path(), e);
            return dialect.refuse(new Refusal(500, message(500), List.of()));
        }
    }

    private void finish(HttpExchange exchange, List<String> segments, byte[] body, @Nullable Reply reply,
            @Nullable Fault fault) throws IOException {
        String text = new String(body, 0, Math.min(body.length, LOGGED_BODY), StandardCharsets.UTF_8);
        log.add(new LoggedRequest(clock.instant(), exchange.getRequestMethod(),
                exchange.getRequestURI().toString(), segments, text, reply == null ? 0 : reply.status()));
        if (reply != null && !(fault instanceof Fault.DropReply)) {
            send(exchange, reply, fault);
        }
    }

    private void send(HttpExchange exchange, Reply reply, @Nullable Fault fault) throws IOException {
        byte[] body = fault instanceof Fault.Garble garble ? garbled(reply.body(), garble.how()) : reply.body();
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json; charset=utf-8");
        reply.headers().forEach(headers::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            int first = fault instanceof Fault.Stall ? body.length / 2 : body.length;
            out.write(body, 0, first);
            if (fault instanceof Fault.Stall stall) {
                out.flush();
                pause(stall.pause());
                out.write(body, first, body.length - first);
            }
        }
    }

    private void pause(Duration pause) {
        try {
            if (pause.isPositive() && closing.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.log(System.Logger.Level.DEBUG, "A pause ended early because the server closes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] garbled(byte[] body, Fault.Garbling how) {
        return switch (how) {
            case CUT_JSON -> Arrays.copyOf(body, body.length / 2);
            case HTML_PAGE -> "<!DOCTYPE html><html><body><h1>Welcome to the guest network</h1></body></html>"
                    .getBytes(StandardCharsets.UTF_8);
            case EMPTY_BODY -> new byte[0];
            case OTHER_SHAPE -> "{\"items\":[]}".getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String message(int status) {
        return switch (status) {
            case 401 -> "Invalid or missing API key";
            case 403 -> "Access denied";
            case 429 -> "Too many requests";
            default -> "Internal server error";
        };
    }
}
