package app.taskdesk.sync;

import app.taskdesk.remote.FaultyWire;
import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.remote.TaskService;
import app.taskdesk.remote.http.HttpLimits;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.sandbox.DemoData;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.Payload;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An engine's run over real HTTP: the adapter, a wire that can be spoilt, and the sandbox, all in virtual time. */
final class WireLab extends EngineRun {

    static final String KEY = "wire-key-1";

    private final ExecutorService threads;
    private final HttpTransport transport;
    final SandboxServer server;
    final FaultyWire wire;
    final ServerClock serverClock;
    /** Another client of the same workspace, whose way is clear. */
    final TaskService others;
    private final WireVendor vendor;

    private WireLab(Path folder, VirtualTime time, WireVendor vendor, Parts parts) {
        super(folder, time, vendor.service(parts.transport(), parts.wire().address()));
        this.vendor = vendor;
        threads = parts.threads();
        transport = parts.transport();
        server = parts.server();
        wire = parts.wire();
        serverClock = parts.clock();
        others = vendor.service(transport, new ServerAddress(server.address()));
        if (vendor == WireVendor.PERISKOPE) {
            store.accounts().setMe(ACCOUNT, DemoData.ME_EMAIL, DemoData.ME_NAME);
        }
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

        static Parts of(VirtualTime time, WireVendor vendor) {
            var clock = new ServerClock(time);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            var limits = new HttpLimits(Duration.ofSeconds(9), Duration.ofSeconds(20), Duration.ofSeconds(20), 8 << 20);
            var server = SandboxServer.start(SandboxOptions.empty(clock).withKey(KEY)
                    .withVendor(vendor.sandbox));
            try {
                return new Parts(threads, new HttpTransport(threads, limits), server,
                        new FaultyWire(server.address(), clock), clock);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A Talking Shops workspace. */
    static WireLab in(Path folder) {
        return in(folder, WireVendor.TALKING_SHOPS);
    }

    static WireLab in(Path folder, WireVendor vendor) {
        var time = new VirtualTime();
        return new WireLab(folder, time, vendor, Parts.of(time, vendor));
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
        server.plant(vendor.planted(number, now.plusMillis(number), more).replace('\'', '"'));
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

    /** Spoils the next exchange of a method and path. */
    void spoilNext(String request, FaultyWire.Spoil spoil) {
        wire.next(request.split(" ")[0], request.split(" ")[1], spoil);
    }

    /** Spoils all exchanges of a method and path. */
    void spoilAll(String request, FaultyWire.Spoil spoil) {
        wire.always(request.split(" ")[0], request.split(" ")[1], spoil);
    }

    /** How often the client sent a request of a method and path. */
    long count(String request) {
        return sent(request.replace(" /", " /v1/") + " ").size();
    }

    /** An edit of a copy that is no longer fresh, while others were quicker; given time to go through. */
    RecordedIntent lateEdit(TaskId task, Map<TaskField, Object> wanted) {
        var changes = new EnumMap<TaskField, FieldChange>(TaskField.class);
        wanted.forEach((field, to) -> changes.put(field, new FieldChange(fields(task).get(field), to)));
        time.pass(Duration.ofMinutes(2));
        var edit = store.tasks().record(List.of(new NewIntent(ACCOUNT, task, IntentKind.EDIT, Payload.of(changes),
                time.now(), time.now()))).getFirst();
        step(new SyncEvent.LocalChange());
        pass(Duration.ofMinutes(5));
        return edit;
    }

    /** Another person changes one field. */
    void otherChanges(String remoteId, TaskField field, @Nullable Object value) {
        other(new TaskCall.UpdateTask(remoteId, TaskFields.builder().set(field, value).build()));
    }

    /** Another person deletes a task, with the API or without. */
    void otherDeletes(String remoteId) {
        server.uproot(remoteId);
    }

    /** Completes in the words of the vendor. */
    RecordedIntent complete(TaskId task) {
        return vendor == WireVendor.TALKING_SHOPS ? complete(task, "resolved")
                : record(task, IntentKind.COMPLETE, Map.of(TaskField.STATUS, change(task, TaskField.STATUS,
                        "completed")));
    }

    /** How many tasks the server has. */
    int total() {
        var page = others.call(new TaskCall.ListTasks(ListQuery.page(1, 100, ListQuery.Sort.DUE, false)));
        return ((RemoteReply.Success<TaskPage>) page).value().tasks().size();
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
