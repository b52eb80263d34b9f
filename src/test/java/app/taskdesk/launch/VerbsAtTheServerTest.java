package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import tools.jackson.databind.JsonNode;

/** Each verb by key on an account of one's own, from the press to what the server keeps. */
@ExtendWith(ApplicationExtension.class)
class VerbsAtTheServerTest {

    @TempDir
    private Path folder;
    private OwnServer server;
    private RunningProgram program;

    @BeforeEach
    void start() throws Exception {
        server = OwnServer.start(folder.resolve("server.db"));
        for (String id : List.of("edit", "complete", "preset", "free", "give", "delete", "pair1", "pair2")) {
            server.plant(id, "Task " + id);
        }
        server.plantFree("claim", "Task claim", "");
        server.plant("deferred", "Task deferred", ", 'status': 'deferred'");
        program = RunningProgram.start(folder.resolve("profile"), new SessionSecrets());
        program.connect(server.address());
    }

    @AfterEach
    void end() {
        program.close();
        server.close();
    }

    @Test
    void verbsArriveAsTheyWereMeant() {
        create();
        edit();
        complete();
        snooze();
        handOver();
        delete();
        program.awaitSent();
        checkCreated();
        checkEdited();
        checkVerbs();
    }

    private void create() {
        program.press(KeyCode.N);
        program.fill("#new-TITLE", "Ring Jane !high type:callback");
        program.fill("#new-DUE", "tomorrow 15:00");
        program.fill("#new-OWNER_ID", "agent_77");
        program.fill("#new-QUEUE_ID", "queue_billing");
        program.fill("#new-CUSTOMER_NAME", "Jane Smith");
        program.fill("#new-CUSTOMER_ID", "cust_9");
        program.fill("#new-CONVERSATION_ID", "conv_9");
        program.fill("#new-TAGS", "refund, vip");
        program.fill("#new-DESCRIPTION", "Two\nlines");
        program.fill("#new-METADATA", "order=33140");
        program.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        program.awaitWords("Added \u201CRing Jane\u201D");
    }

    private void checkCreated() {
        assertEquals(1, server.titled("Ring Jane").size());
        JsonNode task = server.get(server.titled("Ring Jane").getFirst().path("_id").asString());
        assertEquals("high", task.path("priority").asString());
        assertEquals("callback", task.path("titleType").asString());
        assertEquals(tomorrowAt(15), Instant.parse(task.path("dueDate").asString()));
        assertEquals("agent_77", task.path("ownerId").asString());
        assertEquals("queue_billing", task.path("queueId").asString());
        assertEquals("Jane Smith", task.path("relatedCustomerName").asString());
        assertEquals("cust_9", task.path("relatedCustomerId").asString());
        assertEquals("conv_9", task.path("relatedConversationId").asString());
        assertEquals(List.of("refund", "vip"), words(task.path("tags")));
        assertEquals("Two\nlines", task.path("description").asString());
        assertEquals("33140", task.path("metadata").path("order").asString());
    }

    private void edit() {
        program.focus("Task edit");
        program.press(KeyCode.P);
        program.press(KeyCode.DIGIT4);
        program.press(KeyCode.T);
        program.press(KeyCode.DIGIT3);
        program.press(KeyCode.L);
        program.robot.write("refund");
        program.press(KeyCode.ENTER);
        program.press(KeyCode.ESCAPE);
        program.press(KeyCode.B);
        program.robot.write("Written here");
        program.press(KeyCode.TAB);
        program.press(KeyCode.ESCAPE);
        program.press(KeyCode.D);
        program.robot.write("tomorrow 9:00");
        program.press(KeyCode.ENTER);
        program.press(KeyCode.ESCAPE);
        program.press(KeyCode.R);
        program.robot.write("Task edited");
        program.press(KeyCode.ENTER);
        program.press(KeyCode.ESCAPE);
    }

    private void checkEdited() {
        JsonNode task = server.get("edit");
        assertEquals("Task edited", task.path("title").asString());
        assertEquals("Written here", task.path("description").asString());
        assertEquals("urgent", task.path("priority").asString());
        assertEquals("pending", task.path("status").asString());
        assertEquals(List.of("refund"), words(task.path("tags")));
        assertEquals(tomorrowAt(9), Instant.parse(task.path("dueDate").asString()));
    }

    private void complete() {
        program.focus("Task complete");
        program.press(KeyCode.E);
        program.press(KeyCode.DOWN);
        program.press(KeyCode.DOWN);
        program.press(KeyCode.DOWN);
        program.fill("#complete-note", "Rang twice");
        program.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        program.awaitWords("Completed \u201CTask complete\u201D");
    }

    private void snooze() {
        program.focus("Task preset");
        program.press(KeyCode.S);
        program.awaitWords("Snooze moves the due date");
        program.awaitWords("(late ");
        program.press(KeyCode.DIGIT4);
        program.awaitWords("Snoozed \u201CTask preset\u201D to ");
        program.focus("Task free");
        program.press(KeyCode.S);
        program.robot.write("tomorrow 11:15");
        assertTrue(words("#snooze-entry-result").contains("11:15"), words("#snooze-entry-result"));
        program.press(KeyCode.ENTER);
        program.awaitWords("Snoozed \u201CTask free\u201D to ");
    }

    private void handOver() {
        program.focus("Task give");
        program.press(KeyCode.A);
        program.robot.write("agent_88");
        program.press(KeyCode.DOWN);
        program.press(KeyCode.ENTER);
        program.awaitWords("Gave \u201CTask give\u201D to agent_88");
        program.focus("Task claim");
        program.press(KeyCode.C);
        program.awaitWords("Asked for \u201CTask claim\u201D.");
    }

    private void delete() {
        program.focus("Task delete");
        program.press(KeyCode.DELETE);
        assertEquals("Delete \u201CTask delete\u201D?", words("#delete-title"));
        program.fire("#delete-confirm");
        program.awaitWords("Deleted \u201CTask delete\u201D");
    }

    private void checkVerbs() {
        assertEquals("completed", server.get("complete").path("status").asString());
        assertEquals("escalated", server.get("complete").path("outcome").asString());
        assertEquals("Rang twice", server.get("complete").path("completionNotes").asString());
        assertEquals(tomorrowAt(9), Instant.parse(server.get("preset").path("dueDate").asString()));
        assertEquals(1, server.get("preset").path("snoozeCount").asInt());
        assertEquals(LocalTime.of(11, 15), Instant.parse(server.get("free").path("dueDate").asString())
                .atZone(ZoneId.systemDefault()).toLocalTime());
        assertEquals("agent_88", server.get("give").path("ownerId").asString());
        assertEquals(OwnServer.ME, server.get("claim").path("ownerId").asString());
        assertEquals(List.of(), server.titled("Task delete"));
        assertEquals(1, server.server().requests().count("DELETE", "/tasks/delete"));
        assertEquals(1, server.server().requests().count("POST", "/tasks"));
        assertEquals(List.of(), server.writes().stream().filter(request -> request.status() >= 400).toList());
    }

    @Test
    void metadataIsWrittenBesideWhatIsThere() {
        server.plant("meta", "Task meta", ", 'metadata': {'order': '1'}");
        program.press(KeyCode.F5);
        TaskId task = program.focus("Task meta");
        program.see(() -> {
            program.robot.lookup("#detail-advanced").queryAs(javafx.scene.control.TitledPane.class).setExpanded(true);
            return true;
        });
        program.fill("#metadata-key", "shelf");
        program.fill("#metadata-value", "B7");
        program.press(KeyCode.ENTER);
        program.await("the change kept", () -> !program.foundation.tasks().openIntents(task).isEmpty());
        program.awaitSent();
        assertEquals("B7", server.get("meta").path("metadata").path("shelf").asString());
        assertEquals("1", server.get("meta").path("metadata").path("order").asString());
    }

    @Test
    void undoWithinTheHoldMakesNoRequest() {
        program.holdLong();
        undone("Task complete", () -> {
            program.press(KeyCode.E);
            program.press(KeyCode.ENTER);
        });
        undone("Task preset", () -> {
            program.press(KeyCode.S);
            program.press(KeyCode.DIGIT4);
        });
        undone("Task give", () -> {
            program.press(KeyCode.A);
            program.robot.write("agent_88");
            program.press(KeyCode.DOWN);
            program.press(KeyCode.ENTER);
        });
        undone("Task delete", () -> {
            program.press(KeyCode.DELETE);
            program.fire("#delete-confirm");
        });
        program.awaitUpToDate();
        assertEquals(List.of(), server.writes());
        assertEquals("Task delete", program.task(program.focus("Task delete")).title());
    }

    private void undone(String title, Runnable verb) {
        var former = program.task(program.focus(title));
        verb.run();
        program.awaitUnsent(1);
        program.press(KeyCode.SHORTCUT, KeyCode.Z);
        program.awaitUnsent(0);
        assertEquals(former.fields(), program.task(former.id()).fields());
    }

    @Test
    void saysWhyADeferredTaskCannotBeCompleted() {
        program.open(StandardView.DEFERRED);
        program.focus("Task deferred");
        program.press(KeyCode.E);
        program.awaitWords("Deferred tasks cannot be completed. Set to In progress first.");
        assertTrue(program.unsent().isEmpty());
    }

    @Test
    void severalTasksAreReassignedAndSnoozedTogether() {
        program.see(() -> {
            program.window.desk().desk().list().searchProperty().set("pair");
            return true;
        });
        program.await("both tasks", () -> program.window.desk().desk().list().rows().size() == 2);
        program.press(KeyCode.SHORTCUT, KeyCode.A);
        program.awaitWords("2 selected");
        program.press(KeyCode.A);
        program.robot.write("agent_88");
        program.press(KeyCode.DOWN);
        program.press(KeyCode.ENTER);
        program.awaitWords("Gave 2 tasks to agent_88");
        program.press(KeyCode.S);
        program.press(KeyCode.DIGIT4);
        program.awaitWords("Snoozed 2 tasks to ");
        program.awaitSent();
        for (String id : List.of("pair1", "pair2")) {
            assertEquals("agent_88", server.get(id).path("ownerId").asString());
            assertEquals(tomorrowAt(9), Instant.parse(server.get(id).path("dueDate").asString()));
            assertEquals(1, server.get(id).path("snoozeCount").asInt());
        }
        assertEquals(4, server.writes().size());
    }

    private String words(String query) {
        return program.see(() -> program.robot.lookup(query).queryAs(Label.class).getText());
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
    }

    private static Instant tomorrowAt(int hour) {
        ZoneId zone = ZoneId.systemDefault();
        return LocalDate.now(zone).plusDays(1).atTime(hour, 0).atZone(zone).toInstant();
    }
}
