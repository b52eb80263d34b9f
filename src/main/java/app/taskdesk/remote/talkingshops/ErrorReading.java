package app.taskdesk.remote.talkingshops;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.http.Answer;
import app.taskdesk.remote.http.JsonReader;
import app.taskdesk.remote.http.KeyHeader;
import app.taskdesk.remote.http.MalformedReply;
import app.taskdesk.task.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns an error status and the envelope {@code {error: {code, message, details}}} into a typed failure. */
final class ErrorReading {

    private static final int MOST_DETAILS = 20;
    private static final int LONGEST = 500;

    private final KeyHeader key;

    /** The key is blotted out should the server repeat it. */
    ErrorReading(KeyHeader key) {
        this.key = key;
    }

    private record Envelope(@Nullable String code, @Nullable String message, List<String> details) {
    }

    /** The status decides; a 404 is believed only in the provider's own envelope, since tasks are removed upon it. */
    RemoteFailure failure(Answer.Received received) {
        Envelope envelope = envelope(received.body());
        String message = envelope == null ? null : envelope.message();
        int status = received.status();
        return switch (status) {
            case 401, 403 -> new RemoteFailure.Unauthorized(status, message);
            case 404 -> envelope == null ? new RemoteFailure.ProtocolError(status, "not the provider's answer")
                    : new RemoteFailure.NotFound(message);
            case 407 -> new RemoteFailure.ProtocolError(status, "a proxy asks for a sign-in");
            case 408 -> new RemoteFailure.NoAnswer("the server waited too long for the request");
            case 429 -> new RemoteFailure.SlowDown(message);
            default -> status >= 500 ? new RemoteFailure.ServerTrouble(status, message)
                    : new RemoteFailure.Refused(status, envelope == null ? null : envelope.code(),
                            message == null ? "" : message, envelope == null ? List.of() : envelope.details());
        };
    }

    private @Nullable Envelope envelope(byte[] body) {
        try {
            return JsonReader.read(body, json -> json.any() instanceof Map<?, ?> whole
                    && whole.get("error") instanceof Map<?, ?> error ? envelope(error) : null);
        } catch (MalformedReply e) {
            return null;
        }
    }

    private Envelope envelope(Map<?, ?> error) {
        return new Envelope(text(error.get("code")), text(error.get("message")), details(error.get("details")));
    }

    private List<String> details(@Nullable Object raw) {
        var details = new ArrayList<String>();
        for (Object item : raw instanceof List<?> list ? list : raw == null ? List.of() : List.of(raw)) {
            String text = text(item instanceof Map<?, ?> map ? map.get("message") : item);
            if (text != null && details.size() < MOST_DETAILS) {
                details.add(text);
            }
        }
        return List.copyOf(details);
    }

    private @Nullable String text(@Nullable Object raw) {
        return raw instanceof String text && !text.isBlank() ? SafeText.line(key.redact(text), LONGEST) : null;
    }
}
