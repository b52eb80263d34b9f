package app.taskdesk.live;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.taskdesk.live.ViewCounts.QueueCount;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TestRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewCountsTest {

    private static final TaskRow LATE = row(1).owner("me", "Sara").queue("Billing").due("2026-04-15T09:00:00Z")
            .build();
    private static final TaskRow TODAY = row(2).owner("me", "Sara").due("2026-04-15T12:00:00Z").build();
    private static final TaskRow FREE = row(3).queue("Billing").claim("queued").customer("Zoë").tags("vip").build();
    private static final TaskRow DONE = row(4).owner("ali", "Ali").queue("Returns").status("completed")
            .tags("vip", "refund").build();

    @TempDir
    private Path folder;
    private Desk desk;
    private ViewCounts counts;
    private People people;

    @BeforeEach
    void open() {
        desk = new Desk(folder, LATE, TODAY, FREE, DONE);
        counts = new ViewCounts(desk.index, desk.now);
        people = new People(desk.index, desk.now);
        desk.index.show(TestRow.ACCOUNT, "me");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private int count(StandardView view) {
        return counts.countProperty(view).get();
    }

    @Test
    void tellsWhatComesNextForMeAfterToday() {
        assertNull(counts.nextProperty().get());
        desk.store.put(row(5).owner("me", "Sara").due("2026-04-17T07:00:00Z").build(),
                row(6).owner("me", "Sara").due("2026-04-16T07:00:00Z").build(),
                row(7).owner("ali", "Ali").due("2026-04-16T06:00:00Z").build(),
                row(8).owner("me", "Sara").build());
        desk.advance(Duration.ofSeconds(1));
        assertEquals(6, counts.nextProperty().get().id().value());
    }

    @Test
    void countsEachViewAndWhatIsLateInIt() {
        assertEquals(2, count(StandardView.MY_DAY));
        assertEquals(1, counts.lateProperty(StandardView.MY_DAY).get());
        assertEquals(1, count(StandardView.OVERDUE));
        assertEquals(1, count(StandardView.UNCLAIMED));
        assertEquals(3, count(StandardView.ALL_OPEN));
        assertEquals(0, count(StandardView.DEFERRED));
        assertEquals(4, counts.allProperty().get());
    }

    @Test
    void countsOpenTasksOfQueues() {
        assertEquals(List.of(new QueueCount("Billing", 2, 1)), counts.queues());
    }

    @Test
    void followsChangesAndTime() {
        desk.store.put(row(5).owner("me", "Sara").due("2026-04-15T08:00:00Z").build());
        desk.advance(Duration.ofSeconds(1));
        assertEquals(3, count(StandardView.MY_DAY));
        desk.advance(Duration.ofHours(2));
        assertEquals(3, counts.lateProperty(StandardView.MY_DAY).get());
    }

    @Test
    void knowsWhoOwnsTasksAndHowMany() {
        assertEquals(List.of(new Person("me", "Sara", 2, 1, 1, true), new Person("ali", "Ali", 0, 0, 0, false)),
                people.owners());
        assertEquals("Ali", people.owner("ali").orElseThrow().name());
    }

    @Test
    void listsThePersonAtThisDeskEvenWithoutTasks() {
        desk.index.show(TestRow.ACCOUNT, "new");
        assertEquals(new Person("new", "new", 0, 0, 0, true), people.owners().getFirst());
    }

    @Test
    void offersTagsByUseAndCustomersByName() {
        assertEquals(List.of("vip", "refund"), people.tags());
        assertEquals(List.of("Zoë"), people.customers().stream().map(People.Customer::name).toList());
    }
}
