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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries each exchange from the connection to the reception and back, and lets faults happen on the way. */
final class Exchanges implements HttpHandler {

    private static final int MAX_BODY = 4 * 1024 * 1024;
    private static final int LOGGED_BODY = 64 * 1024;

    private final Reception reception;
    private final Faults faults;
    private final RequestLog log;
    private final InstantSource clock;
    private final RateHeaders rateHeaders;

    Exchanges(Reception reception, Faults faults, RequestLog log, InstantSource clock) {
        this.reception = reception;
        this.faults = faults;
        this.log = log;
        this.clock = clock;
        this.rateHeaders = new RateHeaders(faults, clock);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY);
            Request request = requestOf(exchange, body).orElse(null);
            Fault fault = request == null ? null : faults.take(request).orElse(null);
            faults.pause(faults.latency());
            prepare(fault);
            Reply reply = replyTo(request, fault);
            log.add(logged(exchange, request, body, reply));
            if (reply != null && !(fault instanceof Fault.DropReply)) {
                send(exchange, reply, fault);
            }
        }
    }

    private static Optional<Request> requestOf(HttpExchange exchange, byte[] body) {
        try {
            return Request.isBelowBase(exchange.getRequestURI())
                    ? Optional.of(Request.of(exchange.getRequestMethod(), exchange.getRequestURI(),
                            exchange.getRequestHeaders()::getFirst, body))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void prepare(@Nullable Fault fault) {
        if (fault instanceof Fault.Delay delay) {
            faults.pause(delay.pause());
        } else if (fault instanceof Fault.RunFirst first) {
            first.change().run();
        }
    }

    /** Null when the connection is to be cut before anything happens. */
    private @Nullable Reply replyTo(@Nullable Request request, @Nullable Fault fault) {
        if (request == null) {
            return reception.refuse(404);
        }
        return switch (fault) {
            case Fault.DropRequest _ -> null;
            case Fault.Answer answer -> refusal(answer);
            case Fault.DropReply _, Fault.Garble _, Fault.Stall _, Fault.Delay _, Fault.RunFirst _ ->
                    reception.answer(request);
            case null -> reception.answer(request);
        };
    }

    private Reply refusal(Fault.Answer answer) {
        Reply reply = reception.refuse(answer.status());
        Duration wait = answer.retryAfter();
        return wait == null ? reply : reply.with(rateHeaders.retryAfter(wait));
    }

    private LoggedRequest logged(HttpExchange exchange, @Nullable Request request, byte[] body,
            @Nullable Reply reply) {
        String text = new String(body, 0, Math.min(body.length, LOGGED_BODY), StandardCharsets.UTF_8);
        return new LoggedRequest(clock.instant(), exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                request == null ? List.of() : request.segments(), text, reply == null ? 0 : reply.status());
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
                faults.pause(stall.pause());
                out.write(body, first, body.length - first);
            }
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
}
