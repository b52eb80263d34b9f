package app.taskdesk.remote.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a reply's body up to a limit and hangs up as soon as it is passed, or at once where it is not wanted. */
final class LimitedBody implements BodySubscriber<byte[]> {

    private final int limit;
    private final @Nullable String refusal;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final List<ByteBuffer> parts = new ArrayList<>();
    private int size;
    private Flow.@Nullable Subscription subscription;

    private LimitedBody(int limit, @Nullable String refusal) {
        this.limit = limit;
        this.refusal = refusal;
    }

    static LimitedBody upTo(int limit) {
        return new LimitedBody(limit, null);
    }

    static LimitedBody refusing(String why) {
        return new LimitedBody(0, why);
    }

    /** A body that is not read; the message says why, in words of ours. */
    static final class BodyRefused extends Exception {

        private static final long serialVersionUID = 1;

        BodyRefused(String why) {
            super(why);
        }
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (refusal != null) {
            hangUp(refusal);
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (whole.isDone()) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            if (buffer.remaining() > limit - size) {
                hangUp("body over " + limit + " bytes");
                return;
            }
            size += buffer.remaining();
            parts.add(buffer);
        }
    }

    @Override
    public void onError(Throwable error) {
        parts.clear();
        whole.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        var bytes = new byte[size];
        int at = 0;
        for (ByteBuffer part : parts) {
            int length = part.remaining();
            part.get(bytes, at, length);
            at += length;
        }
        parts.clear();
        whole.complete(bytes);
    }

    private void hangUp(String why) {
        parts.clear();
        if (subscription != null) {
            subscription.cancel();
        }
        whole.completeExceptionally(new BodyRefused(why));
    }
}
