package app.taskdesk.remote.http;

import app.taskdesk.remote.ServerAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Fetches a small public file under the same guards as every exchange with a provider, and without any key. */
public final class Download {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Executor executor;
    private final Duration deadline;

    /** The executor reads replies; it must not be the thread that asks. */
    public Download(Executor executor) {
        this(executor, Duration.ofSeconds(20));
    }

    Download(Executor executor, Duration deadline) {
        this.executor = executor;
        this.deadline = deadline;
    }

    /**
     * Blocks until the whole file is here.
     *
     * @throws IOException when it is longer than {@code longest} bytes, lies elsewhere, or did not come in time
     */
    public byte[] get(ServerAddress address, int longest) throws IOException {
        var limits = new HttpLimits(CONNECT, deadline, deadline, longest);
        try (var transport = new HttpTransport(executor, limits, MediaType.ANY)) {
            return switch (transport.exchange(new HttpCall("GET", address.uri(), null, null, false))) {
                case Answer.Received received when received.isSuccess() -> received.body();
                case Answer.Received received -> throw new IOException("status " + received.status());
                case Answer.Failed failed -> throw new IOException(failed.failure().toString());
            };
        }
    }
}
