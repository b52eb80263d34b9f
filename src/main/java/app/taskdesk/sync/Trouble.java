package app.taskdesk.sync;

import app.taskdesk.remote.FieldProblem;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteFailure.NotSent;
import app.taskdesk.store.Outbox;
import java.util.List;

/** Puts a failed exchange into a stable code and the server's words, as an intent keeps them. */
public final class Trouble {

    public static final String REFUSED = "refused";
    public static final String FORBIDDEN = "forbidden";
    static final String GONE = "gone";
    static final String CONFLICT = "conflict";
    public static final String ALREADY_DONE = "complete.other";
    public static final String DEFERRED = "complete.deferred";
    public static final String DONE_MEANWHILE = "done.meanwhile";
    public static final String SNOOZE_PASSED = "snooze.passed";
    public static final String SNOOZE_UNCLEAR = "snooze.unclear";
    public static final String CREATE_UNCLEAR = "create.unclear";
    static final String NOT_MADE = "create.missing";
    public static final String DELETE_CHANGED = "delete.changed";
    public static final String CLAIM_LOST = Outbox.CLAIM_LOST;
    public static final String CLAIM_FREE = Outbox.CLAIM_FREE;
    static final String LEFT_IN_FLIGHT = "interrupted";

    private Trouble() {
    }

    /** "code: words", or the code alone. */
    static String words(String code, String words) {
        return words.isBlank() ? code : code + ": " + words;
    }

    /** Without the server's words. */
    static String code(RemoteFailure failure) {
        String whole = of(failure);
        int words = whole.indexOf(": ");
        return words < 0 ? whole : whole.substring(0, words);
    }

    /** What a code of a failed exchange stands for; one that nobody knows tells only that there was no answer. */
    static RemoteFailure onTheWay(String code) {
        int dot = code.indexOf('.');
        String kind = dot < 0 ? code : code.substring(0, dot);
        int status = dot < 0 || !code.substring(dot + 1).matches("[0-9]{1,3}") ? 0
                : Integer.parseInt(code.substring(dot + 1));
        return switch (kind) {
            case "offline" -> new NotSent(NotSent.Cause.OFFLINE, "");
            case "certificate" -> new NotSent(NotSent.Cause.CERTIFICATE, "");
            case "server" -> new RemoteFailure.ServerTrouble(status, null);
            case "protocol" -> new RemoteFailure.ProtocolError(status, "");
            default -> new RemoteFailure.NoAnswer("");
        };
    }

    static String of(RemoteFailure failure) {
        return switch (failure) {
            case NotSent notSent -> switch (notSent.cause()) {
                case OFFLINE -> words("offline", notSent.detail());
                case CERTIFICATE -> words("certificate", notSent.detail());
                case BAD_REQUEST -> words(REFUSED, notSent.detail());
            };
            case RemoteFailure.NoAnswer none -> words("no-answer", none.detail());
            case RemoteFailure.ProtocolError odd -> words("protocol." + odd.status(), odd.detail());
            case RemoteFailure.ServerTrouble server -> words("server." + server.status(), orEmpty(server.message()));
            case RemoteFailure.SlowDown slow -> words("slow-down", orEmpty(slow.message()));
            case RemoteFailure.Unauthorized no -> words(FORBIDDEN, orEmpty(no.message()));
            case RemoteFailure.NotFound none -> words(GONE, orEmpty(none.message()));
            case RemoteFailure.Refused refused -> words(REFUSED, said(refused));
        };
    }

    private static String said(RemoteFailure.Refused refused) {
        List<String> details = refused.fields().isEmpty() ? refused.details()
                : refused.fields().stream().map(Trouble::said).toList();
        return details.isEmpty() ? refused.message() : refused.message() + " (" + String.join("; ", details) + ")";
    }

    /** Led by our name of the field where it is known, so that the words find their way beside its input. */
    private static String said(FieldProblem problem) {
        return problem.field() == null ? problem.toString() : "{" + problem.field() + "} " + problem;
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
