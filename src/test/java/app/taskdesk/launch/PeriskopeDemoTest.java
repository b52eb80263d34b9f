package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Condition;
import app.taskdesk.task.Facet;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskFilter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** The second demo workspace in the same window: what its service has is there, and nothing of the first is left. */
@ExtendWith(ApplicationExtension.class)
class PeriskopeDemoTest {

    @TempDir
    private Path folder;
    private RunningProgram program;

    @Test
    void theWindowFollowsTheServiceThereAndBack() throws Exception {
        try (var started = RunningProgram.start(folder.resolve("profile"), new SessionSecrets())) {
            program = started;
            program.await("both demos at work", () -> program.workspaces.get(Demo.PERISKOPE.id()).isPresent());
            program.awaitUpToDate();
            leaveTraces();
            show(Demo.PERISKOPE.id());
            checkChats();
            lookAtIt();
            show(Demo.TALKING_SHOPS.id());
            checkShops();
        }
    }

    /** A view, an order, a chip and words that only the first service has. */
    private void leaveTraces() {
        program.see(() -> {
            var list = program.window.desk().desk().list();
            list.viewProperty().set(StandardView.DEFERRED);
            list.filterProperty().set(TaskFilter.of(Condition.Words.of(Facet.QUEUE, "Returns")));
            list.searchProperty().set("tag:vip");
            return true;
        });
    }

    private void show(AccountId account) {
        program.window.shown().show(account);
        var desk = program.window.desk().desk();
        program.await("its 150 tasks", () -> program.window.shown().accountProperty().get().id().equals(account)
                && desk.counts().allProperty().get() == 150 && !desk.list().rows().isEmpty()
                && desk.list().rows().getFirst().account().equals(account));
        program.awaitUpToDate();
    }

    private void checkChats() {
        var list = program.window.desk().desk().list();
        assertEquals(StandardView.MY_DAY, program.see(() -> list.viewProperty().get()));
        assertEquals(TaskFilter.NONE, program.see(() -> list.filterProperty().get()));
        assertEquals("", program.see(() -> list.searchProperty().get()));
        List<String> words = program.see(program::texts);
        assertFalse(words.contains("Waiting") || words.contains("Deferred") || words.contains("Queue"),
                words.toString());
        assertTrue(words.contains("For anyone") && words.contains("Snoozed"), words.toString());
        assertFalse(program.isShown("#chip-QUEUE"));
        assertEquals(Set.of("", "Title", "Chat", "Due \u2191", "Status", "zZ"), headings());
        assertEquals("Search tasks, or chat:447700900100", program.see(() -> program.robot.lookup("#search")
                .queryAs(TextField.class).getPromptText()));
    }

    private void checkShops() {
        List<String> words = program.see(program::texts);
        assertTrue(words.containsAll(List.of("Waiting", "Deferred", "Queue")), words.toString());
        assertFalse(words.contains("For anyone"), words.toString());
        assertEquals(Set.of("", "Title", "Customer", "Due \u2191", "Status", "zZ"), headings());
    }

    @SuppressWarnings("unchecked")
    private Set<String> headings() {
        return program.see(() -> ((TableView<Object>) program.robot.lookup(".task-table").queryAs(TableView.class))
                .getColumns().stream().filter(TableColumn::isVisible).map(TableColumn::getText)
                .collect(Collectors.toSet()));
    }

    private void lookAtIt() {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            String look = theme.name().toLowerCase(Locale.ROOT);
            program.dress(theme, 960, 600);
            program.press(KeyCode.DOWN);
            program.picture("periskope-my-day-" + look + "-960x600");
            program.dress(theme, 1280, 800);
            program.focus(program.rows().stream().filter(row -> "message".equals(row.category())).findFirst()
                    .orElseThrow().title());
            program.await("a task in the detail pane", () -> program.isShown("#detail-links"));
            program.picture("periskope-my-day-" + look + "-1280x800");
            program.press(KeyCode.N);
            program.fill("#new-TITLE", "Ask for photos chat:447700900101@c.us");
            program.picture("periskope-new-task-" + look);
            program.press(KeyCode.ESCAPE);
            program.press(KeyCode.S);
            program.awaitWords("Snooze moves due date and reminder");
            program.picture("periskope-snooze-" + look);
            program.press(KeyCode.ESCAPE);
        }
    }
}
