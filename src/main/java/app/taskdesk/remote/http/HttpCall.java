package app.taskdesk.remote.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One request, complete.
 *
 * @param key      null for what anybody may read
 * @param body     JSON in UTF-8; null where the method has none
 * @param longList whether the reply may take as long as a page of a long listing
 */
public record HttpCall(String method, URI uri, @Nullable KeyHeader key, byte @Nullable [] body, boolean longList) {

    /** The method alone: addresses hold ids and search text, bodies hold people's words. */
    @Override
    public String toString() {
        return "HttpCall[" + method + "]";
    }
}
