package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.task.FilterText;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskId;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A day on the Periskope demo, by keys, from the press to what its server keeps. */
@ExtendWith(ApplicationExtension.class)
class PeriskopeByKeysTest {

    private static final String CHAT = "911234567890";
    private static final String MESSAGE = "msg-0000000000000001";
    private static final String TICKET = "tkt-0000000000000001";

    @TempDir
    private Path folder;
    private RunningProgram program;
    private String server;

    @BeforeEach
    void start() throws Exception {
        program = RunningProgram.start(folder.resolve("profile"), new SessionSecrets());
        program.await("both demos at work", () -> program.workspaces.get(Demo.PERISKOPE.id()).isPresent()
                && program.window.shown().severalProperty().get());
        program.window.shown().show(Demo.PERISKOPE.id());
        var counts = program.window.desk().desk().counts();
        program.await("all 150 tasks counted", () -> program.window.shown().accountProperty().get().id()
                .equals(Demo.PERISKOPE.id()) && counts.allProperty().get() == 150);
        program.awaitUpToDate();
        server = program.foundation.accounts().find(Demo.PERISKOPE.id()).orElseThrow().address();
        program.open(StandardView.ALL_OPEN);
    }

    @AfterEach
    void end() {
        program.close();
    }

    @Test
    void everyVerbArrivesAsItWasMeant() {
        createOneOfEachType();
        program.awaitSent();
        checkCreated();
        edit();
        snooze();
        close();
        reassign();
        program.awaitSent();
        checkChanged();
        reopen();
        program.awaitSent();
        assertEquals("open", titled("Journey message").path("status").asString());
        assertTrue(titled("Journey message").path("completed_metadata").isNull());
        putsRightWhatTheServerRefused();
        saysWhyNothingIsDeleted();
        listsTheChat();
        countsHereAlone();
    }

    private void createOneOfEachType() {
        create("Journey todo");
        program.press(KeyCode.N);
        program.fill("#new-TITLE", "Journey chat chat:" + CHAT);
        program.fill("#new-DUE", "tomorrow 9:00");
        program.fill("#new-REMIND_AT", "tomorrow 8:00");
        add("Journey chat");
        program.press(KeyCode.N);
        program.fill("#new-TITLE", "Journey message");
        program.see(() -> {
            program.robot.lookup("#new-CATEGORY").query().requestFocus();
            return true;
        });
        program.press(KeyCode.DOWN);
        program.press(KeyCode.DOWN);
        program.fill("#new-TITLE", "Journey message");
        program.press(KeyCode.ENTER);
        program.awaitWords("A message task needs the id of its message.");
        program.fill("#new-MESSAGE_ID", MESSAGE);
        add("Journey message");
        create("Journey ticket ticket:" + TICKET);
    }

    private void create(String line) {
        program.press(KeyCode.N);
        program.fill("#new-TITLE", line);
        add(line.replaceAll(" \\w+:.*", ""));
    }

    private void add(String title) {
        program.press(KeyCode.ENTER);
        program.awaitWords("Added \u201C" + title + "\u201D");
    }

    private void checkCreated() {
        assertEquals("todo", titled("Journey todo").path("type").asString());
        assertTrue(titled("Journey todo").path("association").isNull());
        JsonNode chat = titled("Journey chat");
        assertEquals("chat", chat.path("type").asString());
        assertEquals(CHAT, chat.path("association").path("chat_id").asString());
        assertEquals(at(1, 9), instant(chat, "due_date"));
        assertEquals(at(1, 8), instant(chat, "remind_at"));
        assertEquals(2, chat.path("priority").asInt());
        JsonNode message = titled("Journey message");
        assertEquals("message", message.path("type").asString());
        assertEquals(MESSAGE, message.path("association").path("message_id").asString());
        JsonNode ticket = titled("Journey ticket");
        assertEquals("ticket", ticket.path("type").asString());
        assertEquals(TICKET, ticket.path("association").path("ticket_id").asString());
        for (JsonNode task : List.of(chat, message, ticket)) {
            assertEquals(CHAT, task.path("chat_id").asString());
            assertEquals("sara.kim@lumen.example", task.path("created_by").asString());
            assertEquals("sara.kim@lumen.example", task.path("assignee").asString());
        }
    }

    private void edit() {
        program.focus("Journey todo");
        program.press(KeyCode.P);
        program.await("the priorities", () -> program.isShown("#choice-PRIORITY"));
        program.press(KeyCode.DIGIT3);
        program.press(KeyCode.T);
        program.await("the statuses", () -> program.isShown("#choice-STATUS"));
        program.press(KeyCode.DIGIT2);
        program.press(KeyCode.B);
        write("edit-DESCRIPTION", "Written here");
        program.press(KeyCode.TAB);
        program.press(KeyCode.ESCAPE);
        program.press(KeyCode.SHIFT, KeyCode.D);
        write("edit-REMIND_AT", "tomorrow 7:30");
        program.press(KeyCode.ENTER);
        program.press(KeyCode.ESCAPE);
        program.press(KeyCode.R);
        write("edit-TITLE", "Journey edited");
        program.press(KeyCode.ENTER);
        program.press(KeyCode.ESCAPE);
    }

    /** Types once the keys really go into the field. */
    private void write(String field, String text) {
        program.await("the focus in " + field, () -> program.hasFocus(field));
        program.robot.write(text);
    }

    private void snooze() {
        TaskId task = program.focus("Journey chat");
        program.press(KeyCode.S);
        program.awaitWords("Snooze moves due date and reminder");
        program.awaitWords("does not count snoozes. Taskdesk counts them on this computer");
        program.press(KeyCode.DIGIT8);
        program.awaitWords("Snoozed \u201CJourney chat\u201D to ");
        program.awaitSent();
        program.await("the own count", () -> program.task(task).snoozeCount() == 1);
        program.awaitWords("once, counted on this computer");
    }

    private void close() {
        program.focus("Journey message");
        program.press(KeyCode.E);
        program.awaitWords("Complete \u201CJourney message\u201D?");
        assertFalse(program.isShown("#complete-note"));
        program.press(KeyCode.ENTER);
        program.awaitWords("Completed \u201CJourney message\u201D");
    }

    private void reassign() {
        program.focus("Journey ticket");
        program.press(KeyCode.A);
        write("assign-search", "ali.");
        program.awaitWords("ali.rahman@lumen.example");
        program.press(KeyCode.ENTER);
        program.awaitWords("Gave \u201CJourney ticket\u201D to ali.rahman@lumen.example");
    }

    private void checkChanged() {
        JsonNode edited = titled("Journey edited");
        assertEquals(1, edited.path("priority").asInt());
        assertEquals("inprogress", edited.path("status").asString());
        assertEquals("Written here", edited.path("notes").asString());
        assertEquals(LocalDate.now(ZoneId.systemDefault()).plusDays(1).atTime(7, 30)
                .atZone(ZoneId.systemDefault()).toInstant(), instant(edited, "remind_at"));
        assertEquals(at(14, 9), instant(titled("Journey chat"), "due_date"));
        assertEquals(at(14, 8), instant(titled("Journey chat"), "remind_at"));
        JsonNode closed = titled("Journey message");
        assertEquals("closed", closed.path("status").asString());
        assertEquals("sara.kim@lumen.example", closed.path("completed_metadata").path("completed_by").asString());
        assertEquals("ali.rahman@lumen.example", titled("Journey ticket").path("assignee").asString());
    }

    private void reopen() {
        program.press(KeyCode.G);
        program.press(KeyCode.D);
        program.focus("Journey message");
        program.press(KeyCode.T);
        program.await("the statuses", () -> program.isShown("#choice-STATUS"));
        program.press(KeyCode.DIGIT1);
        program.awaitWords("Reopened \u201CJourney message\u201D");
    }

    private void putsRightWhatTheServerRefused() {
        create("Journey refused ticket:tkt-0");
        program.await("the refusal among what is unsent", () -> program.window.desk().desk().outbox().lines().stream()
                .anyMatch(line -> line.standing().needsYou()));
        program.press(KeyCode.F8);
        program.awaitWords("Not accepted: there is no such ticket");
        program.await("the id to type", () -> program.isShown("#edit-TICKET_ID"));
        program.fireNamed("Fix");
        write("edit-TICKET_ID", TICKET);
        program.press(KeyCode.ENTER);
        program.awaitSent();
        assertEquals(TICKET, titled("Journey refused").path("association").path("ticket_id").asString());
    }

    private void saysWhyNothingIsDeleted() {
        program.open(StandardView.ALL_OPEN);
        program.focus("Journey ticket");
        program.press(KeyCode.DELETE);
        program.awaitWords("offers no way to delete tasks. Complete it instead.");
        assertFalse(program.isShown("#delete-confirm"));
    }

    private void listsTheChat() {
        program.press(KeyCode.U);
        program.await("the chat alone", () -> FilterText.print(program.window.desk().desk().list().filterProperty()
                .get()).equals("chat:" + CHAT) && program.window.desk().desk().list().rows().size() >= 3
                && program.window.desk().desk().list().rows().stream().allMatch(row -> CHAT.equals(row.chatId())));
        assertEquals(TICKET, program.see(() -> program.robot.lookup("#link-TICKET_ID").queryAs(Label.class).getText()));
    }

    /** The service counts nothing by itself, so that nothing is said of its figures. */
    private void countsHereAlone() {
        program.press(KeyCode.G);
        program.press(KeyCode.A);
        program.await("figures of this computer", () -> program.isShown("#figure-total") && program.robot
                .lookup("#figure-total").queryButton().getAccessibleText().contains("This computer"));
        assertEquals(List.of(), program.see(() -> program.robot.lookup("#analytics").queryParent()
                .lookupAll(".label").stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .filter(RunningProgram::isVisible).map(Labeled::getText)
                .filter(text -> text != null && text.contains("erver")).toList()));
        assertFalse(program.texts().contains("Ask the server again"));
    }

    private JsonNode titled(String title) {
        List<JsonNode> found = StreamSupport.stream(tasks().spliterator(), false)
                .filter(task -> title.equals(task.path("title").asString(""))).toList();
        assertEquals(1, found.size(), title);
        return found.getFirst();
    }

    private JsonNode tasks() {
        try {
            var connection = (HttpURLConnection) URI.create(server + "/tasks?offset=0&limit=500").toURL()
                    .openConnection();
            connection.setRequestProperty("Authorization", "Bearer " + SandboxOptions.DEMO_KEY);
            connection.setRequestProperty("x-phone", "447700900100");
            try (var answer = connection.getInputStream()) {
                return JsonMapper.shared().readTree(answer).path("tasks");
            }
        } catch (IOException e) {
            throw new AssertionError(server, e);
        }
    }

    private static Instant instant(JsonNode task, String field) {
        return java.time.OffsetDateTime.parse(task.path(field).asString()).toInstant();
    }

    private static Instant at(int days, int hour) {
        ZoneId zone = ZoneId.systemDefault();
        return LocalDate.now(zone).plusDays(days).atTime(hour, 0).atZone(zone).toInstant();
    }
}
