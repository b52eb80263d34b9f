package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.taskdesk.remote.FaultyWire;
import app.taskdesk.sandbox.Switch;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A create whose answer was lost, at a provider that has no room for a mark ({@code sync.md} 2.4). */
class PeriskopeLostCreateTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String TITLE = "Call Jane";
    private static final String CREATE = "POST /v1/tasks/create";

    @TempDir
    private Path folder;
    private PeriskopeLab lab;

    @BeforeEach
    void open() {
        lab = PeriskopeLab.in(folder, 12).load();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private RecordedIntent create(FaultyWire.Spoil spoil) {
        lab.wire.next("POST", "/tasks/create", spoil);
        RecordedIntent create = lab.create(TITLE);
        lab.pass(Duration.ofMillis(100));
        assertEquals(IntentState.UNKNOWN, lab.state(create));
        return create;
    }

    private long here() {
        return lab.store.tasks().rows(EngineRun.ACCOUNT).stream().filter(row -> row.title().equals(TITLE)).count();
    }

    private long there() {
        return lab.there(lab.elsewhere, TITLE);
    }

    @Test
    @DisplayName("3A row 5: create applied, reply lost, exactly one matching task appears")
    void bindsTheOnlyTaskThatIsLikeIt() {
        var create = create(FaultyWire.LOSE_REPLY);
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(1, there());
        assertEquals(1, here());
        assertEquals(1, lab.sent(CREATE).size());
    }

    @ParameterizedTest
    @EnumSource(value = Switch.class, names = {"OFFSET_FROM_ONE", "COUNT_IS_TOTAL", "MIXED_TIMES"})
    @DisplayName("3A row 5: the same under each reading of the documents")
    void bindsUnderEachReading(Switch reading) {
        lab.server.faults().on(reading);
        bindsTheOnlyTaskThatIsLikeIt();
    }

    @Test
    @DisplayName("3A row 5: create not applied; a conclusive listing without it sends it again, once")
    void sendsAgainWhatIsSurelyNotThere() {
        var create = create(FaultyWire.LOSE_REQUEST);
        lab.pass(Duration.ofSeconds(20));
        assertEquals(1, lab.sent(CREATE).size(), "not before it can no longer arrive");
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(1, there());
        assertEquals(2, lab.sent(CREATE).size());
    }

    @Test
    @DisplayName("3A row 6: create applied, reply lost, two equal tasks appear")
    void asksWhereTwoAreLikeIt() {
        var create = create(FaultyWire.LOSE_REPLY);
        PeriskopeLab.make(lab.elsewhere, TITLE);
        lab.pass(LONG);
        assertEquals(IntentState.NEEDS_USER, lab.state(create));
        assertEquals("create.unclear", lab.error(create));
        assertEquals(1, lab.sent(CREATE).size(), "nothing is sent again");
        assertEquals(3, here(), "both are listed beside the one that waits");
        List<TaskId> alike = lab.store.tasks().lookAlikes(create.operation());
        assertEquals(2, alike.size(), "and offered as its own");
        lab.snooze(alike.getLast(), lab.time.now().plus(Duration.ofDays(1)));
        lab.pass(Duration.ofSeconds(5));
        String chosen = lab.view(alike.getLast()).remoteId();
        lab.command(new SyncCommand.Same(create.operation(), alike.getLast()));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(chosen, lab.view(create.task()).remoteId());
        assertEquals(1, lab.fields(create.task()).number(TaskField.SNOOZE_COUNT), "and was put off once");
        assertEquals(2, here());
        assertEquals(1, lab.sent(CREATE).size());
    }

    @Test
    void takesNoTaskThatWasKnownBeforeItWasSent() {
        var create = lab.createLater(TITLE, Duration.ofMinutes(10));
        PeriskopeLab.make(lab.elsewhere, TITLE);
        lab.pass(LONG);
        assertEquals(2, here(), "the other one is known");
        lab.wire.next("POST", "/tasks/create", FaultyWire.LOSE_REQUEST);
        lab.pass(Duration.ofMinutes(15));
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(2, there());
        assertEquals(2, here());
    }

    @Test
    @DisplayName("3A row 6: the listing moves all the time, so that nothing can be concluded")
    void asksWhereTheListingIsNotConclusive() {
        lab.server.faults().on(Switch.DRIFTING_PAGES);
        var create = create(FaultyWire.LOSE_REQUEST);
        lab.pass(LONG);
        assertEquals(IntentState.NEEDS_USER, lab.state(create));
        assertEquals(1, lab.sent(CREATE).size());
    }

    @Test
    void asksWhereTheOneItMadeMayHaveBeenChangedSince() {
        lab.wire.next("POST", "/tasks/create", passage -> {
            var made = passage.atServer();
            String id = made.body().replaceAll("(?s).*\"task_id\":\"([^\"]+)\".*", "$1");
            lab.time.pass(Duration.ofSeconds(3));
            PeriskopeLab.change(lab.colleague, id, TaskFields.builder().set(TaskField.TITLE, "Call John").build());
            passage.toClient().reset();
        });
        var create = lab.create(TITLE);
        lab.pass(LONG);
        assertEquals(IntentState.NEEDS_USER, lab.state(create));
        assertEquals(1, lab.sent(CREATE).size(), "nothing is sent again");
        List<TaskId> alike = lab.store.tasks().lookAlikes(create.operation());
        assertEquals(List.of("Call John"), alike.stream().map(task -> lab.view(task).title()).toList());
        lab.command(new SyncCommand.Same(create.operation(), alike.getFirst()));
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals("Call John", lab.view(create.task()).title());
    }

    @Test
    void takesNoColleaguesTaskForItsOwn() {
        String theirs = PeriskopeLab.make(lab.colleague, TITLE);
        var create = create(FaultyWire.LOSE_REPLY);
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertNotEquals(theirs, lab.view(create.task()).remoteId());
    }

    @Test
    void takesNoTaskThatWasKnownBefore() {
        PeriskopeLab.make(lab.elsewhere, TITLE);
        lab.pass(Duration.ofMinutes(2));
        var create = create(FaultyWire.LOSE_REQUEST);
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(2, there());
        assertEquals(2, here());
    }

    @Test
    void givesEachOfTwoEqualCreatesATaskOfItsOwn() {
        lab.wire.next("POST", "/tasks/create", FaultyWire.LOSE_REPLY);
        lab.wire.next("POST", "/tasks/create", FaultyWire.LOSE_REPLY);
        var first = lab.create(TITLE);
        var second = lab.create(TITLE);
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(first));
        assertEquals(IntentState.CONFIRMED, lab.state(second));
        assertEquals(2, there());
        assertEquals(2, here());
        assertNotEquals(lab.view(first.task()).remoteId(), lab.view(second.task()).remoteId());
    }

    @Test
    void findsItThoughTheServersClockWasSetBackBefore() {
        lab.time.setServerBack(Duration.ofMinutes(5));
        var create = create(FaultyWire.LOSE_REPLY);
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(1, there());
        assertEquals(1, lab.sent(CREATE).size(), "nothing is sent again");
    }

    @Test
    void looksForItAlsoAfterTheProgramDied() {
        var create = create(FaultyWire.LOSE_REPLY);
        lab.crash();
        lab.pass(LONG);
        assertEquals(IntentState.CONFIRMED, lab.state(create));
        assertEquals(1, there());
        assertEquals(1, here());
    }
}
