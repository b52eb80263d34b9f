package app.taskdesk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.SnoozePreset;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.assign.AssignViewModel;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With tasks of two services in one list each verb is judged, done and undone in each task's own account. */
class SeveralAccountsVerbsTest {

    @TempDir
    private Path folder;
    private TestPlace desk;
    private TaskCommands commands;
    private TaskId sold;
    private TaskId asked;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        sold = desk.pull("r1", fields("Sold"));
        asked = desk.store.pull(TestPlace.OTHER, "r1", fields("Asked"));
        desk.showBoth();
        var menus = (VerbMenus) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {VerbMenus.class},
                (_, _, _) -> null);
        commands = new TaskCommands(desk.place, desk.selection::targets, desk.targets.rowsProperty(), menus,
                () -> SnoozePreset.TOMORROW);
    }

    private static TaskFields fields(String title) {
        return TestPlace.fields(title).set(TaskField.OWNER_ID, "x@example.com").build();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void reasonsFollowTheTask() {
        desk.selection.focus(sold);
        assertNull(reason("task.delete"));
        assertNull(reason("task.tags"));
        desk.selection.focus(asked);
        assertEquals("This account\u2019s service offers no way to delete tasks. Complete it instead.",
                reason("task.delete"));
        assertEquals("Tasks of this account have no such field.", reason("task.tags"));
        assertNull(reason("task.reminder"));
        desk.selection.focus(sold);
        assertEquals("Tasks of this account have no such field.", reason("task.reminder"));
    }

    @Test
    void nobodyIsPickedForTasksOfSeveralAccounts() {
        chooseBoth();
        assertEquals("These tasks are in several accounts, which know different people. Choose tasks of one account, "
                + "or assign all to me (I).", reason("task.assign"));
        assertNull(reason("task.assignToMe"));
        assertNull(reason("task.complete"));
    }

    @Test
    void eachTaskBecomesMineByItsOwnAccountsId() {
        chooseBoth();
        commands.get("task.assignToMe").run().run();
        assertEquals(Map.of(TestPlace.ACCOUNT, TestPlace.ME.id(), TestPlace.OTHER, TestPlace.OTHER_ME.id()),
                wanted(TaskField.OWNER_ID));
    }

    @Test
    void aPersonOfOneAccountGetsNoTaskOfAnother() {
        desk.selection.focus(sold);
        var picker = new AssignViewModel(desk.place.at(TestPlace.ACCOUNT), List.of(sold, asked), List.of(), () -> { });
        picker.searchProperty().set("ali@example.com");
        picker.pick(picker.candidatesProperty().getValue().getLast());
        assertEquals(List.of(TestPlace.ACCOUNT), desk.kept().stream().map(Intent::account).toList());
        assertTrue(desk.heard.getLast().contains("A person of one account cannot get tasks of another."),
                desk.heard::toString);
    }

    @Test
    void completingBothAndUndoingStaysInEachAccount() {
        chooseBoth();
        commands.get("task.completeAgain").run().run();
        assertEquals(Map.of(TestPlace.ACCOUNT, List.of(IntentKind.COMPLETE), TestPlace.OTHER,
                List.of(IntentKind.COMPLETE)), kept(Intent::kind));
        assertEquals(Map.of(TestPlace.ACCOUNT, List.of(sold), TestPlace.OTHER, List.of(asked)), kept(Intent::task));
        desk.doing.undo();
        assertEquals(Map.of(), kept(Intent::kind));
        assertEquals(List.of("not_started", "not_started"), List.of(desk.task(sold), desk.task(asked)).stream()
                .map(task -> task.fields().text(TaskField.STATUS)).toList());
    }

    @Test
    void deletingBothLeavesOutWhatCannotBeDeleted() {
        desk.doing.toTasks(List.of(sold, asked), desk.doing.actions().delete()::delete);
        assertEquals(Map.of(TestPlace.ACCOUNT, List.of(IntentKind.DELETE)), kept(Intent::kind));
        assertTrue(desk.heard.getLast().contains("no way to delete"), desk.heard::toString);
    }

    @Test
    void detailKnowsWhatTheTaskOfEachAccountHas() {
        var place = desk.place.following(desk.watched.taskProperty().map(app.taskdesk.task.Task::account));
        desk.selection.focus(sold);
        assertTrue(place.abilities().has(TaskField.TAGS));
        assertEquals(TestPlace.ME, place.me().orElseThrow());
        desk.selection.focus(asked);
        assertTrue(!place.abilities().has(TaskField.TAGS) && place.abilities().has(TaskField.REMIND_AT));
        assertEquals(TestPlace.OTHER_ME, place.me().orElseThrow());
    }

    private void chooseBoth() {
        desk.selection.selectOnly(List.of(sold, asked));
    }

    private @Nullable String reason(String command) {
        return commands.get(command).disabledReason().getValue();
    }

    private <T> Map<AccountId, List<T>> kept(Function<Intent, T> what) {
        return desk.kept().stream().collect(Collectors.groupingBy(Intent::account,
                Collectors.mapping(what, Collectors.toList())));
    }

    private Map<AccountId, Object> wanted(TaskField field) {
        return desk.kept().stream().collect(Collectors.toMap(Intent::account,
                intent -> intent.payload().changes().get(field).to()));
    }
}
