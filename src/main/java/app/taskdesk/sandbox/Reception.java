package app.taskdesk.sandbox;

import java.util.List;
import java.util.Optional;

/** Lets callers in by key and budget, and turns whatever happens behind into an answer. */
final class Reception {

    private static final System.Logger LOG = System.getLogger(Reception.class.getName());

    private final Dialect dialect;
    private final RequestBudget budget;

    Reception(Dialect dialect, RequestBudget budget) {
        this.dialect = dialect;
        this.budget = budget;
    }

    Reply answer(Request request) {
        Optional<String> caller = dialect.caller(request);
        if (caller.isEmpty()) {
            return refuse(401);
        }
        RequestBudget.Ticket ticket = budget.take(caller.get());
        Reply reply = ticket.granted() ? applied(request) : refuse(429);
        return reply.with(ticket.headers());
    }

    /** The answer to a request that is not even looked at. */
    Reply refuse(int status) {
        return dialect.refuse(new Refusal(status, message(status), List.of()));
    }

    private Reply applied(Request request) {
        try {
            return dialect.answer(request);
        } catch (Refusal refusal) {
            return dialect.refuse(refusal);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The embedded server failed at " + request.path(), e);
            return refuse(500);
        }
    }

    private static String message(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Invalid or missing API key";
            case 403 -> "Access denied";
            case 404 -> "Resource not found";
            case 429 -> "Too many requests";
            default -> "Internal server error";
        };
    }
}
