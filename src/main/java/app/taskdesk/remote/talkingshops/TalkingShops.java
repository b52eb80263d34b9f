package app.taskdesk.remote.talkingshops;

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

/** One account at Talking Shops: speaks its words, as documented, and believes only what can be read that way. */
public final class TalkingShops implements TaskService {

    /** Where Talking Shops is. */
    public static final String ADDRESS = "https://api.talkingshops.com/v1";

    /** What every account there can do. */
    public static final Capabilities CAPABILITIES = TalkingShopsOffer.CAPABILITIES;

    private static final String KEY_HEADER = "x-tenant-api-key";

    private final Exchanges exchanges;
    private final RequestWriting requests;

    public TalkingShops(HttpTransport transport, ServerAddress address, KeySource keys) {
        this.exchanges = new Exchanges(transport, keys, key -> KeyHeader.of(KEY_HEADER, key), ErrorReading::read);
        this.requests = new RequestWriting(address);
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
