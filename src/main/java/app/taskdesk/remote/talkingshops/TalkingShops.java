package app.taskdesk.remote.talkingshops;

import app.taskdesk.remote.Capabilities;
import app.taskdesk.remote.KeySource;
import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteFailure.NotSent;
import app.taskdesk.remote.RemoteFailure.ProtocolError;
import app.taskdesk.remote.RemoteFailure.Unauthorized;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.ReplyHeaders;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskService;
import app.taskdesk.remote.http.Answer;
import app.taskdesk.remote.http.HttpCall;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.http.JsonReader;
import app.taskdesk.remote.http.KeyHeader;
import app.taskdesk.remote.http.MalformedReply;
import app.taskdesk.remote.talkingshops.RequestWriting.Plan;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One account at Talking Shops: speaks its words, as documented, and believes only what can be read that way. */
public final class TalkingShops implements TaskService {

    /** Where Talking Shops is. */
    public static final String ADDRESS = "https://api.talkingshops.com/v1";

    /** What every account there can do. */
    public static final Capabilities CAPABILITIES = TalkingShopsOffer.CAPABILITIES;

    private static final String KEY_HEADER = "x-tenant-api-key";
    private static final int LONG_LIST = 50;

    private final HttpTransport transport;
    private final RequestWriting requests;
    private final KeySource keys;

    public TalkingShops(HttpTransport transport, ServerAddress address, KeySource keys) {
        this.transport = transport;
        this.requests = new RequestWriting(address);
        this.keys = keys;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> RemoteReply<R> call(TaskCall<R> call) {
        Plan<R> plan;
        try {
            plan = (Plan<R>) requests.plan(call);
        } catch (IllegalArgumentException e) {
            return failed(new NotSent(NotSent.Cause.BAD_REQUEST, String.valueOf(e.getMessage())), ReplyHeaders.NONE);
        }
        KeyHeader key = key().orElse(null);
        if (key == null) {
            return failed(new Unauthorized(0, null), ReplyHeaders.NONE);
        }
        Answer answer =
                transport.exchange(new HttpCall(plan.method(), plan.uri(), key, plan.body(), isLongList(call)));
        return switch (answer) {
            case Answer.Failed(RemoteFailure failure, ReplyHeaders headers) -> failed(failure, headers);
            case Answer.Received received when received.isSuccess() -> read(received, plan);
            case Answer.Received received -> failed(new ErrorReading(key).failure(received), received.headers());
        };
    }

    private Optional<KeyHeader> key() {
        char @Nullable [] key = keys.key();
        if (key == null) {
            return Optional.empty();
        }
        Optional<KeyHeader> header = KeyHeader.of(KEY_HEADER, key);
        Arrays.fill(key, '\0');
        return header;
    }

    private static boolean isLongList(TaskCall<?> call) {
        return call instanceof TaskCall.ListTasks(ListQuery query) && query.limit() > LONG_LIST;
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
