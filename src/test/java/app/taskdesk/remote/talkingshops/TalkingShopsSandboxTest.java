package app.taskdesk.remote.talkingshops;

import static app.taskdesk.remote.talkingshops.Desk.success;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.ListQuery.Filter;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteFailure.NoAnswer;
import app.taskdesk.remote.RemoteFailure.NotFound;
import app.taskdesk.remote.RemoteFailure.ProtocolError;
import app.taskdesk.remote.RemoteFailure.Refused;
import app.taskdesk.remote.RemoteFailure.ServerTrouble;
import app.taskdesk.remote.RemoteFailure.SlowDown;
import app.taskdesk.remote.RemoteFailure.Unauthorized;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.remote.Written;
import app.taskdesk.sandbox.Fault;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.sandbox.Switch;
import app.taskdesk.task.OwnMetadata;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TalkingShopsSandboxTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final UUID OPERATION = new UUID(7, 9);

    private final SandboxServer server =
            SandboxServer.start(SandboxOptions.empty(() -> NOW).withKey(Desk.CANARY));
    private final Desk desk = new Desk();
    private final TalkingShops service = desk.at(new ServerAddress(server.address()));

    @AfterEach
    void close() {
        desk.close();
        server.close();
    }

    private RemoteTask created(TaskFields fields) {
        return success(service.call(new TaskCall.CreateTask(OPERATION, fields)));
    }

    private RemoteTask created(String title) {
        return created(TaskFields.builder().set(TaskField.TITLE, title).build());
    }

    private TaskFields read(RemoteTask task) {
        return success(service.call(new TaskCall.GetTask(task.remoteId()))).fields();
    }

    private RemoteFailure failure(TaskCall<?> call) {
        return assertInstanceOf(RemoteReply.Failure.class, service.call(call)).failure();
    }

    private TaskPage list(Filter filter) {
        return success(service.call(new TaskCall.ListTasks(new ListQuery(1, 0, 100, ListQuery.Sort.DUE, false, filter))));
    }

    @Test
    void createsWithEveryFieldAndReadsItBack() {
        TaskFields given = TaskFields.builder().set(TaskField.TITLE, "Zoë \uD83D\uDE00 <b>{0} %n")
                .set(TaskField.CATEGORY, "callback")
                .set(TaskField.DESCRIPTION, "line\nline").set(TaskField.PRIORITY, "urgent")
                .set(TaskField.DUE, Instant.parse("2026-12-01T09:30:00.123Z")).set(TaskField.OWNER_ID, "agent_001")
                .set(TaskField.OWNER_NAME, "John Doe").set(TaskField.QUEUE_ID, "q1")
                .set(TaskField.CUSTOMER_ID, "cust_1").set(TaskField.CUSTOMER_NAME, "Jane")
                .set(TaskField.CONVERSATION_ID, "conv_1").set(TaskField.TAGS, List.of("a", "b"))
                .set(TaskField.METADATA, Map.of("orderId", "o1")).build();
        RemoteTask task = created(given);
        TaskFields read = read(task);
        assertEquals(task.fields(), read);
        given.without(TaskField.METADATA).present()
                .forEach(field -> assertEquals(given.get(field), read.get(field), field.name()));
        assertEquals(Map.of("orderId", "o1", OwnMetadata.OPERATION, OPERATION.toString()),
                read.object(TaskField.METADATA));
        assertEquals("not_started", read.text(TaskField.STATUS));
        assertEquals("claimed", read.text(TaskField.CLAIM_STATUS));
        assertEquals(Map.of(), read.object(TaskField.UNKNOWN));
    }

    @Test
    void updatesByEitherMethod() {
        RemoteTask task = created("Call");
        TaskFields changes = TaskFields.builder().set(TaskField.STATUS, "in_progress").set(TaskField.TAGS, List.of("x"))
                .set(TaskField.DUE, NOW).build();
        assertEquals(Written.ACCEPTED, success(service.call(new TaskCall.UpdateTask(task.remoteId(), changes))));
        assertEquals("in_progress", read(task).text(TaskField.STATUS));
        assertEquals(NOW, read(task).instant(TaskField.DUE));
        TaskFields whole = read(task).with(TaskField.TITLE, "Ring").with(TaskField.DUE, null);
        assertEquals(Written.ACCEPTED, success(service.call(new TaskCall.ReplaceTask(task.remoteId(), whole))));
        assertEquals("Ring", read(task).text(TaskField.TITLE));
        assertNull(read(task).instant(TaskField.DUE));
    }

    @Test
    void completesReassignsSnoozesAndDeletes() {
        RemoteTask task = created("Call");
        String id = task.remoteId();
        assertEquals(new Written(null, 1), success(service.call(
                new TaskCall.SnoozeTask(id, Instant.parse("2026-11-24T08:00:00Z"), true))));
        assertEquals(new Written(null, 2), success(service.call(
                new TaskCall.SnoozeTask(id, Instant.parse("2026-11-25T08:00:00Z"), false))));
        success(service.call(new TaskCall.ReassignTask(id, "agent_002", "Jane Smith")));
        success(service.call(new TaskCall.CompleteTask(id, "resolved", "Done")));
        TaskFields read = read(task);
        assertEquals(Instant.parse("2026-11-25T08:00:00Z"), read.instant(TaskField.DUE));
        assertEquals(2, read.number(TaskField.SNOOZE_COUNT));
        assertEquals("agent_002", read.text(TaskField.OWNER_ID));
        assertEquals("completed", read.text(TaskField.STATUS));
        assertEquals("Done", read.text(TaskField.COMPLETION_NOTES));
        assertEquals(400, assertInstanceOf(Refused.class, failure(new TaskCall.CompleteTask(id, null, null))).status());
        success(service.call(new TaskCall.DeleteTask(id)));
        assertInstanceOf(NotFound.class, failure(new TaskCall.GetTask(id)));
        assertInstanceOf(NotFound.class, failure(new TaskCall.DeleteTask(id)));
    }

    @Test
    void findsByEveryFilter() {
        created(TaskFields.builder().set(TaskField.TITLE, "Other").build());
        String id = created(TaskFields.builder().set(TaskField.TITLE, "Find 100% of +me & you")
                .set(TaskField.OWNER_ID, "agent/1").set(TaskField.QUEUE_ID, "q&1").set(TaskField.PRIORITY, "low")
                .set(TaskField.CUSTOMER_ID, "c 1").set(TaskField.DUE, NOW.minusSeconds(60)).build()).remoteId();
        for (Filter filter : List.of(
                new Filter("agent/1", null, null, null, null, null, null, null, null, null, false, null),
                new Filter(null, "q&1", null, null, null, null, null, null, null, null, false, null),
                new Filter(null, null, "not_started", "low", null, null, null, null, null, null, false, null),
                new Filter(null, null, null, null, "c 1", null, null, null, null, null, false, null),
                new Filter(null, null, null, null, null, null, null, null, NOW, NOW.minusSeconds(90), false, null),
                new Filter(null, null, null, null, null, null, null, null, null, null, true, null),
                new Filter(null, null, null, null, null, null, null, null, null, null, false, "100% OF +me &"))) {
            assertEquals(List.of(id), list(filter).tasks().stream().map(RemoteTask::remoteId).toList(),
                    filter.toString());
        }
        assertEquals(0, list(new Filter(null, null, null, null, null, "order", "o", "p", null, null, false, null))
                .total());
        assertEquals(1, success(service.call(new TaskCall.ListCustomerTasks("c 1", 1, 20))).total());
    }

    @Test
    void readsRowsCompleteOrSparse() {
        created("Call");
        assertTrue(list(Filter.NONE).tasks().getFirst().complete());
        server.faults().on(Switch.SPARSE_ROWS);
        RemoteTask sparse = list(Filter.NONE).tasks().getFirst();
        assertEquals(false, sparse.complete());
        assertEquals(false, sparse.fields().has(TaskField.TAGS));
    }

    @Test
    void readsFigures() {
        created(TaskFields.builder().set(TaskField.TITLE, "T").set(TaskField.OWNER_ID, "agent_001").build());
        created("U");
        assertEquals(2, success(service.call(new TaskCall.GetStats(null))).total());
        assertEquals(1, success(service.call(new TaskCall.GetStats("agent_001"))).total());
        var analytics = success(service.call(new TaskCall.GetAnalytics(NOW.minusSeconds(5), NOW.plusSeconds(5), null)));
        assertEquals(2, analytics.total());
        assertEquals(2L, analytics.byStatus().get("not_started"));
        assertEquals("agent_001", analytics.agents().getFirst().agentId());
    }

    @Test
    void readsDocumentedFailures() {
        RemoteTask task = created("Call");
        var refused = assertInstanceOf(Refused.class, failure(new TaskCall.UpdateTask(task.remoteId(),
                TaskFields.builder().set(TaskField.TITLE, " ").build())));
        assertEquals("ValidationError", refused.code());
        assertEquals(List.of("title must be at least 1 characters"), refused.details());
        assertInstanceOf(Unauthorized.class, assertInstanceOf(RemoteReply.Failure.class,
                desk.at(new ServerAddress(server.address()), "wrong").call(new TaskCall.GetStats(null))).failure());
        server.faults().next(new Fault.Answer(429, Duration.ofSeconds(12)));
        RemoteReply<?> slow = service.call(new TaskCall.GetStats(null));
        assertInstanceOf(SlowDown.class, assertInstanceOf(RemoteReply.Failure.class, slow).failure());
        assertEquals(Duration.ofSeconds(12), slow.headers().retryAfter());
        server.faults().next(new Fault.Answer(500, null));
        assertInstanceOf(ServerTrouble.class, failure(new TaskCall.GetStats(null)));
        server.faults().on(Switch.NO_PATCH);
        assertEquals(405, assertInstanceOf(Refused.class, failure(new TaskCall.UpdateTask(task.remoteId(),
                TaskFields.builder().set(TaskField.TITLE, "x").build()))).status());
    }

    @Test
    void knowsWhenOutcomeIsUnknown() {
        server.faults().next("POST", "/tasks", new Fault.DropReply());
        assertInstanceOf(NoAnswer.class, failure(new TaskCall.CreateTask(OPERATION,
                TaskFields.builder().set(TaskField.TITLE, "Once").build())));
        assertEquals(1, server.requests().count("POST", "/tasks"));
        assertEquals(OPERATION.toString(), list(Filter.NONE).tasks().getFirst().fields().object(TaskField.METADATA)
                .get(OwnMetadata.OPERATION));
        for (Fault.Garbling garbling : Fault.Garbling.values()) {
            server.faults().next(new Fault.Garble(garbling));
            assertTrue(assertInstanceOf(ProtocolError.class, failure(new TaskCall.ListTasks(
                    ListQuery.page(1, 20, ListQuery.Sort.DUE, false)))).outcomeUnknown(), garbling.name());
        }
    }

    @Test
    void readsWordsAndKeysNobodyKnows() {
        server.plant("{\"_id\":\"odd\",\"title\":\"T\",\"status\":\"on_hold\",\"priority\":\"p9\","
                + "\"mood\":\"good\"}");
        TaskFields read = success(service.call(new TaskCall.GetTask("odd"))).fields();
        assertEquals("on_hold", read.text(TaskField.STATUS));
        assertEquals("p9", read.text(TaskField.PRIORITY));
        assertEquals(Map.of("mood", "good"), read.object(TaskField.UNKNOWN));
    }

    @Test
    void offersNothingThatTheServerRefuses() {
        var offer = service.capabilities().abilities();
        int most = service.capabilities().maxPage();
        TaskFields bare = TaskFields.builder().set(TaskField.TITLE, "T").build();
        offer.categories().forEach(code -> created(bare.with(TaskField.CATEGORY, code)));
        offer.priorities().forEach(priority -> created(bare.with(TaskField.PRIORITY, priority.code())));
        String id = created("T").remoteId();
        offer.statuses().forEach(status -> success(service.call(new TaskCall.UpdateTask(id,
                TaskFields.builder().set(TaskField.STATUS, status.code()).build()))));
        offer.outcomes().forEach(code ->
                success(service.call(new TaskCall.CompleteTask(created("T").remoteId(), code, null))));
        success(service.call(new TaskCall.ListTasks(ListQuery.page(1, most, ListQuery.Sort.DUE, true))));
        TaskFields emptied = offer.editable().stream().filter(field -> field.kind() != TaskField.Kind.TEXT)
                .reduce(TaskFields.NONE, (fields, field) -> fields.with(field, null), TaskFields::overlaidBy);
        success(service.call(new TaskCall.UpdateTask(id, emptied)));
    }

    @Test
    void readsServersClockAndBudget() {
        RemoteReply<?> reply = service.call(new TaskCall.GetStats(null));
        assertTrue(reply.headers().date() != null);
    }
}
