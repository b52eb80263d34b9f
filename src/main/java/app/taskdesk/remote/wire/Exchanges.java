package app.taskdesk.remote.wire;

import app.taskdesk.remote.KeySource;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteFailure.NotSent;
import app.taskdesk.remote.RemoteFailure.ProtocolError;
import app.taskdesk.remote.RemoteFailure.Unauthorized;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.ReplyHeaders;
import app.taskdesk.remote.http.Answer;
import app.taskdesk.remote.http.HttpCall;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.http.JsonReader;
import app.taskdesk.remote.http.KeyHeader;
import app.taskdesk.remote.http.MalformedReply;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes one request of an account there and its reply back, the same way for every provider. */
public final class Exchanges {

    private final HttpTransport transport;
    private final KeySource keys;
    private final KeyForm form;
    private final ErrorWords.Reading errors;

    /**
     * @param form   how the provider wants the key
     * @param errors how it words a failure
     */
    public Exchanges(HttpTransport transport, KeySource keys, KeyForm form, ErrorWords.Reading errors) {
        this.transport = transport;
        this.keys = keys;
        this.form = form;
        this.errors = errors;
    }

    /** Puts a key, and what a provider wants beside it, into headers; empty where the key cannot be sent. */
    @FunctionalInterface
    public interface KeyForm {

        Optional<KeyHeader> of(char[] key);
    }

    /** @param plan fails with IllegalArgumentException for what cannot be sent */
    public <R> RemoteReply<R> make(Supplier<Plan<R>> plan) {
        Plan<R> made;
        try {
            made = plan.get();
        } catch (IllegalArgumentException e) {
            return failed(new NotSent(NotSent.Cause.BAD_REQUEST, String.valueOf(e.getMessage())), ReplyHeaders.NONE);
        }
        KeyHeader key = key().orElse(null);
        if (key == null) {
            return failed(new Unauthorized(0, null), ReplyHeaders.NONE);
        }
        Answer answer = transport.exchange(
                new HttpCall(made.method(), made.path().uri(), key, made.body(), made.longList()));
        return switch (answer) {
            case Answer.Failed(RemoteFailure failure, ReplyHeaders headers) -> failed(failure, headers);
            case Answer.Received received when received.isSuccess() -> read(received, made);
            case Answer.Received received ->
                failed(ErrorWords.failure(received, errors, key), received.headers());
        };
    }

    private Optional<KeyHeader> key() {
        char @Nullable [] key = keys.key();
        if (key == null) {
            return Optional.empty();
        }
        Optional<KeyHeader> header = form.of(key);
        Arrays.fill(key, '\0');
        return header;
    }

    private static <R> RemoteReply<R> read(Answer.Received received, Plan<R> plan) {
        R ifEmpty = plan.ifEmpty();
        if (received.status() == 204 && ifEmpty != null) {
            return new RemoteReply.Success<>(ifEmpty, received.headers());
        }
        try {
            return new RemoteReply.Success<>(JsonReader.read(received.body(), plan.reading()), received.headers());
        } catch (MalformedReply e) {
            return failed(new ProtocolError(received.status(), e.getMessage()), received.headers());
        }
    }

    private static <R> RemoteReply<R> failed(RemoteFailure failure, ReplyHeaders headers) {
        return new RemoteReply.Failure<>(failure, headers);
    }
}
