package app.taskdesk.ui.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.live.ActivityLine;
import app.taskdesk.live.ActivityLine.What;
import app.taskdesk.live.ActivityLine.Who;
import app.taskdesk.live.ActivityList;
import app.taskdesk.live.TaskStory;
import app.taskdesk.store.Activity;
import app.taskdesk.store.Outbox;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.Verdict;
import app.taskdesk.store.Upkeep;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityViewModelTest {

    @TempDir
    Path folder;
    private final List<TaskId> opened = new ArrayList<>();
    private TestPlace desk;
    private Outbox outbox;
    private ActivityList list;
    private ActivityViewModel activity;
    private TaskId task;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        outbox = SyncStore.of(desk.store.local(), desk.store.accounts()).outbox();
        list = new ActivityList(desk.store.tasks().activity(), desk.index, Runnable::run);
        activity = new ActivityViewModel(desk.place, list.lines(), opened::add);
        task = desk.pull("r1", TestPlace.fields("Call Jane").build());
    }

    @AfterEach
    void close() {
        list.close();
        desk.close();
    }

    private void edit(TaskId changed, TaskField field, Object value) {
        desk.doing.actions().edit().edit(List.of(desk.task(changed)), TaskFields.NONE.with(field, value));
        desk.advance(Duration.ofSeconds(1));
    }

    private List<String> told() {
        return activity.shown().stream().map(line -> String.join("|", activity.who(line), activity.what(line),
                activity.title(line), activity.summary(line))).toList();
    }

    @Test
    void tellsOwnChangesFieldByField() {
        edit(task, TaskField.PRIORITY, "high");
        edit(task, TaskField.DESCRIPTION, "after ten");
        assertEquals(List.of("You|Changed|Call Jane|Description: after ten",
                "You|Changed|Call Jane|Priority: Normal \u2192 High"), told());
        assertEquals(List.of(new ActivityViewModel.Told("Priority", "Normal", "High")),
                activity.changes(activity.shown().getLast()));
        assertEquals("Wed 15 Apr, 10:42:01", activity.exactly(activity.shown().getLast()));
    }

    @Test
    void tellsWhatTheServerRefusedAndWhy() {
        edit(task, TaskField.PRIORITY, "high");
        var operation = desk.open(task).getFirst().operation();
        outbox.mark(operation, desk.store.local().epoch(), app.taskdesk.store.Evidence.NONE, "digest");
        outbox.close(operation, new Verdict.Stuck(app.taskdesk.store.IntentState.PARKED, "refused.400: Too high"), 1,
                app.taskdesk.store.Told.NOTHING);
        desk.advance(Duration.ofSeconds(1));
        ActivityLine refused = activity.shown().getFirst();
        assertEquals("Taskdesk", activity.who(refused));
        assertEquals("Refused by the server", activity.what(refused));
        assertEquals("The server did not accept it. Too high", activity.note(refused));
        activity.kindProperty().set(ActivityViewModel.Kind.DECIDED);
        assertEquals(List.of(What.REFUSED), activity.shown().stream().map(ActivityLine::what).toList());
        activity.kindProperty().set(ActivityViewModel.Kind.MINE);
        assertEquals(List.of(What.EDITED), activity.shown().stream().map(ActivityLine::what).toList());
    }

    @Test
    void deletionByOthersIsTheServersAndStaysWithItsTitle() {
        outbox.gone(task, "gone");
        desk.advance(Duration.ofSeconds(1));
        activity.kindProperty().set(ActivityViewModel.Kind.SERVER);
        assertEquals(List.of("Server|Deleted|Call Jane|"), told());
    }

    @Test
    void narrowsDownByDayTaskAndWords() {
        TaskId other = desk.pull("r2", TestPlace.fields("Refund").build());
        edit(task, TaskField.PRIORITY, "high");
        desk.advance(Duration.ofDays(1));
        edit(other, TaskField.PRIORITY, "low");
        assertEquals(2, activity.shown().size());
        activity.daysProperty().set(ActivityViewModel.Days.TODAY);
        assertEquals(List.of("You|Changed|Refund|Priority: Normal \u2192 Low"), told());
        activity.daysProperty().set(ActivityViewModel.Days.YESTERDAY);
        assertEquals("1 of 2", activity.count());
        activity.daysProperty().set(ActivityViewModel.Days.WEEK);
        activity.searchProperty().set("jane high");
        assertEquals(List.of("You|Changed|Call Jane|Priority: Normal \u2192 High"), told());
        ActivityLine jane = activity.shown().getFirst();
        activity.searchProperty().set("");
        activity.onlyProperty().set(jane);
        assertEquals(List.of(jane), activity.shown());
        activity.open(jane);
        assertEquals(List.of(task), opened);
    }

    @Test
    void nothingIsListedLongerThan30Days() {
        edit(task, TaskField.PRIORITY, "high");
        desk.advance(Duration.ofDays(30));
        assertEquals(1, new Upkeep(desk.store.local()).tidy());
        edit(task, TaskField.PRIORITY, "low");
        assertEquals(1, list.lines().size());
    }

    @Test
    void everyKindOfEntryHasItsWords() {
        assertEquals(Stream.of(Activity.Kind.values()).map(Enum::name).toList(),
                Stream.of(What.values()).map(Enum::name).toList());
        assertEquals(Stream.of(Activity.Who.values()).map(Enum::name).toList(),
                Stream.of(Who.values()).map(Enum::name).toList());
        for (What what : What.values()) {
            var line = new ActivityLine(1, desk.time, task, "T", Who.ENGINE, what, List.of(), List.of(), null);
            assertTrue(!activity.what(line).isEmpty());
        }
    }

    @Test
    void storyFollowsTheWatchedTask() {
        var story = new TaskStory(desk.store.tasks().activity(), Runnable::run, Runnable::run,
                desk.watched.taskProperty());
        TaskId other = desk.pull("r2", TestPlace.fields("Refund").build());
        desk.selection.focus(task);
        edit(task, TaskField.PRIORITY, "high");
        edit(other, TaskField.PRIORITY, "low");
        assertEquals(List.of(task), story.linesProperty().get().stream().map(ActivityLine::task).toList());
        desk.selection.focus(other);
        assertEquals(List.of(other), story.linesProperty().get().stream().map(ActivityLine::task).toList());
        story.close();
    }
}
