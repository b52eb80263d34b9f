package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.Activity;
import app.taskdesk.store.Activity.Kind;
import app.taskdesk.store.Activity.Who;
import app.taskdesk.store.ActivityLog;
import app.taskdesk.store.FieldChange;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened is told, whoever did it (ux.md 4.6, 4.8). */
class ActivityTest {

    private static final Duration AWHILE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;
    private Lab lab;
    private ActivityLog log;

    @BeforeEach
    void open() {
        lab = new Lab(folder).startWith(3);
        log = new ActivityLog(lab.store.local());
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private List<String> told(TaskId task) {
        return log.of(task, 20).reversed().stream().map(entry -> entry.who() + " " + entry.kind()).toList();
    }

    @Test
    void tellsWhatAPersonDidAndThatItWasSent() {
        var heard = new ArrayList<Activity>();
        log.onEntries(heard::addAll);
        TaskId task = lab.here("r0001");
        var edit = lab.edit(task, TaskField.TITLE, "Call Jane");
        lab.pass(AWHILE);
        assertEquals(List.of("ME EDITED", "ENGINE SENT"), told(task));
        Activity first = log.of(task, 20).getLast();
        assertEquals(Map.of(TaskField.TITLE, new FieldChange("Task 1", "Call Jane")), first.changes());
        assertEquals(edit.operation(), first.operation());
        assertEquals("Call Jane", first.title());
        assertEquals(log.of(Lab.ACCOUNT, Long.MAX_VALUE, 20).reversed(), heard);
    }

    @Test
    void saysNothingOfTheFirstReading() {
        assertEquals(List.of(), log.of(Lab.ACCOUNT, Long.MAX_VALUE, 20));
    }

    @Test
    void tellsWhatOthersDid() {
        TaskId task = lab.here("r0001");
        lab.server.change("r0001", TaskField.PRIORITY, "high");
        String made = lab.server.make(TaskFields.NONE);
        lab.pass(AWHILE);
        assertEquals(List.of("SERVER EDITED"), told(task));
        assertEquals(new FieldChange("normal", "high"), log.of(task, 1).getFirst().changes().get(TaskField.PRIORITY));
        assertEquals(List.of("SERVER CREATED"), told(lab.here(made)));
    }

    @Test
    void saysNothingOfTagsThatStandInAnotherOrder() {
        TaskId task = lab.here("r0001");
        lab.server.change("r0001", TaskField.TAGS, List.of("vip", "late"));
        lab.pass(AWHILE);
        lab.server.change("r0001", TaskField.TAGS, List.of("late", "vip"));
        lab.pass(AWHILE);
        assertEquals(List.of("SERVER EDITED"), told(task));
    }

    @Test
    void doesNotTakeTheEffectOfOwnWritesForSomebodyElses() {
        TaskId task = lab.here("r0001");
        lab.server.loseAnswer(TaskCall.UpdateTask.class);
        lab.edit(task, TaskField.TITLE, "Call Jane");
        lab.complete(task, "resolved");
        lab.pass(AWHILE);
        assertEquals(List.of("ME EDITED", "ME COMPLETED", "ENGINE SENT", "ENGINE SENT"), told(task));
    }

    @Test
    void doesNotTakeWhatReopeningClearsForSomebodyElsesChange() {
        TaskId task = lab.here("r0001");
        lab.complete(task, "resolved");
        lab.pass(AWHILE);
        lab.server.loseAnswer(TaskCall.UpdateTask.class);
        lab.edit(task, TaskField.STATUS, "in_progress");
        lab.pass(AWHILE);
        assertEquals(List.of("ME COMPLETED", "ENGINE SENT", "ME EDITED", "ENGINE SENT"), told(task));
    }

    /** A new title is entered while there is no way to the server, where somebody changes the task too. */
    private void meanwhile(TaskId task, String mine, TaskField field, String theirs) {
        lab.server.always = new RemoteFailure.NotSent(RemoteFailure.NotSent.Cause.OFFLINE, "no way");
        lab.edit(task, TaskField.TITLE, mine);
        lab.server.change("r0001", field, theirs);
        lab.pass(AWHILE);
        lab.server.always = null;
        lab.pass(AWHILE);
    }

    @Test
    void tellsOfAMergeWithBothSides() {
        TaskId task = lab.here("r0001");
        meanwhile(task, "Call Jane", TaskField.PRIORITY, "high");
        Activity merged = log.of(task, 20).stream().filter(entry -> entry.kind() == Kind.MERGED).findFirst()
                .orElseThrow();
        assertEquals(Who.ENGINE, merged.who());
        assertEquals(Map.of(TaskField.PRIORITY, new FieldChange("normal", "high")), merged.changes());
        assertEquals(Map.of(TaskField.TITLE, new FieldChange("Task 1", "Call Jane")), merged.mine());
    }

    @Test
    void tellsOfAConflictAndItsEnd() {
        TaskId task = lab.here("r0001");
        meanwhile(task, "Mine", TaskField.TITLE, "Theirs");
        assertEquals(List.of("ME EDITED", "SERVER EDITED", "ENGINE CONFLICT"), told(task));
        var conflict = lab.store.tasks().conflicts(task).getFirst();
        lab.command(new SyncCommand.Settle(conflict.operation(), Map.of(TaskField.TITLE, "Both")));
        lab.pass(AWHILE);
        Activity settled = log.of(task, 20).stream().filter(entry -> entry.kind() == Kind.SETTLED).findFirst()
                .orElseThrow();
        assertEquals(new FieldChange("Theirs", "Both"), settled.changes().get(TaskField.TITLE));
        assertTrue(told(task).getLast().endsWith("SENT"));
    }

    @Test
    void outlivesTheTask() {
        TaskId task = lab.here("r0001");
        lab.delete(task);
        lab.pass(AWHILE);
        assertEquals(List.of("ME DELETED", "ENGINE SENT"), told(task));
    }

    @Test
    void tellsOfATaskThatIsDeletedThereOnce() {
        TaskId task = lab.here("r0001");
        lab.server.delete("r0001");
        lab.edit(task, TaskField.TITLE, "Mine");
        lab.pass(Duration.ofMinutes(30));
        assertEquals(List.of("ME EDITED", "SERVER DELETED"), told(task));
    }
}
