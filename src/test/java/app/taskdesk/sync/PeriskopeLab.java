package app.taskdesk.sync;

import app.taskdesk.remote.FaultyWire;
import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.remote.http.HttpLimits;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.periskope.Periskope;
import app.taskdesk.remote.periskope.Signature;
import app.taskdesk.sandbox.DemoData;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.sandbox.Vendor;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An engine's run with Periskope over real HTTP: adapter, a wire that can be spoilt, and sandbox, in virtual time. */
final class PeriskopeLab extends EngineRun {

    static final String COLLEAGUE = "ali.rahman@lumen.example";

    private static final String KEY = "periskope-key-1";

    private final Parts parts;
    final SandboxServer server;
    final FaultyWire wire;
    /** The same person with another client, and a colleague; their ways are clear. */
    final Periskope elsewhere;
    final Periskope colleague;

    private PeriskopeLab(Path folder, VirtualTime time, Parts parts) {
        super(folder, time, parts.service(parts.wire().address(), DemoData.ME_EMAIL));
        this.parts = parts;
        server = parts.server();
        wire = parts.wire();
        elsewhere = parts.service(new ServerAddress(server.address()), DemoData.ME_EMAIL);
        colleague = parts.service(new ServerAddress(server.address()), COLLEAGUE);
        store.accounts().setMe(ACCOUNT, DemoData.ME_EMAIL, DemoData.ME_NAME);
    }

    private record Parts(ExecutorService threads, HttpTransport transport, SandboxServer server, FaultyWire wire) {

        static Parts of(VirtualTime time, int tasks) {
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            var limits = new HttpLimits(Duration.ofSeconds(9), Duration.ofSeconds(20), Duration.ofSeconds(20), 8 << 20);
            var server = SandboxServer.start(SandboxOptions.empty(time::atServer).withKey(KEY)
                    .withVendor(Vendor.PERISKOPE).withDemoTasks(tasks));
            try {
                return new Parts(threads, new HttpTransport(threads, limits), server,
                        new FaultyWire(server.address(), time::atServer));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Periskope service(ServerAddress address, String email) {
            return new Periskope(transport, address, KEY::toCharArray, new Signature(email, DemoData.PHONE));
        }
    }

    /** A workspace with so many tasks. */
    static PeriskopeLab in(Path folder, int tasks) {
        var time = new VirtualTime();
        return new PeriskopeLab(folder, time, Parts.of(time, tasks));
    }

    /** Begins and reads everything. */
    PeriskopeLab load() {
        begin();
        pass(Duration.ofMinutes(1));
        return this;
    }

    /** Makes a task with one of the other clients. */
    static String make(Periskope by, String title) {
        var made = by.call(new TaskCall.CreateTask(UUID.randomUUID(),
                TaskFields.builder().set(TaskField.TITLE, title).build()));
        return ((RemoteReply.Success<RemoteTask>) made).value().remoteId();
    }

    static void change(Periskope by, String remoteId, TaskFields changes) {
        if (by.call(new TaskCall.UpdateTask(remoteId, changes)) instanceof RemoteReply.Failure<?> failed) {
            throw new AssertionError(failed);
        }
    }

    TaskFields there(String remoteId) {
        return ((RemoteReply.Success<RemoteTask>) elsewhere.call(new TaskCall.GetTask(remoteId))).value().fields();
    }

    /** How many tasks of a title the server has. */
    long there(Periskope by, String title) {
        var page = by.call(new TaskCall.ListTasks(ListQuery.after(0, 500, ListQuery.Sort.ANY, false)));
        return ((RemoteReply.Success<TaskPage>) page).value().tasks().stream()
                .filter(task -> title.equals(task.fields().text(TaskField.TITLE))).count();
    }

    /** A create that is held for a while. */
    RecordedIntent createLater(String title, Duration hold) {
        var intent = new NewIntent(ACCOUNT, null, IntentKind.CREATE,
                Payload.of(Map.of(TaskField.TITLE, new FieldChange(null, title))), time.now(), time.now().plus(hold));
        RecordedIntent recorded = store.tasks().record(List.of(intent)).getFirst();
        step(new SyncEvent.LocalChange());
        return recorded;
    }

    RecordedIntent close(TaskId task) {
        return record(task, IntentKind.COMPLETE,
                Map.of(TaskField.STATUS, change(task, TaskField.STATUS, "completed")));
    }

    RecordedIntent snooze(TaskId task, FieldChange due, FieldChange reminder) {
        return record(task, IntentKind.SNOOZE, Map.of(TaskField.DUE, due, TaskField.REMIND_AT, reminder));
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
        parts.transport().close();
        server.close();
        parts.threads().shutdownNow();
    }
}
