package app.taskdesk.remote.wire;

import app.taskdesk.remote.FieldProblem;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.http.Answer;
import app.taskdesk.remote.http.JsonReader;
import app.taskdesk.remote.http.KeyHeader;
import app.taskdesk.remote.http.MalformedReply;
import app.taskdesk.task.SafeText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a provider said with an error status.
 *
 * @param details what is wrong, one line each
 * @param fields  what is wrong with which value
 */
public record ErrorWords(@Nullable String code, @Nullable String message, List<String> details,
        List<FieldProblem> fields) {

    private static final int LONGEST = 500;

    /** The most details and fields that are taken up. */
    public static final int MOST = 20;

    /** Finds a provider's words in the body of an error; null where it is not the provider's envelope. */
    @FunctionalInterface
    public interface Reading {

        @Nullable ErrorWords read(Map<?, ?> body, Clean clean);
    }

    /** Makes a server's text fit to be shown: one line, clipped, without the key; null where nothing is left. */
    @FunctionalInterface
    public interface Clean {

        @Nullable String text(@Nullable Object raw);
    }

    /** The status decides; a 404 is believed only in the provider's own envelope, since tasks are removed upon it. */
    static RemoteFailure failure(Answer.Received received, Reading reading, KeyHeader key) {
        ErrorWords words = words(received.body(), reading, key);
        String message = words == null ? null : words.message();
        int status = received.status();
        return switch (status) {
            case 401, 403 -> new RemoteFailure.Unauthorized(status, message);
            case 404 -> words == null ? new RemoteFailure.ProtocolError(status, "not the provider's answer")
                    : new RemoteFailure.NotFound(message);
            case 407 -> new RemoteFailure.ProtocolError(status, "a proxy asks for a sign-in");
            case 408 -> new RemoteFailure.NoAnswer("the server waited too long for the request");
            case 429 -> new RemoteFailure.SlowDown(message);
            default -> status >= 500 ? new RemoteFailure.ServerTrouble(status, message)
                    : new RemoteFailure.Refused(status, words == null ? null : words.code(),
                            message == null ? "" : message, words == null ? List.of() : words.details(),
                            words == null ? List.of() : words.fields());
        };
    }

    private static @Nullable ErrorWords words(byte[] body, Reading reading, KeyHeader key) {
        try {
            return JsonReader.read(body, json -> json.any() instanceof Map<?, ?> whole
                    ? reading.read(whole, raw -> text(raw, key)) : null);
        } catch (MalformedReply e) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable Object raw, KeyHeader key) {
        return raw instanceof String text && !text.isBlank() ? SafeText.line(key.redact(text), LONGEST) : null;
    }
}
