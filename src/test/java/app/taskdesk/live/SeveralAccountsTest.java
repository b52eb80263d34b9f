package app.taskdesk.live;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.AccountNames;
import app.taskdesk.task.OwnIds;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskColumn;
import app.taskdesk.task.TaskSort;
import app.taskdesk.task.TestRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks of several accounts in one list: one order and one filter, and in each account the person's own id. */
class SeveralAccountsTest {

    private static final AccountId OTHER = new AccountId("other");
    private static final AccountId THIRD = new AccountId("third");

    @TempDir
    private Path folder;
    private Desk desk;
    private ViewCounts counts;
    private People people;

    @BeforeEach
    void open() {
        desk = new Desk(folder, row(1).owner("me", "Sara").due("2026-04-15T12:00:00Z").build(),
                row(2).in(OTHER).owner("sara@b", null).due("2026-04-15T11:00:00Z").build(),
                row(3).owner("me", "Sara").due("2026-04-15T10:00:00Z").build(),
                row(4).in(OTHER).owner("me", "Somebody").title("Stranger").due("2026-04-15T09:00:00Z").build(),
                row(5).in(THIRD).owner("me", "Sara").due("2026-04-15T08:00:00Z").build());
        counts = new ViewCounts(desk.index, desk.now);
        people = new People(desk.index, desk.now);
        show("Shop", "Chats");
    }

    private void show(String first, String second) {
        desk.index.show(new TaskIndex.Desk(List.of(TestRow.ACCOUNT, OTHER),
                new OwnIds(Map.of(TestRow.ACCOUNT, "me", OTHER, "sara@b")),
                new AccountNames(Map.of(TestRow.ACCOUNT, first, OTHER, second))));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void mineIsByTheIdInEachAccount() {
        assertEquals(List.of(3L, 2L, 1L), desk.ids());
        assertEquals(3, counts.countProperty(StandardView.MY_DAY).get());
        assertEquals(4, counts.countProperty(StandardView.ALL_OPEN).get());
    }

    @Test
    void ordersByWhatTheAccountsAreCalled() {
        desk.list.viewProperty().set(StandardView.ALL_OPEN);
        desk.list.sortProperty().set(TaskSort.by(TaskColumn.ACCOUNT, false));
        assertEquals(List.of(4L, 2L, 3L, 1L), desk.ids());
        show("Another shop", "Chats");
        assertEquals(List.of(3L, 1L, 4L, 2L), desk.ids());
        desk.list.sortProperty().set(TaskSort.by(TaskColumn.ACCOUNT, true));
        assertEquals(List.of(4L, 2L, 3L, 1L), desk.ids());
    }

    @Test
    void asksForAnAccountByItsNameOrItself() {
        desk.list.viewProperty().set(StandardView.ALL_OPEN);
        desk.list.searchProperty().set("account:cha");
        assertEquals(List.of(4L, 2L), desk.ids());
        desk.list.searchProperty().set("-account:chats");
        assertEquals(List.of(3L, 1L), desk.ids());
        desk.list.searchProperty().set("account:=" + OTHER.value());
        assertEquals(List.of(4L, 2L), desk.ids());
        show("Chats too", "Chats");
        desk.list.searchProperty().set("account:chats");
        assertEquals(List.of(4L, 3L, 2L, 1L), desk.ids());
    }

    @Test
    void oneOrderAndOneFilterGoThroughAll() {
        desk.list.viewProperty().set(StandardView.ALL_OPEN);
        assertEquals(List.of(4L, 3L, 2L, 1L), desk.ids());
        desk.list.sortProperty().set(TaskSort.by(TaskColumn.TITLE, false));
        assertEquals(List.of(4L, 1L, 2L, 3L), desk.ids());
        desk.list.searchProperty().set("owner:me");
        assertEquals(List.of(1L, 2L, 3L), desk.ids());
        desk.list.searchProperty().set("-owner:me");
        assertEquals(List.of(4L), desk.ids());
    }

    @Test
    void changesOfEachArriveInTheirPlaceAndThoseOfOthersDoNot() {
        desk.store.put(row(6).in(OTHER).owner("sara@b", null).due("2026-04-15T10:30:00Z").build(),
                row(7).in(THIRD).owner("me", "Sara").due("2026-04-15T10:31:00Z").build());
        desk.advance(Duration.ofSeconds(1));
        assertEquals(List.of(3L, 6L, 2L, 1L), desk.ids());
        assertEquals(4, counts.countProperty(StandardView.MY_DAY).get());
    }

    @Test
    void peopleOfOneAccountAreNotThoseOfAnother() {
        assertEquals(List.of("me"), ids(people.in(TestRow.ACCOUNT)));
        assertEquals(List.of("sara@b", "me"), ids(people.in(OTHER)));
        assertTrue(people.in(OTHER).owners().getFirst().me());
        assertEquals(1, people.in(OTHER).owner("me").orElseThrow().open());
        assertEquals(2, people.owners().stream().filter(Person::me).count());
    }

    @Test
    void goingBackToOneShowsItAlone() {
        desk.index.show(OTHER, "sara@b");
        assertEquals(List.of(2L), desk.ids());
        assertEquals(2, counts.countProperty(StandardView.ALL_OPEN).get());
    }

    private static List<String> ids(People people) {
        return people.owners().stream().map(Person::id).toList();
    }
}
