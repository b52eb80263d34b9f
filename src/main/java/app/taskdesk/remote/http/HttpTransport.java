package app.taskdesk.remote.http;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteFailure.NoAnswer;
import app.taskdesk.remote.RemoteFailure.NotSent;
import app.taskdesk.remote.RemoteFailure.ProtocolError;
import app.taskdesk.remote.ReplyHeaders;
import app.taskdesk.remote.http.LimitedBody.BodyRefused;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes one HTTP exchange, from the first byte to the last, within a deadline of our own, since the JDK's ends with
 * the headers ({@code sync.md} 0, 2.7, 2.13). HTTP/1.1, no redirects, no cookies. The JDK would send a GET again by
 * itself after a reset; one attempt is all it is allowed here. Safe for any number of threads; one serves all accounts.
 */
public final class HttpTransport implements AutoCloseable {

    private static final byte[] EMPTY = new byte[0];

    static {
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
    }

    private final HttpLimits limits;
    private final MediaType wanted;
    private final Executor executor;
    private @Nullable HttpClient client;
    private boolean closed;

    /** The executor reads replies; it must not be the thread that asks. */
    public HttpTransport(Executor executor) {
        this(executor, HttpLimits.STANDARD);
    }

    public HttpTransport(Executor executor, HttpLimits limits) {
        this(executor, limits, MediaType.JSON);
    }

    HttpTransport(Executor executor, HttpLimits limits, MediaType wanted) {
        this.limits = limits;
        this.executor = executor;
        this.wanted = wanted;
    }

    /** Made when it is first needed, since making it would hold up the first window. */
    private synchronized HttpClient client() {
        HttpClient made = client;
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        if (made == null) {
            made = HttpClient.newBuilder().executor(executor).version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(limits.connect()).build();
            client = made;
        }
        return made;
    }

    /** Blocks until the exchange has ended, at most for its deadline. An interrupt ends it early. */
    public Answer exchange(HttpCall call) {
        var head = new AtomicReference<@Nullable ResponseInfo>();
        CompletableFuture<HttpResponse<byte[]>> sent;
        try {
            sent = client().sendAsync(request(call), info -> {
                head.set(info);
                return body(info);
            });
        } catch (IllegalArgumentException e) {
            return notSent(NotSent.Cause.BAD_REQUEST, "not a request that can be sent");
        } catch (RejectedExecutionException e) {
            return notSent(NotSent.Cause.OFFLINE, "the program is closing");
        }
        return await(sent, head, call.longList() ? limits.longList() : limits.exchange());
    }

    private static Answer notSent(NotSent.Cause cause, String detail) {
        return new Answer.Failed(new NotSent(cause, detail), ReplyHeaders.NONE);
    }

    private HttpRequest request(HttpCall call) {
        byte[] body = call.body();
        var request = HttpRequest.newBuilder(call.uri())
                .method(call.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Accept", wanted.accept())
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "Taskdesk");
        KeyHeader key = call.key();
        if (key != null) {
            request.header(key.name(), key.value());
            key.companions().forEach(request::header);
        }
        if (body != null) {
            request.header("Content-Type", "application/json; charset=utf-8");
        }
        return request.build();
    }

    private static Answer await(CompletableFuture<HttpResponse<byte[]>> sent,
            AtomicReference<@Nullable ResponseInfo> head, Duration deadline) {
        try {
            HttpResponse<byte[]> reply = sent.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
            return new Answer.Received(reply.statusCode(), reply.body(),
                    HeaderReading.read(reply.headers()).withStatus(reply.statusCode()));
        } catch (TimeoutException e) {
            sent.cancel(true);
            return ended(head.get(), new NoAnswer("no whole answer in " + deadline.toSeconds() + " s"));
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return ended(head.get(), new NoAnswer("interrupted"));
        } catch (CancellationException e) {
            return ended(head.get(), new NoAnswer("cancelled"));
        } catch (ExecutionException e) {
            return broken(head.get(), e);
        }
    }

    private static Answer broken(@Nullable ResponseInfo head, ExecutionException broken) {
        if (head != null && refusal(broken) instanceof BodyRefused refused) {
            return ended(head, new ProtocolError(head.statusCode(), String.valueOf(refused.getMessage())));
        }
        return ended(head, head == null ? SendFailures.of(broken) : new NoAnswer("answer cut off"));
    }

    private static @Nullable Throwable refusal(Throwable broken) {
        Throwable cause = broken;
        while (cause != null && !(cause instanceof BodyRefused)) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** An error's status line says enough, whatever became of its body. */
    private static Answer ended(@Nullable ResponseInfo head, RemoteFailure failure) {
        if (head == null) {
            return new Answer.Failed(failure, ReplyHeaders.NONE);
        }
        ReplyHeaders headers = HeaderReading.read(head.headers()).withStatus(head.statusCode());
        return isError(head.statusCode()) ? new Answer.Received(head.statusCode(), EMPTY, headers)
                : new Answer.Failed(failure, headers);
    }

    private BodySubscriber<byte[]> body(ResponseInfo info) {
        String refusal = refusal(info);
        return refusal == null ? LimitedBody.upTo(limits.bodyBytes()) : LimitedBody.refusing(refusal);
    }

    private @Nullable String refusal(ResponseInfo info) {
        int status = info.statusCode();
        if (status / 100 == 3) {
            return "redirect";
        }
        if (status / 100 != 2 && !isError(status)) {
            return "unexpected status";
        }
        String encoding = info.headers().firstValue("Content-Encoding").orElse("identity").strip();
        if (!encoding.isEmpty() && !encoding.toLowerCase(Locale.ROOT).equals("identity")) {
            return "encoded body";
        }
        String type = info.headers().firstValue("Content-Type").orElse("").strip();
        return status == 204 || wanted.covers(type) ? null : "not JSON";
    }

    private static boolean isError(int status) {
        return status >= 400 && status < 600;
    }

    /** Ends what is under way at once. */
    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.shutdownNow();
        }
    }
}
