package app.taskdesk.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with an error; each dialect words it in its own envelope. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> details;
    private final transient Map<String, Flaw> flaws;

    Refusal(int status, String message, List<String> details) {
        this(status, message, details, Map.of());
    }

    private Refusal(int status, String message, List<String> details, Map<String, Flaw> flaws) {
        super(message, null, false, false);
        this.status = status;
        this.details = List.copyOf(details);
        this.flaws = flaws;
    }

    /** A request with values that are wrong, by their names. */
    static Refusal unprocessable(String message, Map<String, Flaw> flaws) {
        return new Refusal(422, message, List.of(), new LinkedHashMap<>(flaws));
    }

    static Refusal invalid(List<String> details) {
        return new Refusal(400, "Validation failed", details);
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, message, List.of());
    }

    static Refusal noSuchTask() {
        return new Refusal(404, "Task not found", List.of());
    }

    static Refusal noSuchRoute() {
        return new Refusal(404, "Resource not found", List.of());
    }

    int status() {
        return status;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    List<String> details() {
        return details;
    }

    Map<String, Flaw> flaws() {
        return flaws;
    }
}
