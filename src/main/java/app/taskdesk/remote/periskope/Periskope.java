package app.taskdesk.remote.periskope;

import app.taskdesk.remote.Capabilities;
import app.taskdesk.remote.KeySource;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskService;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.http.KeyHeader;
import app.taskdesk.remote.wire.Exchanges;
import app.taskdesk.remote.wire.Plan;

/** One account at Periskope: speaks its words, as documented, and believes only what can be read that way. */
public final class Periskope implements TaskService {

    /** Where Periskope is. */
    public static final String ADDRESS = "https://api.periskope.app/v1";

    /** What every account there can do. */
    public static final Capabilities CAPABILITIES = PeriskopeOffer.CAPABILITIES;

    private final Exchanges exchanges;
    private final RequestWriting requests;

    public Periskope(HttpTransport transport, ServerAddress address, KeySource keys, Signature signature) {
        this.exchanges = new Exchanges(transport, keys,
                key -> KeyHeader.bearer(key).map(header -> header.with(Signature.PHONE_HEADER, signature.phone())),
                ErrorReading::read);
        this.requests = new RequestWriting(address, signature.email());
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> RemoteReply<R> call(TaskCall<R> call) {
        return exchanges.make(() -> (Plan<R>) requests.plan(call));
    }
}
