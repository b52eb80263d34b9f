package app.taskdesk.remote.http;

import app.taskdesk.remote.ServerAddress;
import app.taskdesk.task.SoundText;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Puts a request's address together so that text from a server or a person stays inside the place meant for it: an
 * id is exactly one path segment, a value exactly one parameter ({@code sync.md} 2.13). Not for use twice.
 */
public final class RequestPath {

    private static final int LONGEST_ID = 256;

    private final StringBuilder text;
    private char joint = '?';

    private RequestPath(String start) {
        this.text = new StringBuilder(start);
    }

    public static RequestPath under(ServerAddress address) {
        return new RequestPath(address.toString());
    }

    /** A word of the provider's own paths. */
    public RequestPath word(String word) {
        text.append('/').append(word);
        return this;
    }

    /** An id; fails with IllegalArgumentException where it cannot be one segment. */
    public RequestPath id(String id) {
        if (!usableId(id)) {
            throw new IllegalArgumentException("an id that cannot be sent");
        }
        text.append('/').append(encoded(id));
        return this;
    }

    /** Whether an id can be one path segment that no server or proxy takes for something else. */
    public static boolean usableId(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID && !id.equals(".") && !id.equals("..")
                && id.codePoints().noneMatch(RequestPath::isUnfit);
    }

    private static boolean isUnfit(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** A parameter; left out where the value is null. */
    public RequestPath with(String name, @Nullable Object value) {
        if (value != null) {
            text.append(joint).append(name).append('=').append(encoded(SoundText.of(value.toString())));
            joint = '&';
        }
        return this;
    }

    public URI uri() {
        return URI.create(text.toString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A")
                .replace("%7E", "~");
    }
}
