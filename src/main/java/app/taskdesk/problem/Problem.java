package app.taskdesk.problem;

import java.util.List;

/**
 * A failure in words a person can act on: what happened, what is safe, what to do next. Holds message keys, which the
 * view resolves with the arguments; what comes from a server is only ever an argument or a detail.
 *
 * @param code    stable from release to release, for support and for "copy details"
 * @param details technical words and the server's own, one line each; may be empty
 */
public record Problem(String code, String headlineKey, String safeKey, String todoKey, List<Object> arguments,
        List<String> details) {

    public Problem {
        arguments = List.copyOf(arguments);
        details = List.copyOf(details);
    }

    /** A problem whose three texts stand under one key, as its headline, safe and todo. */
    public static Problem of(String code, String key, Object... arguments) {
        return new Problem(code, key + ".headline", key + ".safe", key + ".todo", List.of(arguments), List.of());
    }

    public Problem withDetails(List<String> changed) {
        return new Problem(code, headlineKey, safeKey, todoKey, arguments, changed);
    }
}
