package app.taskdesk.remote.periskope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.sandbox.Switch;
import app.taskdesk.sandbox.Vendor;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter against a server that shares no class with it. */
class PeriskopeSandboxTest {

    private static final Instant DUE = Instant.parse("2026-06-15T18:00:00Z");

    private final SandboxServer server =
            SandboxServer.start(SandboxOptions.empty(Clock.systemUTC()).withVendor(Vendor.PERISKOPE));
    private final PeriskopeDesk desk = new PeriskopeDesk();
    private final Periskope service = desk.at(new ServerAddress(server.address()), server.key(),
            new Signature(PeriskopeDesk.EMAIL, PeriskopeDesk.PHONE));

    @AfterEach
    void close() {
        desk.close();
        server.close();
    }

    private RemoteTask create(TaskFields.Builder fields) {
        return PeriskopeDesk.success(service.call(new TaskCall.CreateTask(UUID.randomUUID(), fields.build())));
    }

    private RemoteTask change(String id, TaskFields.Builder changes) {
        RemoteTask task = PeriskopeDesk.success(service.call(new TaskCall.UpdateTask(id, changes.build()))).task();
        assertNotNull(task);
        assertEquals(get(id), task.fields());
        return task;
    }

    private TaskFields get(String id) {
        return PeriskopeDesk.success(service.call(new TaskCall.GetTask(id))).fields();
    }

    private static TaskFields.Builder titled(String title) {
        return TaskFields.builder().set(TaskField.TITLE, title);
    }

    @ParameterizedTest
    @CsvSource({"todo, , ", "chat, CHAT_ID, 911234567890", "message, MESSAGE_ID, msg-0000000000000001",
        "ticket, TICKET_ID, tkt-0000000000000001"})
    void createsEachTypeAndReadsItBack(String type, TaskField link, String id) {
        var wanted = titled("T").set(TaskField.CATEGORY, type).set(TaskField.PRIORITY, "normal")
                .set(TaskField.DESCRIPTION, "N").set(TaskField.OWNER_ID, "member1@example.com")
                .set(TaskField.DUE, DUE).set(TaskField.REMIND_AT, DUE.minusSeconds(60));
        if (link != null) {
            wanted.set(link, id);
        }
        RemoteTask made = create(wanted);
        TaskFields asked = wanted.build();
        for (TaskField field : asked.present()) {
            assertEquals(asked.get(field), made.fields().get(field), field::toString);
        }
        assertEquals(PeriskopeDesk.EMAIL, made.fields().text(TaskField.CREATED_BY));
        assertEquals(link == null ? null : "911234567890", made.fields().text(TaskField.CHAT_ID));
        assertEquals(made.fields(), get(made.remoteId()));
    }

    @Test
    void closesReopensReassignsAndPutsOffByChangingFields() {
        String id = create(titled("T").set(TaskField.DUE, DUE)).remoteId();
        TaskFields closed = change(id, TaskFields.builder().set(TaskField.STATUS, "completed")).fields();
        assertEquals(PeriskopeDesk.EMAIL, closed.text(TaskField.COMPLETED_BY));
        assertNotNull(closed.instant(TaskField.COMPLETED_AT));
        TaskFields open = change(id, TaskFields.builder().set(TaskField.STATUS, "in_progress")).fields();
        assertNull(open.instant(TaskField.COMPLETED_AT));
        TaskFields given = change(id, TaskFields.builder().set(TaskField.OWNER_ID, "member2@example.com")).fields();
        assertEquals("member2@example.com", given.text(TaskField.OWNER_ID));
        TaskFields later = change(id, TaskFields.builder().set(TaskField.DUE, DUE.plusSeconds(60))
                .set(TaskField.REMIND_AT, DUE)).fields();
        assertEquals(DUE.plusSeconds(60), later.instant(TaskField.DUE));
        assertEquals("T", later.text(TaskField.TITLE));
        assertEquals(PeriskopeDesk.EMAIL, later.text(TaskField.UPDATED_BY));
    }

    @Test
    void clearsDatesNotesAndAssignee() {
        String id = create(titled("T").set(TaskField.DUE, DUE).set(TaskField.DESCRIPTION, "N")
                .set(TaskField.OWNER_ID, "member1@example.com")).remoteId();
        TaskFields bare = change(id, TaskFields.builder().set(TaskField.DUE, null).set(TaskField.DESCRIPTION, null)
                .set(TaskField.OWNER_ID, null)).fields();
        assertNull(bare.get(TaskField.DUE));
        assertNull(bare.get(TaskField.DESCRIPTION));
        assertNull(bare.get(TaskField.OWNER_ID));
    }

    @Test
    void readsTheSameTaskInEitherFormOfTime() {
        String id = create(titled("T").set(TaskField.DUE, DUE)).remoteId();
        TaskFields plain = get(id);
        server.faults().on(Switch.MIXED_TIMES);
        TaskFields mixed = get(id);
        assertEquals(plain.instant(TaskField.DUE), mixed.instant(TaskField.DUE));
        assertEquals(plain.instant(TaskField.CREATED_AT), mixed.instant(TaskField.CREATED_AT));
        TaskFields row = PeriskopeDesk.success(service.call(
                new TaskCall.ListTasks(ListQuery.after(0, 10, ListQuery.Sort.ANY, false)))).tasks().getFirst().fields();
        assertEquals(mixed.without(TaskField.UNKNOWN), row);
    }

    @Test
    void keepsKeysThatNobodyKnows() {
        String id = create(titled("T")).remoteId();
        server.faults().on(Switch.UNKNOWN_KEYS);
        assertTrue(get(id).object(TaskField.UNKNOWN).containsKey("sentiment"));
    }

    @Test
    void namesTheFieldThatWasRefused() {
        var failed = assertInstanceOf(RemoteReply.Failure.class, service.call(new TaskCall.CreateTask(
                UUID.randomUUID(), titled("T").set(TaskField.OWNER_ID, "stranger@example.com").build())));
        var refused = assertInstanceOf(RemoteFailure.Refused.class, failed.failure());
        assertEquals(List.of(TaskField.OWNER_ID), refused.fields().stream().map(problem -> problem.field()).toList());
    }

    @Test
    void speaksForItsPhoneWhereOneIsDemanded() {
        server.faults().on(Switch.NEEDS_PHONE);
        create(titled("T"));
        var silent = desk.at(new ServerAddress(server.address()), server.key(), new Signature(null, null));
        var failed = assertInstanceOf(RemoteReply.Failure.class, silent.call(new TaskCall.GetTask("task-a")));
        var refused = assertInstanceOf(RemoteFailure.Refused.class, failed.failure());
        assertEquals("x-phone", refused.fields().getFirst().name());
    }

    @Test
    void isLetInByTheRightKeyAlone() {
        var stranger = desk.at(new ServerAddress(server.address()), "wrong", new Signature(null, null));
        var failed = assertInstanceOf(RemoteReply.Failure.class, stranger.call(new TaskCall.GetTask("a")));
        assertInstanceOf(RemoteFailure.Unauthorized.class, failed.failure());
        assertInstanceOf(RemoteFailure.NotFound.class, assertInstanceOf(RemoteReply.Failure.class,
                service.call(new TaskCall.GetTask("a"))).failure());
    }
}
