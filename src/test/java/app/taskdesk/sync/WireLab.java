package app.taskdesk.sync;

import app.taskdesk.remote.FaultyWire;
import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.http.HttpLimits;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.task.TaskFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An engine's run over real HTTP: the adapter, a wire that can be spoilt, and the sandbox, all in virtual time. */
final class WireLab extends EngineRun {

    static final String KEY = "wire-key-1";

    private final ExecutorService threads;
    private final HttpTransport transport;
    final SandboxServer server;
    final FaultyWire wire;
    final ServerClock serverClock;
    /** Another client of the same workspace, whose way is clear. */
    final TalkingShops others;

    private WireLab(Path folder, VirtualTime time, Parts parts) {
        super(folder, time, new TalkingShops(parts.transport(), parts.wire().address(), KEY::toCharArray));
        threads = parts.threads();
        transport = parts.transport();
        server = parts.server();
        wire = parts.wire();
        serverClock = parts.clock();
        others = new TalkingShops(transport, new ServerAddress(server.address()), KEY::toCharArray);
    }

    /** The server's clock, which need not go like ours. */
    static final class ServerClock implements InstantSource {

        private final VirtualTime time;
        volatile Duration ahead = Duration.ZERO;

        private ServerClock(VirtualTime time) {
            this.time = time;
        }

        @Override
        public Instant instant() {
            return time.now().plus(ahead);
        }
    }

    private record Parts(ExecutorService threads, HttpTransport transport, SandboxServer server, FaultyWire wire,
            ServerClock clock) {

        static Parts of(VirtualTime time) {
            var clock = new ServerClock(time);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            var limits = new HttpLimits(Duration.ofSeconds(9), Duration.ofSeconds(20), Duration.ofSeconds(20), 8 << 20);
            var server = SandboxServer.start(SandboxOptions.empty(clock).withKey(KEY));
            try {
                return new Parts(threads, new HttpTransport(threads, limits), server,
                        new FaultyWire(server.address(), clock), clock);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static WireLab in(Path folder) {
        var time = new VirtualTime();
        return new WireLab(folder, time, Parts.of(time));
    }

    /** Starts with so many tasks r1, r2 and so on, which nobody touched lately, already read. */
    WireLab startWith(int tasks) {
        for (int i = 1; i <= tasks; i++) {
            plant(i, "");
        }
        time.pass(Duration.ofHours(1));
        begin();
        pass(Duration.ofSeconds(1));
        return this;
    }

    /** Puts task r + number there, past all rules; more fields with a comma before each, in single quotes. */
    void plant(int number, String more) {
        Instant now = serverClock.instant();
        server.plant("{'_id': 'r%d', 'title': 'Task %d', 'created_at': '%s', 'updated_at': '%s'%s}".formatted(number,
                number, now.plusMillis(number), now.plusMillis(number), more).replace('\'', '"'));
    }

    /** The task as another client reads it. */
    TaskFields there(String remoteId) {
        return ((RemoteReply.Success<RemoteTask>) others.call(new TaskCall.GetTask(remoteId))).value().fields();
    }

    boolean isThere(String remoteId) {
        return others.call(new TaskCall.GetTask(remoteId)) instanceof RemoteReply.Success;
    }

    /** Another person does something. */
    void other(TaskCall<?> call) {
        if (others.call(call) instanceof RemoteReply.Failure<?> failed) {
            throw new AssertionError(failed);
        }
    }

    int rows() {
        return store.tasks().rows(ACCOUNT).size();
    }

    /** Requests of a kind that the client sent, in order; a line starts with the method and the path. */
    List<RawServer.Request> sent(String line) {
        return wire.requests().stream().filter(request -> request.line().startsWith(line)).toList();
    }

    @Override
    public void close() {
        super.close();
        try {
            wire.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        transport.close();
        server.close();
        threads.shutdownNow();
    }
}
