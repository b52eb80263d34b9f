package app.taskdesk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.Settings;
import app.taskdesk.task.SnoozePreset;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskField;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.kit.Command;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verbs, views and sidebar follow the service of the account on screen, without a window. */
class CommandsByServiceTest {

    @TempDir
    private Path folder;
    private final List<String> asked = new ArrayList<>();
    private TestPlace desk;
    private TaskCommands commands;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        var menus = (VerbMenus) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {VerbMenus.class},
                (_, method, arguments) -> {
                    asked.add(method.getName() + (arguments == null ? "" : " " + arguments[0]));
                    return null;
                });
        commands = new TaskCommands(desk.place, desk.selection::targets, desk.targets.rowsProperty(), menus,
                () -> SnoozePreset.TOMORROW);
        desk.selection.focus(desk.pull("r1", TestPlace.fields("Call").set(TaskField.CATEGORY, "chat")
                .set(TaskField.CHAT_ID, "1@c.us").build()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aSingleKeyAsksBeforeItBeginsWorkOnMany() {
        var tasks = IntStream.range(0, 10).mapToObj(i -> desk.pull("many" + i, TestPlace.fields("Task " + i).build()))
                .toList();
        desk.selection.selectOnly(tasks.subList(0, 9));
        commands.get("task.snoozeDefault").run().run();
        assertEquals(List.of(), asked);
        assertEquals(9, desk.kept().size());
        desk.selection.selectOnly(tasks);
        commands.get("task.snoozeDefault").run().run();
        assertTrue(asked.getFirst().startsWith("confirm "), asked.toString());
        assertEquals(9, desk.kept().size());
        var done = desk.pull("done", TestPlace.fields("Done").set(TaskField.STATUS, "completed").build());
        desk.selection.selectOnly(Stream.concat(tasks.stream(), Stream.of(done)).toList());
        commands.get("task.snoozeDefault").run().run();
        assertEquals(asked.getFirst(), asked.getLast(), "what is left out is not in the price");
    }

    @Test
    void aTaskThatAnotherGotIsOnlyLookedAt() {
        commands.forLookingProperty().set(desk.selection.focused());
        String why = "Somebody else was first and has this task. To change it all the same, choose "
                + "\u201CLeave it\u201D on its card first.";
        for (String verb : List.of("task.complete", "task.snooze", "task.snoozeDefault", "task.assign",
                "task.assignToMe", "task.priority", "task.due", "task.tags", "task.title", "task.delete")) {
            assertEquals(why, commands.get(verb).disabledReason().getValue(), verb);
        }
        for (String look : List.of("task.copyId", "task.copyText", "task.copyMarkdown", "task.print")) {
            assertNull(commands.get(look).disabledReason().getValue(), look);
        }
        commands.forLookingProperty().set(null);
        assertNull(commands.get("task.complete").disabledReason().getValue());
    }

    @Test
    void tagsOfOneAreEditedInPlaceAndThoseOfSeveralInAForm() {
        commands.get("task.tags").run().run();
        assertEquals(List.of("edit TAGS"), asked);
        desk.selection.selectOnly(List.of(desk.pull("r8", TestPlace.fields("A").build()),
                desk.pull("r9", TestPlace.fields("B").build())));
        commands.get("task.tags").run().run();
        assertTrue(asked.getLast().startsWith("tags "), asked.toString());
    }

    @Test
    void verbsAboutWhatTheServiceHasNotAreAbsent() {
        Set<String> there = offered();
        desk.abilities.set(TestPlace.PERISKOPE);
        Set<String> now = offered();
        assertEquals(Set.of("task.tags", "task.completeAgain", "task.escalate", "task.customer"), without(there, now));
        assertEquals(Set.of("task.reminder", "task.sameChat", "task.release"), without(now, there));
    }

    @Test
    void aVerbThatIsNotOfferedStaysInSightAndSaysWhy() {
        assertNull(reason("task.delete"));
        desk.abilities.set(TestPlace.PERISKOPE);
        assertTrue(offered().contains("task.delete"));
        assertEquals("This account\u2019s service offers no way to delete tasks. Complete it instead.",
                reason("task.delete"));
        assertEquals("Tasks of this account have no such field.", reason("task.tags"));
        Stream.of("task.complete", "task.snooze", "task.assign", "task.priority", "task.status", "task.due",
                "task.reminder", "task.title", "task.description").forEach(id -> assertNull(reason(id), id));
    }

    @Test
    void leadsToEverythingOfTheChat() {
        desk.abilities.set(TestPlace.PERISKOPE);
        commands.get("task.sameChat").runIfEnabled();
        assertEquals(List.of("showChats [1@c.us]"), asked);
        desk.selection.focus(desk.pull("r2", TestPlace.fields("Tidy").build()));
        assertEquals("This task hangs on no chat.", reason("task.sameChat"));
    }

    @Test
    void leadsToTheCustomerByTheSameKeyAsToTheChat() {
        assertEquals(commands.get("task.sameChat").keys(), commands.get("task.customer").keys());
        assertEquals("This task is for no customer.", reason("task.customer"));
        desk.selection.focus(desk.pull("r9", TestPlace.fields("Call").set(TaskField.CUSTOMER_ID, "c1").build()));
        commands.get("task.customer").runIfEnabled();
        assertTrue(asked.getLast().startsWith("showCustomer "), asked::toString);
        desk.abilities.set(TestPlace.PERISKOPE);
        assertFalse(offered().contains("task.customer"));
    }

    @Test
    void reopensWhatIsDone() {
        assertEquals("This task is not done.", reason("task.reopen"));
        var done = desk.pull("r3", TestPlace.fields("Done").set(TaskField.STATUS, "completed").build());
        desk.selection.focus(done);
        commands.get("task.reopen").runIfEnabled();
        assertEquals("not_started", desk.task(done).fields().text(TaskField.STATUS));
    }

    @Test
    void viewsThatDoNotExistAreNeitherListedNorReachedByKey() {
        var places = new FrameCommands.Places(view -> asked.add(view.name()), desk.place.abilitiesProperty(), "none",
                "for leads");
        Runnable nothing = () -> { };
        var frame = new FrameCommands(new FrameViewModel(), new Settings(Preferences.USUAL, _ -> { }, _ -> { }), places,
                new FrameCommands.Doors(nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing,
                        nothing, nothing, nothing, new FrameCommands.Pages(nothing, nothing, nothing, nothing,
                                nothing),
                        new FrameCommands.Files(nothing, nothing, nothing, new SimpleObjectProperty<>())));
        assertTrue(frame.get("shell.view.waiting").isOffered());
        desk.abilities.set(TestPlace.PERISKOPE);
        assertFalse(frame.get("shell.view.waiting").isOffered());
        assertEquals("none", frame.get("shell.view.deferred").disabledReason().getValue());
        assertTrue(frame.get("shell.view.snoozed").isOffered());
    }

    @Test
    void theTeamsViewsAreForLeads() {
        var settings = new Settings(Preferences.USUAL, _ -> { }, _ -> { });
        Runnable nothing = () -> { };
        var frame = new FrameCommands(new FrameViewModel(), settings, new FrameCommands.Places(view ->
                asked.add(view.name()), desk.place.abilitiesProperty(), "none", "for leads"),
                new FrameCommands.Doors(nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing,
                        nothing, nothing, nothing, new FrameCommands.Pages(nothing, nothing, nothing, nothing,
                                nothing),
                        new FrameCommands.Files(nothing, nothing, nothing, new SimpleObjectProperty<>())));
        var overdue = frame.get("shell.view.overdue");
        assertTrue(overdue.isOffered());
        frame.get("shell.role.agent").runIfEnabled();
        assertFalse(overdue.isOffered());
        assertEquals("for leads", overdue.disabledReason().getValue());
        assertEquals("for leads", frame.get("shell.analytics").disabledReason().getValue());
        assertTrue(frame.get("shell.view.my_open").isOffered());
        frame.get("shell.role.lead").runIfEnabled();
        overdue.runIfEnabled();
        assertEquals(List.of("OVERDUE"), asked);
    }

    @Test
    void copiesTasksAsMarkdown() {
        var task = desk.pull("r9", TestPlace.fields("Call *Jane* [now]").set(TaskField.TAGS, List.of("vip"))
                .set(TaskField.PRIORITY, "high").set(TaskField.CUSTOMER_NAME, "Jane_S").build());
        desk.selection.focus(task);
        commands.get("task.copyMarkdown").runIfEnabled();
        assertEquals(List.of("copy - [ ] **Call \\*Jane\\* \\[now\\]** \u00B7 Mon 13 Apr, 10:00 \u00B7 Not started "
                + "\u00B7 High \u00B7 Sam Kay \u00B7 Jane\\_S \u00B7 #vip \u00B7 `r9`"), asked);
    }

    @Test
    void theSidebarFollows() {
        var sidebar = new SidebarViewModel(new SimpleObjectProperty<>(StandardView.MY_DAY), _ -> { },
                _ -> new SimpleIntegerProperty(), _ -> new SimpleIntegerProperty());
        sidebar.abilitiesProperty().bind(desk.place.abilitiesProperty());
        assertTrue(sidebar.offers(StandardView.WAITING).getValue() && sidebar.hasQueues().getValue());
        desk.abilities.set(TestPlace.PERISKOPE);
        assertFalse(sidebar.offers(StandardView.WAITING).getValue() || sidebar.offers(StandardView.DEFERRED).getValue()
                || sidebar.hasQueues().getValue());
        assertTrue(sidebar.offers(StandardView.SNOOZED).getValue());
    }

    private Set<String> offered() {
        return commands.all().stream().filter(Command::isOffered).map(Command::id).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(id -> !others.contains(id)).collect(Collectors.toSet());
    }

    private String reason(String id) {
        return commands.get(id).disabledReason().getValue();
    }
}
