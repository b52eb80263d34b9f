package app.taskdesk.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/**
 * A whole HTTP reply that a server should not give, byte by byte.
 *
 * @param hangUp whether the connection ends after it, since the client could not know where it ends
 */
public record BadReply(byte[] bytes, boolean hangUp) {

    private static final byte[] BOMB = gzip(new byte[10_000_000]);
    private static final List<String> TYPES = List.of("text/html", "text/plain", "application/octet-stream", "",
            "application/json; charset=utf-16", "APPLICATION/JSON", "application/problem+json", "application/jsonp",
            "application/json, text/html", "multipart/mixed; boundary=x");
    private static final List<Integer> STATUSES = List.of(201, 202, 204, 205, 206, 226, 299, 300, 301, 302, 304, 307,
            400, 401, 403, 404, 405, 407, 408, 409, 413, 418, 422, 429, 451, 499, 500, 502, 503, 504, 599, 600, 999);
    private static final List<String> HEADERS = List.of("Retry-After: 10", "Retry-After: -1", "Retry-After: soon",
            "Retry-After: 99999999999999999999", "Retry-After: Mon, 99 Foo 2026 10:00:00 GMT", "Date: yesterday",
            "Date: Mon, 23 Nov 2026 09:00:00 GMT", "Date: Thu, 01 Jan 1970 00:00:00 GMT", "X-RateLimit-Limit: 0",
            "X-RateLimit-Limit: -5", "X-RateLimit-Limit: 1e9", "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 0",
            "X-RateLimit-Reset: 99999999999999", "Set-Cookie: a=b", "Location: http://127.0.0.1:1/", "ETag: \"\uFFFD\"",
            "Content-Encoding: identity", "Content-Encoding: br", "Content-Encoding: gzip, identity", "X: \t",
            "Transfer-Encoding: identity", "Connection: close", "Trailer: X", "Upgrade: h2c");
    private static final List<String> LINES = List.of("HTTP/1.1 200", "HTTP/1.1 OK 200", "HTTP/2 200 OK", "ICY 200 OK",
            "HTTP/1.1 99999 X", "HTTP/1.1 -1 X", "HTTP/1.1  200 OK", "\0\0\0\0", "<html>", "HTTP/0.9 200 OK");

    /** The next reply of this run of random numbers, mostly made from this example of a right body. */
    static BadReply next(RandomGenerator random, String example) {
        var json = new MalformedJson(random);
        byte[] body = random.nextInt(12) == 0 ? noise(random) : random.nextInt(8) == 0 ? json.next()
                : json.of(example);
        return random.nextInt(1_000) == 0 ? withoutHead(random, body) : next(random, body);
    }

    /** Few of these: the JDK's client keeps about 10 KiB for each answer whose first line it cannot read. */
    private static BadReply withoutHead(RandomGenerator random, byte[] body) {
        return random.nextBoolean() ? new BadReply(noise(random), true)
                : framed(pick(random, LINES), "Content-Length: " + body.length, body);
    }

    private static BadReply next(RandomGenerator random, byte[] body) {
        return switch (random.nextInt(80)) {
            case 0 -> framed("HTTP/1.1 200 OK", "Content-Length: " + (body.length + 1 + random.nextInt(1_000)), body);
            case 1 -> framed("HTTP/1.1 200 OK", "Content-Length: " + body.length / 2, body);
            case 2 -> framed("HTTP/1.1 200 OK", pick(random, List.of("Content-Length: -1", "Content-Length: x",
                    "Content-Length: 99999999999999999999", "Content-Length: 1\r\nContent-Length: 2")), body);
            case 3 -> framed("HTTP/1.1 200 OK", "X-None: 1", body);
            case 4 -> framed("HTTP/1.1 200 OK", "Content-Encoding: gzip\r\nContent-Length: " + BOMB.length, BOMB);
            case 5 -> whole(200, "application/json", "X: 1", gzip(body));
            case 6 -> framed("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", chunked(random, body));
            case 7 -> whole(200, "application/json", "X-Long: " + "y".repeat(1 << random.nextInt(15)), body);
            case 8, 9 -> whole(200, pick(random, TYPES), "X: 1", body);
            case 10, 11, 12, 13, 14, 15, 16 -> status(pick(random, STATUSES), random, body);
            default -> whole(200, "application/json; charset=utf-8",
                    random.nextInt(4) == 0 ? pick(random, HEADERS) : "X: 1", body);
        };
    }

    private static BadReply status(int status, RandomGenerator random, byte[] body) {
        boolean bodiless = status == 204 || status == 304;
        return bodiless ? new BadReply(joined("HTTP/1.1 " + status + " X\r\n\r\n", new byte[0]), false)
                : whole(status, random.nextInt(5) == 0 ? "text/html" : "application/json", pick(random, HEADERS), body);
    }

    private static BadReply whole(int status, String type, String header, byte[] body) {
        boolean ends = header.startsWith("Connection") || header.startsWith("Transfer");
        return new BadReply(joined("HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n" + header
                + "\r\nContent-Length: " + body.length + "\r\n\r\n", body), ends);
    }

    private static BadReply framed(String line, String header, byte[] body) {
        return new BadReply(joined(line + "\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n", body),
                true);
    }

    private static byte[] joined(String head, byte[] body) {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    private static byte[] chunked(RandomGenerator random, byte[] body) {
        String size = pick(random, List.of(Integer.toHexString(body.length), "-1", "zz", "FFFFFFFFF", "0", "",
                Integer.toHexString(body.length) + ";x=" + "y".repeat(100)));
        return joined(size.toUpperCase(Locale.ROOT) + "\r\n", joined(new String(body, StandardCharsets.ISO_8859_1),
                pick(random, List.of("\r\n0\r\n\r\n", "\r\n", "", "\r\n0\r\nX: y\r\n\r\n"))
                        .getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static byte[] noise(RandomGenerator random) {
        var bytes = new byte[random.nextInt(1 << random.nextInt(12))];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static <T> T pick(RandomGenerator random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
