package app.taskdesk.remote;

/**
 * One account at one provider. Implemented by an adapter per provider; used by the sync engine's driver and by pages
 * that show the server's own figures. Calls block for at most the exchange deadline and never run on the FX thread.
 * They never throw for what the network or the server does: every outcome is a {@link RemoteReply}. Nothing is ever
 * repeated in here ({@code sync.md} 2.1, rule 10).
 */
public interface TaskService {

    /** What this provider can do, as data; never changes for one service. */
    Capabilities capabilities();

    /** Makes one exchange. */
    <R> RemoteReply<R> call(TaskCall<R> call);
}
