package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both demos in one list, by keys: what is done to a task goes to its own server, and nothing to the other. */
@ExtendWith(ApplicationExtension.class)
class AllAccountsJourneyTest {

    private static final AccountId SHOP = Demo.TALKING_SHOPS.id();
    private static final AccountId CHAT = Demo.PERISKOPE.id();

    @TempDir
    private Path folder;
    private RunningProgram program;
    private Map<AccountId, Map<String, JsonNode>> before;

    @BeforeEach
    void start() throws Exception {
        program = RunningProgram.start(folder.resolve("profile"), new SessionSecrets());
        program.await("both demos at work", () -> program.workspaces.get(CHAT).isPresent()
                && program.window.shown().severalProperty().get());
        program.press(KeyCode.G);
        program.press(KeyCode.E);
        var counts = program.window.desk().desk().counts();
        program.await("all tasks of both counted", () -> counts.allProperty().get() == 300);
        program.awaitUpToDate();
        program.open(StandardView.ALL_OPEN);
        program.await("all open tasks", () -> {
            Set<AccountId> accounts = accountsOf(program.window.desk().desk().list().rows());
            return accounts.equals(Set.of(SHOP, CHAT));
        });
        before = Map.of(SHOP, tasks(SHOP), CHAT, tasks(CHAT));
    }

    @AfterEach
    void end() {
        program.close();
    }

    @Test
    void eachTaskIsChangedAtItsOwnServerAlone() {
        TaskRow sold = first(SHOP);
        TaskRow asked = first(CHAT);
        complete(sold, "How did \u201C");
        complete(asked, "Complete \u201C");
        program.awaitWords("Completed");
        awaitSent();
        assertEquals("completed", tasks(SHOP).get(sold.remoteId()).path("status").asString());
        assertEquals("closed", tasks(CHAT).get(asked.remoteId()).path("status").asString());
        assertChanged(Set.of(sold.remoteId()), Set.of(asked.remoteId()));

        TaskRow mine = first(SHOP);
        TaskRow other = first(CHAT);
        chooseBoth(mine.id(), other.id());
        assertEquals("These tasks are in several accounts, which know different people. Choose tasks of one account, "
                + "or assign all to me (I).", disabled(KeyCode.A));
        program.press(KeyCode.T);
        program.await("the statuses", () -> program.isShown("#choice-STATUS"));
        program.press(KeyCode.DIGIT2);
        awaitSent();
        assertEquals("in_progress", tasks(SHOP).get(mine.remoteId()).path("status").asString());
        assertEquals("inprogress", tasks(CHAT).get(other.remoteId()).path("status").asString());
        assertChanged(Set.of(sold.remoteId(), mine.remoteId()), Set.of(asked.remoteId(), other.remoteId()));
        makesATaskWhereItIsAskedTo();
        saysOfWhichAccountItIsThatOneStandsStill();
        looks();
    }

    private void makesATaskWhereItIsAskedTo() {
        program.press(KeyCode.N);
        program.fill("#new-TITLE", "Made for Periskope");
        program.see(() -> {
            program.robot.lookup("#new-account").queryComboBox().getSelectionModel().select(1);
            return true;
        });
        program.await("the title kept", () -> program.robot.lookup("#new-TITLE").queryTextInputControl().getText()
                .equals("Made for Periskope") && program.isShown("#new-REMIND_AT"));
        program.robot.interact(() -> program.robot.lookup("#new-TITLE").query().requestFocus());
        program.press(KeyCode.ENTER);
        program.awaitWords("Added \u201CMade for Periskope\u201D");
        awaitSent();
        assertEquals(before.get(SHOP).keySet(), tasks(SHOP).keySet());
        assertTrue(tasks(CHAT).values().stream()
                .anyMatch(task -> task.path("title").asString().equals("Made for Periskope")));
    }

    private void saysOfWhichAccountItIsThatOneStandsStill() {
        program.workspaces.pause(CHAT, true);
        program.await("the paused account named", () -> program.chip().startsWith("Demo: Periskope: "));
        program.awaitWords("Demo: Periskope: You paused");
        assertEquals(Set.of(SHOP, CHAT), accountsOf(program.rows()));
        program.workspaces.pause(CHAT, false);
        program.awaitUpToDate();
    }

    private void looks() {
        program.press(KeyCode.G);
        program.press(KeyCode.M);
        program.await("both in my day", () -> accountsOf(program.window.desk().desk().list().rows()).size() == 2);
        choose(first(CHAT).id());
        program.await("the chip for accounts", () -> program.isShown("#chip-ACCOUNT"));
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            String look = "all-accounts-" + theme.name().toLowerCase(Locale.ROOT);
            program.dress(theme, 1280, 800);
            program.await("whose each task is", () -> program.texts().contains("Account"));
            program.picture(look + "-1280x800");
            program.dress(theme, 960, 600);
            program.await("whose each task is", () -> program.texts().contains("Account"));
            program.picture(look + "-960x600");
        }
    }

    private String disabled(KeyCode key) {
        program.press(key);
        program.awaitWords("These tasks are in several accounts");
        return program.texts().stream().filter(text -> text.startsWith("These tasks are in")).findFirst()
                .orElseThrow();
    }

    private void complete(TaskRow row, String question) {
        choose(row.id());
        program.press(KeyCode.E);
        program.awaitWords(question);
        program.press(KeyCode.ENTER);
    }

    private void choose(TaskId task) {
        program.see(() -> {
            program.window.desk().desk().selection().clear();
            program.window.desk().desk().selection().focus(task);
            return true;
        });
        awaitTargets(Set.of(task));
    }

    private void chooseBoth(TaskId one, TaskId other) {
        choose(one);
        program.press(KeyCode.X);
        program.see(() -> {
            program.window.desk().desk().selection().focus(other);
            return true;
        });
        program.press(KeyCode.X);
        awaitTargets(Set.of(one, other));
    }

    private void awaitTargets(Set<TaskId> tasks) {
        program.await("the chosen tasks", () -> Set.copyOf(program.window.desk().desk().targets().rowsProperty().get()
                .stream().map(TaskRow::id).toList()).equals(tasks));
    }

    /** The first open task of an account that waits and is nothing special. */
    private TaskRow first(AccountId account) {
        return program.rows().stream().filter(row -> row.account().equals(account)
                && "not_started".equals(row.status()) && row.remoteId() != null).findFirst().orElseThrow();
    }

    private static Set<AccountId> accountsOf(List<TaskRow> rows) {
        return Set.copyOf(rows.stream().map(TaskRow::account).toList());
    }

    private void awaitSent() {
        program.await("nothing left to send", () -> program.foundation.tasks().openIntents(SHOP).isEmpty()
                && program.foundation.tasks().openIntents(CHAT).isEmpty());
    }

    private void assertChanged(Set<String> sold, Set<String> asked) {
        assertEquals(new TreeSet<>(sold), changed(SHOP));
        assertEquals(new TreeSet<>(asked), changed(CHAT));
    }

    /** The tasks that are not as they were, or were not there. */
    private Set<String> changed(AccountId account) {
        var changed = new TreeSet<String>();
        tasks(account).forEach((id, task) -> {
            if (!task.equals(before.get(account).get(id))) {
                changed.add(id);
            }
        });
        return changed;
    }

    private Map<String, JsonNode> tasks(AccountId account) {
        String server = program.foundation.accounts().find(account).orElseThrow().address();
        var all = new HashMap<String, JsonNode>();
        if (account.equals(CHAT)) {
            read(server + "/tasks?offset=0&limit=500").path("tasks")
                    .forEach(task -> all.put(task.path("task_id").asString(), task));
        } else {
            for (int page = 1; page <= 2; page++) {
                read(server + "/tasks?page=" + page + "&limit=100").path("tasks")
                        .forEach(task -> all.put(task.path("_id").asString(), task));
            }
        }
        return all;
    }

    private static JsonNode read(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setRequestProperty("Authorization", "Bearer " + SandboxOptions.DEMO_KEY);
            connection.setRequestProperty("x-phone", "447700900100");
            connection.setRequestProperty("x-tenant-api-key", SandboxOptions.DEMO_KEY);
            try (var answer = connection.getInputStream()) {
                return JsonMapper.shared().readTree(answer);
            }
        } catch (IOException e) {
            throw new AssertionError(address, e);
        }
    }
}
