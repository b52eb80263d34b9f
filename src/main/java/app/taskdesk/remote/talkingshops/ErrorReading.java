package app.taskdesk.remote.talkingshops;

import app.taskdesk.remote.wire.ErrorWords;
import app.taskdesk.remote.wire.ErrorWords.Clean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the words in the envelope {@code {error: {code, message, details}}}. */
final class ErrorReading {

    private ErrorReading() {
    }

    static @Nullable ErrorWords read(Map<?, ?> body, Clean clean) {
        return body.get("error") instanceof Map<?, ?> error
                ? new ErrorWords(clean.text(error.get("code")), clean.text(error.get("message")),
                        details(error.get("details"), clean), List.of())
                : null;
    }

    private static List<String> details(@Nullable Object raw, Clean clean) {
        var details = new ArrayList<String>();
        for (Object item : raw instanceof List<?> list ? list : raw == null ? List.of() : List.of(raw)) {
            String text = clean.text(item instanceof Map<?, ?> map ? map.get("message") : item);
            if (text != null && details.size() < ErrorWords.MOST) {
                details.add(text);
            }
        }
        return List.copyOf(details);
    }
}
