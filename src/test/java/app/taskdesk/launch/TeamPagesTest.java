package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.live.CustomerThread;
import app.taskdesk.live.TeamFigures;
import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.task.FiguresRange.Choice;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskRow;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** A lead looks at the figures, and from one of them at its tasks. */
@ExtendWith(ApplicationExtension.class)
class TeamPagesTest {

    @TempDir
    private Path folder;

    @Test
    void figureOpensToItsTasks() throws Exception {
        try (var program = RunningProgram.start(folder.resolve("profile"), new SessionSecrets())) {
            program.awaitUpToDate();
            openFigures(program);
            program.see(() -> {
                program.robot.lookup("#analytics-range .segment").queryAllAs(ToggleButton.class).stream()
                        .skip(Choice.LAST_30_DAYS.ordinal()).findFirst().orElseThrow().fire();
                return true;
            });
            program.await("the server's answer", () -> total(program).getAccessibleText().contains("Server")
                    && figures(program).question().range().choice() == Choice.LAST_30_DAYS);
            assertTrue(figures(program).total() > 20, () -> "created in 30 days: " + figures(program).total());
            int total = figures(program).total();
            picture(program);
            program.fire("#figure-total");
            program.await("the list of them", () -> !program.isShown("#figure-total")
                    && listed(program) == total);
            openFigures(program);
            int late = figures(program).late();
            tabTo(program, "figure-late");
            program.press(KeyCode.ENTER);
            program.await("the late ones", () -> listed(program) == late);
            customer(program);
            program.await("all late ones and no others", () -> listed(program) == late
                    && program.window.desk().desk().list().rows().stream()
                            .allMatch(row -> row.isLate(program.foundation.clock().instant())));
        }
    }

    /** From a task of a customer to all that goes on with them, and to a task of it. */
    private static void customer(RunningProgram program) throws Exception {
        program.see(() -> {
            program.window.desk().desk().list().clearFilters();
            return true;
        });
        program.open(StandardView.ALL_OPEN);
        program.await("all open tasks", () -> listed(program) > 50);
        TaskRow task = program.rows().stream().filter(row -> row.customerId() != null && program.rows().stream()
                .filter(other -> row.customerId().equals(other.customerId())).count() > 2).findFirst().orElseThrow();
        program.focus(task.title());
        program.awaitWords(" more open for " + task.customerName());
        program.picture("customer-card");
        program.press(KeyCode.U);
        program.await("what the server lists", () -> program.isShown("#customer-server"));
        CustomerThread.Content content = Objects.requireNonNull(
                program.see(() -> program.window.desk().desk().thread().contentProperty().get()));
        assertTrue(content.tasks().stream().allMatch(row -> task.customerId().equals(row.customerId())));
        String server = program.see(() -> program.robot.lookup("#customer-server").queryLabeled().getText());
        assertTrue(server.endsWith(": " + content.tasks().size() + " tasks"), server);
        each(program, "customer", name -> program.picture(name));
        program.fire("#customer-choose");
        long open = content.tasks().stream().filter(row -> row.knownStatus().isOpen()).count();
        program.await("the open ones, chosen", () -> listed(program) == open
                && program.window.desk().desk().selection().selected().size() == open);
        program.press(KeyCode.ESCAPE);
        openFigures(program);
        program.fire("#figure-late");
        program.await("the late ones again", () -> !program.isShown("#figure-late") && listed(program) > 0);
    }

    private static void openFigures(RunningProgram program) {
        program.press(KeyCode.G);
        program.press(KeyCode.A);
        program.await("the figures", () -> program.isShown("#figure-total") && figures(program) != null);
    }

    private static void tabTo(RunningProgram program, String figure) {
        for (int i = 0; i < 20 && !program.see(() -> program.hasFocus(figure)); i++) {
            program.press(KeyCode.TAB);
        }
        assertTrue(program.see(() -> program.hasFocus(figure)), "reached by key: " + figure);
    }

    private static TeamFigures figures(RunningProgram program) {
        return Objects.requireNonNull(program.window.desk().desk().figures().figuresProperty().get());
    }

    private static int listed(RunningProgram program) {
        return program.window.desk().desk().list().rows().size();
    }

    private static Button total(RunningProgram program) {
        return program.robot.lookup("#figure-total").queryButton();
    }

    private static void picture(RunningProgram program) {
        each(program, "analytics", name -> {
            for (int i = 0; i <= 2; i++) {
                double part = i / 2.0;
                program.see(() -> {
                    program.robot.lookup("#analytics .analytics-scroll").<ScrollPane>query().setVvalue(part);
                    return true;
                });
                program.picture(name + (i == 0 ? "" : "-" + i));
            }
        });
    }

    private static void each(RunningProgram program, String page, Consumer<String> take) {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
            for (int[] size : new int[][] {{960, 600}, {1280, 800}}) {
                program.see(() -> {
                    program.foundation.settings().change(all -> all.withLook(all.look().withTheme(theme)));
                    program.stage().setWidth(size[0]);
                    program.stage().setHeight(size[1]);
                    program.stage().getScene().getRoot().applyCss();
                    program.stage().getScene().getRoot().layout();
                    return true;
                });
                program.await("the size", () -> program.stage().getScene().getWidth() == size[0]);
                take.accept(page + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size[0] + "x" + size[1]);
            }
        }
    }
}
