package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.settings.UserDirectories;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.ReminderLog;
import app.taskdesk.task.Reminder;
import app.taskdesk.task.ReminderKind;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.Pictures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** A person is reminded and puts the task off from where they were told of it. */
@ExtendWith(ApplicationExtension.class)
class ReminderJourneyTest {

    private static final List<ReminderKind> LEAD = List.of(ReminderKind.MANY_LATE, ReminderKind.SNOOZED_OFTEN);

    @TempDir
    private Path folder;

    @Test
    void putsATaskOffFromTheBell() throws Exception {
        Path profile = folder.resolve("profile");
        try (var before = Foundation.open(new UserDirectories(profile, profile), Clock.systemUTC())) {
            Pictures.onFxThread(() -> {
                before.settings().change(all -> all.withReminding(all.reminding().withQuiet(false))
                        .withRole(Preferences.Role.AGENT));
                return true;
            });
        }
        try (var program = RunningProgram.start(profile, new SessionSecrets())) {
            program.awaitUpToDate();
            program.holdLong();
            program.open(StandardView.MY_OPEN);
            TaskRow soon = dueIn(program, 0, Duration.ofMinutes(8));
            TaskRow next = dueIn(program, 1, Duration.ofMinutes(9));
            program.await("both reminders", () -> told(program).stream()
                    .filter(reminder -> reminder.kind() == ReminderKind.DUE_SOON).map(Reminder::task).toList()
                    .containsAll(List.of(soon.id(), next.id())));
            assertFalse(told(program).stream().anyMatch(reminder -> LEAD.contains(reminder.kind())));
            program.see(() -> {
                program.foundation.settings().change(all -> all.withRole(Preferences.Role.LEAD));
                return true;
            });
            program.await("a lead's too", () -> told(program).stream().map(Reminder::kind).toList().containsAll(LEAD));
            program.await("all of them at the bell", () -> bell(program).getAccessibleText()
                    .equals("Reminders, %d new".formatted(told(program).size())));
            openBell(program);
            for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
                look(program, theme, 960, 600);
                look(program, theme, 1280, 800);
            }
            select(program, soon);
            program.press(KeyCode.Z);
            Instant before = Instant.now();
            program.await("the task is put off", () -> !program.task(soon.id()).due().isBefore(before.plusSeconds(3500)));
            assertTrue(program.task(soon.id()).due().isBefore(before.plusSeconds(3600 + 600)));
            program.press(KeyCode.ESCAPE);
            program.await("nothing new", () -> bell(program).getAccessibleText().equals("Reminders"));
            assertEquals(1, program.unsent().stream().filter(intent -> intent.task().equals(soon.id())
                    && intent.payload().changes().containsKey(TaskField.DUE)
                    && intent.kind() == IntentKind.SNOOZE).count());
        }
    }

    /** What is on disk: the demo's own tasks may be due soon as well, as the hour will have it. */
    private static List<Reminder> told(RunningProgram program) {
        return new ReminderLog(program.foundation.local()).newest(50);
    }

    private static Button bell(RunningProgram program) {
        return program.robot.lookup("#bell.bell").queryButton();
    }

    private static void openBell(RunningProgram program) {
        program.press(KeyCode.G);
        program.press(KeyCode.R);
        program.await("the list behind the bell", () -> program.isShown(".bell-list"));
    }

    private static void select(RunningProgram program, TaskRow task) {
        program.see(() -> {
            var list = program.robot.lookup(".bell-list .list-view").<Reminder>queryListView();
            list.getSelectionModel().select(list.getItems().stream()
                    .filter(reminder -> task.id().equals(reminder.task())).findFirst().orElseThrow());
            return true;
        });
    }

    private static void look(RunningProgram program, ThemeChoice theme, int width, int height) {
        program.dress(theme, width, height);
        program.picture("bell-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height);
    }

    /** Makes one of the person's tasks due so soon. */
    private static TaskRow dueIn(RunningProgram program, int at, Duration soon) {
        program.await("tasks of mine", () -> program.window.desk().desk().list().rows().size() > 2);
        TaskRow row = program.rows().stream().sorted(Comparator.comparing(one -> one.id().value())).skip(at)
                .findFirst().orElseThrow();
        program.see(() -> {
            var doing = program.window.desk().place().doing();
            doing.toTasks(List.of(row.id()), tasks -> doing.actions().edit().edit(tasks, TaskFields.builder()
                    .set(TaskField.DUE, Instant.now().plus(soon).truncatedTo(ChronoUnit.SECONDS)).build()));
            return true;
        });
        return row;
    }
}
