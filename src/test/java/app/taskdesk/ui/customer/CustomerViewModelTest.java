package app.taskdesk.ui.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.live.CustomerLoads.Customer;
import app.taskdesk.live.CustomerThread;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.customer.CustomerAnswer.ServerTask;
import app.taskdesk.ui.customer.CustomerPage.Entry;
import app.taskdesk.ui.customer.CustomerPage.Moment;
import app.taskdesk.ui.kit.Unanswered;
import app.taskdesk.ui.printing.Printed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerViewModelTest {

    private static final Customer JANE = new Customer(TestPlace.ACCOUNT, "cust_1");

    @TempDir
    private Path folder;
    private TestPlace desk;
    private CustomerThread thread;
    private CustomerViewModel page;
    private final Asked server = new Asked();
    private final List<TaskId> opened = new ArrayList<>();

    /** Notes whether it is asked; a test answers. */
    private static final class Asked implements CustomerDesk {

        boolean lists = true;
        int asked;
        int cancelled;
        Consumer<CustomerAnswer> answered = _ -> { };

        @Override
        public boolean lists(Customer customer) {
            return lists;
        }

        @Override
        public Runnable ask(Customer customer, Consumer<CustomerAnswer> answer) {
            asked++;
            answered = answer;
            return () -> cancelled++;
        }
    }

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        thread = new CustomerThread(desk.store.tasks().activity(), desk.index, desk.now, Runnable::run);
        page = new CustomerViewModel(desk.place, thread, server,
                new CustomerViewModel.Doors(opened::add, _ -> desk.heard.add("chosen")));
    }

    @AfterEach
    void close() {
        page.end();
        thread.close();
        desk.close();
    }

    private TaskId pull(String id, String title, String owner, String status) {
        return desk.pull(id, TestPlace.fields(title).set(TaskField.CUSTOMER_ID, "cust_1")
                .set(TaskField.CUSTOMER_NAME, "Jane Smith").set(TaskField.OWNER_ID, owner)
                .set(TaskField.OWNER_NAME, owner.equals(TestPlace.ME.id()) ? TestPlace.ME.name() : "Ali Rahman")
                .set(TaskField.STATUS, status).set(TaskField.CREATED_AT, Instant.parse("2026-04-01T08:00:00Z"))
                .build());
    }

    private CustomerPage begin() {
        page.begin(JANE, null);
        desk.advance(Duration.ofSeconds(1));
        return page.pageProperty().get();
    }

    @Test
    void listsTheCustomersTasksWhoeverOwnsThemOpenOnesFirst() {
        pull("r1", "Done one", "ali", "completed");
        pull("r2", "Call Jane", "ali", "not_started");
        pull("r3", "Refund", TestPlace.ME.id(), "in_progress");
        desk.pull("r4", TestPlace.fields("Somebody else").set(TaskField.CUSTOMER_ID, "cust_12").build());
        CustomerPage shown = begin();
        assertEquals("Jane Smith", shown.name());
        assertEquals(List.of("Call Jane", "Refund", "Done one"), shown.tasks().stream().map(Entry::title).toList());
        assertEquals("2 open, 2 late \u00B7 3 tasks in all \u00B7 open with Ali Rahman, Me", shown.facts());
        assertTrue(shown.tasks().getFirst().late());
    }

    @Test
    void tellsOneTimeLineOfWhatWasDoneHereAndOfTheServersDates() {
        TaskId call = pull("r1", "Call Jane", "ali", "not_started");
        desk.pull("r2", TestPlace.fields("Refund").set(TaskField.CUSTOMER_ID, "cust_1")
                .set(TaskField.STATUS, "completed").set(TaskField.OUTCOME, "resolved")
                .set(TaskField.OWNER_NAME, "Ali Rahman").set(TaskField.OWNER_ID, "ali")
                .set(TaskField.COMPLETED_AT, Instant.parse("2026-04-02T08:00:00Z")).build());
        desk.doing.toTasks(List.of(call), tasks -> desk.doing.actions().edit().edit(tasks,
                TaskFields.NONE.with(TaskField.PRIORITY, "high")));
        List<Moment> story = begin().story();
        assertEquals(List.of("Call Jane", "Refund", "Call Jane"), story.stream().map(Moment::title).toList());
        assertTrue(story.getFirst().details().contains("High"), story.getFirst().details());
        assertEquals("Completed, owned by Ali Rahman", story.get(1).what());
        assertEquals("Resolved", story.get(1).details());
        assertEquals("Created", story.getLast().what());
        page.open(story.getLast().task());
        assertEquals(List.of(call), opened);
    }

    @Test
    void followsWhatIsDoneWhileThePageIsOpen() {
        TaskId call = pull("r1", "Call Jane", "ali", "not_started");
        int before = begin().story().size();
        desk.doing.toTasks(List.of(call), tasks -> desk.doing.actions().edit().edit(tasks,
                TaskFields.NONE.with(TaskField.PRIORITY, "high")));
        desk.advance(Duration.ofSeconds(1));
        assertEquals(before + 1, page.pageProperty().get().story().size());
        pull("r2", "Another", "ali", "not_started");
        assertEquals(2, page.pageProperty().get().tasks().size());
    }

    @Test
    void serversTasksThatAreNotHereAreListedButCannotBeOpened() {
        pull("r1", "Call Jane", "ali", "not_started");
        begin();
        assertTrue(page.askingProperty().get());
        server.answered.accept(new CustomerAnswer.Told(desk.time, 2, List.of(
                new ServerTask("r1", TestPlace.fields("Call Jane").build()),
                new ServerTask("r9", TestPlace.fields("Far away").build()))));
        CustomerPage shown = page.pageProperty().get();
        assertEquals(List.of("Call Jane", "Far away"), shown.tasks().stream().map(Entry::title).toList());
        assertEquals("Not fetched yet", shown.tasks().getLast().status());
        assertEquals("Server 10:42: 2 tasks, 1 not fetched yet", shown.server());
        page.open(shown.tasks().getLast().task());
        assertEquals(List.of(), opened);
        assertFalse(page.askingProperty().get());
    }

    @Test
    void whatThisComputerKnowsStandsWithoutTheServer() {
        pull("r1", "Call Jane", "ali", "not_started");
        begin();
        server.answered.accept(new CustomerAnswer.Failed(Unanswered.OFFLINE, ""));
        CustomerPage shown = page.pageProperty().get();
        assertEquals(1, shown.tasks().size());
        assertEquals("Offline. What you see is what this computer knows.", shown.notice());
        page.askServer();
        server.answered.accept(new CustomerAnswer.Told(desk.time, 3, List.of()));
        assertEquals("", page.pageProperty().get().notice());
        assertEquals("Server 10:42: 3 tasks, 1 here", page.pageProperty().get().server());
    }

    @Test
    void asksNothingWhereTheServiceListsNothing() {
        server.lists = false;
        begin();
        assertEquals(0, server.asked);
        assertEquals("cust_1", page.pageProperty().get().name());
        assertTrue(page.pageProperty().get().known());
    }

    @Test
    void goesToPaperWithTasksAndTimeLineAndToAFileWithTheTasksThatAreHere() {
        TaskId call = pull("r1", "Call Jane", "ali", "not_started");
        begin();
        server.answered.accept(new CustomerAnswer.Told(desk.time, 2, List.of(
                new ServerTask("r9", TestPlace.fields("Far away").build()))));
        Printed printed = page.printed();
        assertEquals("Jane Smith", printed.title());
        assertTrue(printed.about().endsWith("Server 10:42: 2 tasks, 1 not fetched yet"), printed.about());
        assertEquals(List.of("Call Jane", "Far away"), printed.tables().getFirst().rows().stream()
                .map(List::getFirst).toList());
        assertEquals("Created", printed.tables().getLast().rows().getFirst().get(1));
        assertEquals(List.of(call), page.tasks());
    }

    @Test
    void stopsLookingWhenLeft() {
        pull("r1", "Call Jane", "ali", "not_started");
        begin();
        page.end();
        assertEquals(1, server.cancelled);
        pull("r2", "Another", "ali", "not_started");
        assertEquals(1, page.pageProperty().get().tasks().size());
    }
}
