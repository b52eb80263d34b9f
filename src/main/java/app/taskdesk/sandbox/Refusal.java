package app.taskdesk.sandbox;

import java.util.List;

/** Ends a request with an error; each dialect words it in its own envelope. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> details;

    Refusal(int status, String message, List<String> details) {
        super(message, null, false, false);
        this.status = status;
        this.details = List.copyOf(details);
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
}
