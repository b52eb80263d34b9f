package app.taskdesk.remote;

import app.taskdesk.problem.Problem;
import app.taskdesk.remote.RemoteFailure.NoAnswer;
import app.taskdesk.remote.RemoteFailure.NotFound;
import app.taskdesk.remote.RemoteFailure.NotSent;
import app.taskdesk.remote.RemoteFailure.ProtocolError;
import app.taskdesk.remote.RemoteFailure.Refused;
import app.taskdesk.remote.RemoteFailure.ServerTrouble;
import app.taskdesk.remote.RemoteFailure.SlowDown;
import app.taskdesk.remote.RemoteFailure.Unauthorized;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts into words what went wrong with a server ({@code ux.md} 4.8). */
public final class RemoteProblems {

    private static final String OFFLINE = "TD-NET-01";
    private static final String CERTIFICATE = "TD-NET-02";
    private static final String UNSENDABLE = "TD-NET-03";
    private static final String NO_ANSWER = "TD-NET-04";
    private static final String STRANGE_ANSWER = "TD-NET-05";
    private static final String SERVER_TROUBLE = "TD-SRV-01";
    private static final String SLOW_DOWN = "TD-SRV-02";
    private static final String KEY_REFUSED = "TD-KEY-01";
    private static final String NO_KEY = "TD-KEY-02";
    private static final String GONE = "TD-TSK-01";
    private static final String REFUSED = "TD-TSK-02";

    private RemoteProblems() {
    }

    /** For an account in use: the person's work is kept and goes on. */
    public static Problem of(RemoteFailure failure) {
        Problem problem = switch (failure) {
            case NotSent(NotSent.Cause cause, String _) -> switch (cause) {
                case OFFLINE -> Problem.of(OFFLINE, "problem.offline");
                case CERTIFICATE -> Problem.of(CERTIFICATE, "problem.certificate");
                case BAD_REQUEST -> Problem.of(UNSENDABLE, "problem.unsendable");
            };
            case NoAnswer _ -> Problem.of(NO_ANSWER, "problem.noAnswer");
            case ProtocolError _ -> Problem.of(STRANGE_ANSWER, "problem.strangeAnswer");
            case ServerTrouble(int status, String _) -> Problem.of(SERVER_TROUBLE, "problem.serverTrouble", status);
            case SlowDown _ -> Problem.of(SLOW_DOWN, "problem.slowDown");
            case Unauthorized(int status, String _) -> status == 0 ? Problem.of(NO_KEY, "problem.noKey")
                    : Problem.of(KEY_REFUSED, "problem.keyRefused");
            case NotFound _ -> Problem.of(GONE, "problem.gone");
            case Refused(int _, String _, String message, List<String> _) -> message.isEmpty()
                    ? Problem.of(REFUSED, "problem.refusedSilently")
                    : Problem.of(REFUSED, "problem.refused", message);
        };
        return problem.withDetails(details(failure));
    }

    private static List<String> details(RemoteFailure failure) {
        return switch (failure) {
            case NotSent(NotSent.Cause cause, String detail) ->
                List.of("not sent, " + cause.name().toLowerCase(Locale.ROOT), detail);
            case NoAnswer(String detail) -> List.of(detail);
            case ProtocolError(int status, String detail) -> List.of("status " + status, detail);
            case ServerTrouble(int status, String message) -> told(status, message);
            case SlowDown(String message) -> told(429, message);
            case Unauthorized(int status, String message) -> told(status, message);
            case NotFound(String message) -> told(404, message);
            case Refused(int status, String code, String message, List<String> details) -> {
                var all = new ArrayList<>(told(status, message));
                if (code != null) {
                    all.add(code);
                }
                all.addAll(details);
                yield all;
            }
        };
    }

    private static List<String> told(int status, @Nullable String message) {
        return message == null || message.isEmpty() ? List.of("status " + status)
                : List.of("status " + status, message);
    }
}
