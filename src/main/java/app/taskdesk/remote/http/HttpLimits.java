package app.taskdesk.remote.http;

import java.time.Duration;

/**
 * How long and how large an exchange may become ({@code sync.md} 2.7).
 *
 * @param connect   until the connection stands
 * @param exchange  from asking to the last byte of the reply
 * @param longList  the same, for a page of a long listing
 * @param bodyBytes of a reply
 */
public record HttpLimits(Duration connect, Duration exchange, Duration longList, int bodyBytes) {

    public static final HttpLimits STANDARD =
            new HttpLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60), 8 * 1024 * 1024);
}
