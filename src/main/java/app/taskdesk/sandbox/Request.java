package app.taskdesk.sandbox;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request as a dialect sees it: a path cut at its slashes before the percent signs are decoded, so that an id may
 * hold any character.
 *
 * @param segments the decoded segments below the base path
 * @param query    the decoded query, the last value of a repeated name
 * @param headers  answers the first value of a header, or null
 */
record Request(String method, List<String> segments, Map<String, String> query,
        Function<String, @Nullable String> headers, byte[] body) {

    private static final String BASE = "/v1/";

    /** Whether an address belongs to the API at all. */
    static boolean isBelowBase(URI address) {
        return address.getRawPath().startsWith(BASE);
    }

    /** Throws IllegalArgumentException for a broken percent sign. */
    static Request of(String method, URI address, Function<String, @Nullable String> headers, byte[] body) {
        String path = address.getRawPath().substring(BASE.length());
        List<String> segments = Arrays.stream(path.split("/", -1)).map(Request::decodeSegment).toList();
        return new Request(method, segments, queryOf(address.getRawQuery()), headers, body);
    }

    @Nullable String header(String name) {
        return headers.apply(name);
    }

    String path() {
        return "/" + String.join("/", segments);
    }

    private static String decodeSegment(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Map<String, String> queryOf(@Nullable String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                query.put(URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
