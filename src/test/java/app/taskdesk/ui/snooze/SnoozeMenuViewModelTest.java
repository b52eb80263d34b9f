package app.taskdesk.ui.snooze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.SnoozePreset;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnoozeMenuViewModelTest {

    private static final Instant TOMORROW = Instant.parse("2026-04-16T07:00:00Z");

    @TempDir
    Path folder;
    private final SnoozeMemory memory = new SnoozeMemory();
    private final AtomicInteger closed = new AtomicInteger();
    private TestPlace desk;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void saysFromWhatAndHowOften() {
        TaskId task = pull(2, Instant.parse("2026-04-13T08:00:00Z"));
        assertEquals("Snooze moves the due date \u00B7 now Mon 13 Apr, 10:00 (late 2 d) \u00B7 snoozed 2 times",
                menu(task).title());
        assertEquals("", menu(task).remark());
        assertFalse(menu(task).needsReason());
    }

    @Test
    void tellsWhatIsOnMyHandsThen() {
        TaskId task = pull(0, Instant.parse("2026-04-13T08:00:00Z"));
        desk.pull("r2", TestPlace.fields("Another").set(TaskField.DUE, TOMORROW).build());
        assertEquals("Thu 09:00 \u00B7 1 yours", detail(menu(task), SnoozePreset.TOMORROW));
    }

    @Test
    void remarksFromTheThirdTimeAndAsksWhyFromTheFifth() {
        assertEquals("Snoozed 3 times already.", menu(pull(3, TOMORROW)).remark());
        TaskId often = desk.pull("r5", TestPlace.fields("Often").set(TaskField.SNOOZE_COUNT, 5L).build());
        var menu = menu(often);
        menu.pick(TOMORROW);
        assertEquals("Choose why it is put off again, then the time.", menu.problemProperty().get());
        assertEquals(List.of(), desk.kept());
        menu.reasonProperty().set(SnoozeReason.NO_TIME);
        menu.pick(TOMORROW);
        assertEquals("NO_TIME", desk.kept().getFirst().payload().note());
    }

    @Test
    void bringingForwardIsConfirmedOnce() {
        var menu = menu(pull(0, Instant.parse("2026-04-20T08:00:00Z")));
        assertEquals("Thu 09:00 \u00B7 brings it forward", detail(menu, SnoozePreset.TOMORROW));
        menu.pick(TOMORROW);
        assertTrue(menu.problemProperty().get().startsWith("Thu 16 Apr, 09:00 is before the present due date."));
        assertEquals(List.of(), desk.kept());
        menu.pick(TOMORROW);
        assertEquals(1, desk.kept().size());
        assertEquals(1, closed.get());
    }

    @Test
    void wordsThatMeanNothingChangeNothing() {
        var menu = menu(pull(0, null));
        menu.entryProperty().set("whenever");
        assertTrue(menu.entryResultProperty().getValue().startsWith("Not understood."));
        menu.pickEntry();
        menu.entryProperty().set("in 2 min");
        menu.pickEntry();
        assertEquals("A snooze lasts at least 5 minutes. Choose a later time.", menu.problemProperty().get());
        assertEquals(List.of(), desk.kept());
        assertEquals(0, closed.get());
    }

    @Test
    void remembersTimeAndReminders() {
        var first = menu(pull(0, null));
        first.restartRemindersProperty().set(false);
        first.entryProperty().set("fri 11:20");
        first.pickEntry();
        assertFalse(desk.kept().getFirst().payload().adjustReminders());
        var second = menu(desk.pull("r2", TestPlace.fields("Next").build()));
        assertEquals("Fri 11:20 \u00B7 1 yours", detail(second, SnoozePreset.SAME_AS_LAST));
        assertFalse(second.restartRemindersProperty().get());
    }

    private TaskId pull(long snoozes, Instant due) {
        return desk.pull("r1", TestPlace.fields("Call").set(TaskField.SNOOZE_COUNT, snoozes)
                .set(TaskField.DUE, due).build());
    }

    private SnoozeMenuViewModel menu(TaskId task) {
        desk.advance(Duration.ofSeconds(1));
        return new SnoozeMenuViewModel(desk.place, List.of(task), desk.store.tasks().rows(List.of(task)), memory,
                closed::incrementAndGet);
    }

    private static String detail(SnoozeMenuViewModel menu, SnoozePreset preset) {
        return menu.options().stream().filter(option -> option.preset() == preset).findFirst().orElseThrow().detail();
    }
}
