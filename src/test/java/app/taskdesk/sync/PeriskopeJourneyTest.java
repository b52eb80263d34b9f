package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.FaultyWire;
import app.taskdesk.sandbox.Switch;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person does with a Periskope account, from this computer to the server and back. */
class PeriskopeJourneyTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String SIGNED = ",\"last_updated_by\":\"sara.kim@lumen.example\"}";

    @TempDir
    private Path folder;
    private PeriskopeLab lab;

    private PeriskopeLab open(int tasks) {
        lab = PeriskopeLab.in(folder, tasks);
        return lab;
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private String made(String title) {
        return PeriskopeLab.make(lab.colleague, title);
    }

    private void assertPatched(String remoteId, String... bodies) {
        assertEquals(List.of(bodies), lab.sent("PATCH /v1/tasks/" + remoteId).stream()
                .map(request -> request.body()).toList());
    }

    @ParameterizedTest
    @EnumSource(value = Switch.class,
            names = {"OFFSET_FROM_ONE", "COUNT_IS_TOTAL", "MIXED_TIMES", "NEEDS_PHONE", "UNKNOWN_KEYS"})
    void readsEveryTaskUnderEachReadingOfTheDocuments(Switch reading) {
        open(1_203);
        lab.server.faults().on(reading);
        lab.load();
        assertEquals(1_203, lab.store.tasks().rows(EngineRun.ACCOUNT).size());
        assertTrue(lab.last().phase() instanceof SyncState.Phase.UpToDate, lab.last()::toString);
    }

    @Test
    void seesEveryTaskThoughNewOnesMoveThePages() {
        open(1_203).server.faults().on(Switch.DRIFTING_PAGES);
        lab.load();
        lab.server.faults().off(Switch.DRIFTING_PAGES);
        lab.pass(LONG);
        assertEquals(lab.store.tasks().rows(EngineRun.ACCOUNT).size(), lab.store.tasks().rows(EngineRun.ACCOUNT)
                .stream().map(row -> row.remoteId()).distinct().count());
        assertTrue(lab.store.tasks().rows(EngineRun.ACCOUNT).size() > 1_203);
    }

    @Test
    void seesWhatOthersChangedWithinTwoMinutes() {
        open(0);
        String id = made("Theirs");
        lab.load();
        PeriskopeLab.change(lab.colleague, id, TaskFields.builder().set(TaskField.TITLE, "Changed").build());
        lab.pass(Duration.ofMinutes(2));
        assertEquals("Changed", lab.view(lab.here(id)).title());
    }

    @Test
    void closesReopensAndReassignsByChangingFields() {
        open(0);
        String id = made("Task");
        lab.load();
        TaskId task = lab.here(id);
        var close = lab.close(task);
        lab.pass(Duration.ofSeconds(5));
        assertEquals(IntentState.CONFIRMED, lab.state(close));
        assertEquals("sara.kim@lumen.example", lab.fields(task).text(TaskField.COMPLETED_BY));
        lab.edit(task, TaskField.STATUS, "in_progress");
        lab.pass(Duration.ofSeconds(5));
        assertNull(lab.fields(task).instant(TaskField.COMPLETED_AT));
        lab.reassign(task, "dana.ortiz@lumen.example");
        lab.pass(Duration.ofSeconds(5));
        assertEquals("dana.ortiz@lumen.example", lab.there(id).text(TaskField.OWNER_ID));
        assertPatched(id, "{\"status\":\"closed\"" + SIGNED, "{\"status\":\"inprogress\"" + SIGNED,
                "{\"assignee\":\"dana.ortiz@lumen.example\"" + SIGNED);
    }

    private FieldChange dueIn(TaskId task, Duration ahead) {
        return lab.change(task, TaskField.DUE, lab.time.now().plus(ahead));
    }

    private FieldChange remindIn(TaskId task, Duration ahead) {
        return lab.change(task, TaskField.REMIND_AT, lab.time.now().plus(ahead));
    }

    @Test
    void putsOffByMovingDateAndReminderAndCountsHere() {
        open(0);
        String id = made("Task");
        lab.load();
        TaskId task = lab.here(id);
        lab.snooze(task, dueIn(task, Duration.ofHours(2)), remindIn(task, Duration.ofHours(1)));
        assertEquals(1, lab.fields(task).number(TaskField.SNOOZE_COUNT));
        lab.pass(Duration.ofSeconds(5));
        assertEquals(1, lab.fields(task).number(TaskField.SNOOZE_COUNT));
        Instant due = lab.there(id).instant(TaskField.DUE);
        assertNotNull(due);
        assertEquals(due.minus(Duration.ofHours(1)), lab.there(id).instant(TaskField.REMIND_AT));
        assertEquals(due, lab.fields(task).instant(TaskField.SNOOZED_UNTIL));
        lab.snooze(task, dueIn(task, Duration.ofHours(5)), remindIn(task, Duration.ofHours(4)));
        lab.pass(LONG);
        lab.crash();
        lab.pass(LONG);
        assertEquals(2, lab.fields(task).number(TaskField.SNOOZE_COUNT));
        assertEquals(2, lab.store.tasks().rows(EngineRun.ACCOUNT).getFirst().snoozeCount());
        PeriskopeLab.change(lab.colleague, id, TaskFields.builder().set(TaskField.DUE, due).build());
        lab.pass(LONG);
        assertNull(lab.fields(task).instant(TaskField.SNOOZED_UNTIL));
        assertEquals(2, lab.fields(task).number(TaskField.SNOOZE_COUNT));
    }

    @Test
    void countsASnoozeOnceThoughItsAnswerWasLost() {
        open(0);
        String id = made("Task");
        lab.load();
        TaskId task = lab.here(id);
        lab.wire.next("PATCH", "*", FaultyWire.LOSE_REPLY);
        var snooze = lab.snooze(task, dueIn(task, Duration.ofHours(2)), remindIn(task, Duration.ofHours(1)));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(snooze));
        assertEquals(1, lab.fields(task).number(TaskField.SNOOZE_COUNT));
        assertEquals(1, lab.sent("PATCH").size());
    }

    /** A date and its reminder, both moved, and a reminder that a colleague moved meanwhile. */
    private RecordedIntent snoozeOverAnotherReminder(String id) {
        TaskId task = lab.here(id);
        lab.edit(task, TaskField.REMIND_AT, lab.time.now().plus(Duration.ofHours(1)));
        lab.pass(Duration.ofSeconds(5));
        FieldChange due = dueIn(task, Duration.ofHours(8));
        FieldChange reminder = remindIn(task, Duration.ofHours(7));
        lab.time.pass(Duration.ofMinutes(2));
        PeriskopeLab.change(lab.colleague, id, TaskFields.builder().set(TaskField.REMIND_AT,
                Instant.parse("2026-11-25T09:00:00Z")).build());
        var snooze = lab.snooze(task, due, reminder);
        lab.pass(LONG);
        assertEquals(IntentState.NEEDS_USER, lab.state(snooze));
        assertEquals(1, lab.sent("PATCH").size(), "nothing is overwritten");
        return snooze;
    }

    @Test
    void asksBeforeASnoozeMovesAReminderThatAnotherMoved() {
        open(0);
        String id = made("Task");
        lab.load();
        var snooze = snoozeOverAnotherReminder(id);
        Object mine = lab.fields(lab.here(id)).get(TaskField.REMIND_AT);
        var both = new HashMap<TaskField, Object>();
        both.put(TaskField.REMIND_AT, mine);
        lab.command(new SyncCommand.Settle(snooze.operation(), both));
        lab.pass(LONG);
        assertEquals(mine, lab.there(id).get(TaskField.REMIND_AT));
        assertEquals(lab.there(id).get(TaskField.DUE), lab.fields(lab.here(id)).get(TaskField.SNOOZED_UNTIL));
    }

    @Test
    void snoozesWithoutTheReminderWhereAnothersIsKept() {
        open(0);
        String id = made("Task");
        lab.load();
        var snooze = snoozeOverAnotherReminder(id);
        lab.command(new SyncCommand.Settle(snooze.operation(), Map.of()));
        lab.pass(LONG);
        assertEquals(Instant.parse("2026-11-25T09:00:00Z"), lab.there(id).get(TaskField.REMIND_AT));
        assertNotNull(lab.there(id).get(TaskField.DUE));
        assertEquals(1, lab.fields(lab.here(id)).number(TaskField.SNOOZE_COUNT));
    }

    @Test
    void sendsOnlyWhatWasEditedAndAsksWhereBothChangedTheSame() {
        open(0);
        String id = made("Task");
        lab.load();
        TaskId task = lab.here(id);
        PeriskopeLab.change(lab.colleague, id, TaskFields.builder().set(TaskField.TITLE, "Theirs")
                .set(TaskField.PRIORITY, "low").build());
        lab.pass(Duration.ofSeconds(1));
        lab.time.pass(Duration.ofMinutes(1));
        lab.edit(task, TaskField.TITLE, "Mine");
        lab.edit(task, TaskField.DESCRIPTION, "Notes");
        lab.pass(LONG);
        assertTrue(lab.last().phase() instanceof SyncState.Phase.NeedsYou, lab.last()::toString);
        assertEquals("Mine", lab.view(task).title());
        assertEquals("Theirs", lab.there(id).text(TaskField.TITLE));
        assertPatched(id, "{\"notes\":\"Notes\"" + SIGNED);
    }

    @Test
    void saysWhatTheServerFoundWrong() {
        open(0);
        String id = made("Task");
        lab.load();
        var given = lab.reassign(lab.here(id), "stranger@example.com");
        lab.pass(LONG);
        assertEquals(IntentState.PARKED, lab.state(given));
        String error = lab.error(given);
        assertTrue(error != null && error.startsWith("refused: ") && error.contains("assignee"), error);
    }

    @Test
    @DisplayName("3A row 37: the computer stands in 1970 or 2099")
    void worksWhateverTheComputersClockSays() {
        open(3).load();
        String id = String.valueOf(lab.store.tasks().rows(EngineRun.ACCOUNT).getFirst().remoteId());
        for (String wrong : List.of("1970-01-02T00:00:00Z", "2099-01-01T00:00:00Z")) {
            lab.time.setWall(Instant.parse(wrong));
            lab.crash();
            var edit = lab.edit(lab.here(id), TaskField.TITLE, "At " + wrong);
            lab.pass(LONG);
            assertEquals(IntentState.CONFIRMED, lab.state(edit));
            assertEquals("At " + wrong, lab.there(id).text(TaskField.TITLE));
        }
    }

    @Test
    void staysQuietWhenNothingHappens() {
        open(20).load();
        lab.pass(Duration.ofMinutes(30));
        int before = lab.wire.requests().size();
        lab.pass(Duration.ofMinutes(10));
        assertEquals(0, lab.sent("PATCH").size() + lab.sent("POST").size());
        assertTrue(lab.wire.requests().size() - before <= 20, "at most two requests a minute");
    }
}
