package app.taskdesk.remote.wire;

import app.taskdesk.remote.http.JsonReader.Reading;
import app.taskdesk.remote.http.RequestPath;
import org.jspecify.annotations.Nullable;

/**
 * One request and how its reply is read.
 *
 * @param ifEmpty  what a reply without content means; null where it must have one
 * @param longList whether the reply may take as long as a page of a long listing
 */
public record Plan<R>(String method, RequestPath path, byte @Nullable [] body, Reading<R> reading,
        @Nullable R ifEmpty, boolean longList) {

    public static <R> Plan<R> get(RequestPath path, Reading<R> reading) {
        return new Plan<>("GET", path, null, reading, null, false);
    }

    /** @param body null for a method that has none */
    public static <R> Plan<R> write(String method, RequestPath path, byte @Nullable [] body, Reading<R> reading) {
        return new Plan<>(method, path, body, reading, null, false);
    }

    /** The reply may be without content, which means this. */
    public Plan<R> orEmpty(R meaning) {
        return new Plan<>(method, path, body, reading, meaning, longList);
    }

    public Plan<R> asLongList(boolean isLong) {
        return new Plan<>(method, path, body, reading, ifEmpty, isLong);
    }
}
