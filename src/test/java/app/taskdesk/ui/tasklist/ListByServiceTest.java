package app.taskdesk.ui.tasklist;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.live.Now;
import app.taskdesk.live.People;
import app.taskdesk.live.TaskIndex;
import app.taskdesk.live.TaskList;
import app.taskdesk.live.TaskSelection;
import app.taskdesk.live.ViewCounts;
import app.taskdesk.store.TestStore;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.Facet;
import app.taskdesk.task.FilterText;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskColumn;
import app.taskdesk.task.TaskSort;
import app.taskdesk.task.TestRow;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.work.DirectWork;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns, order, view and chips follow the service of the account on screen. */
class ListByServiceTest {

    private static final Instant NOW = Instant.parse("2026-04-15T10:42:00Z");
    private static final String CHAT = "447700900101@c.us";

    @TempDir
    private Path folder;
    private final ObjectProperty<Abilities> abilities = new SimpleObjectProperty<>(TestPlace.TALKING_SHOPS);
    private TestStore store;
    private TaskList list;
    private TaskListViewModel viewModel;

    @BeforeEach
    void open() {
        store = new TestStore(folder, () -> NOW);
        store.put(row(1).category("chat").chat(CHAT).build(), row(2).category("ticket").chat(CHAT).build(),
                row(3).category("message").chat("120363025000000007@g.us").build(),
                row(4).category("todo").status("onhold").build(), row(5).category("poll").build());
        var work = new DirectWork();
        var now = new Now(work, () -> NOW, () -> ZoneId.of("UTC"));
        var index = new TaskIndex(store.tasks(), work, Runnable::run, Runnable::run);
        list = new TaskList(index, now);
        viewModel = new TaskListViewModel(new TaskListViewModel.Parts(list, new TaskSelection(),
                new People(index, now), new ViewCounts(index, now), now, abilities), new Messages(Locale.UK));
        index.show(TestRow.ACCOUNT, "me");
        list.viewProperty().set(StandardView.ALL_OPEN);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<Long> ids() {
        return list.rows().stream().map(row -> row.id().value()).sorted().toList();
    }

    @Test
    void aServiceWithoutCustomersShowsTheChatInTheirPlace() {
        assertEquals("list.column.customer", viewModel.messageKey(ListColumn.CUSTOMER));
        abilities.set(TestPlace.PERISKOPE);
        assertTrue(columns().contains(ListColumn.CUSTOMER));
        assertEquals("list.column.chat", viewModel.messageKey(ListColumn.CUSTOMER));
        assertEquals("447700900101", viewModel.text().customer(list.rows().stream().filter(row -> row.id().value() == 1)
                .findFirst().orElseThrow()));
        assertFalse(viewModel.offers(ListColumn.TAGS) || viewModel.offers(ListColumn.QUEUE)
                || viewModel.offers(ListColumn.OUTCOME));
        assertTrue(viewModel.offers(ListColumn.REMINDER));
    }

    @Test
    void columnsChosenByHandComeBackWithTheirService() {
        viewModel.toggleColumn(ListColumn.TAGS);
        abilities.set(TestPlace.PERISKOPE);
        assertFalse(columns().contains(ListColumn.TAGS));
        abilities.set(TestPlace.TALKING_SHOPS);
        assertTrue(columns().contains(ListColumn.TAGS));
    }

    @Test
    void anOrderByAColumnThatIsGoneGivesWayToTheUsualOne() {
        list.sortProperty().set(TaskSort.by(TaskColumn.QUEUE, false));
        abilities.set(TestPlace.PERISKOPE);
        assertEquals(TaskSort.DEFAULT, list.sortProperty().get());
    }

    @Test
    void theOrderByAccountGoesWithTheOthers() {
        viewModel.accountsProperty().set(Map.of(TestRow.ACCOUNT, "Support", TestPlace.OTHER, "Desk"));
        list.sortProperty().set(TaskSort.by(TaskColumn.ACCOUNT, true));
        viewModel.accountsProperty().set(Map.of());
        assertEquals(TaskSort.DEFAULT, list.sortProperty().get());
    }

    @Test
    void aViewThatIsGoneGivesWayToMyDay() {
        list.viewProperty().set(StandardView.DEFERRED);
        abilities.set(TestPlace.PERISKOPE);
        assertEquals(StandardView.MY_DAY, list.viewProperty().get());
    }

    @Test
    void chipsOfferTheWordsOfTheService() {
        assertEquals(List.of("not_started", "in_progress", "pending", "completed", "deferred", "onhold"),
                values(Facet.STATUS));
        assertEquals(List.of("urgent", "high", "normal", "low"), values(Facet.PRIORITY));
        abilities.set(TestPlace.PERISKOPE);
        assertEquals(List.of("not_started", "in_progress", "completed", "onhold"), values(Facet.STATUS));
        assertEquals(List.of("high", "normal", "low"), values(Facet.PRIORITY));
        assertEquals(List.of("To do", "Chat", "Message", "Ticket", "poll", "No type"), viewModel.filters()
                .options(Facet.TYPE).stream().map(FilterOptions.Option::name).toList());
        assertFalse(viewModel.filters().offers(Facet.QUEUE) || viewModel.filters().offers(Facet.TAGS));
    }

    @Test
    void asksForTheTasksOfAChat() {
        abilities.set(TestPlace.PERISKOPE);
        assertEquals(List.of(CHAT, "120363025000000007@g.us", FilterOptions.NONE), values(Facet.CHAT));
        viewModel.filters().toggle(Facet.CHAT, CHAT);
        assertEquals("Chat: " + CHAT, viewModel.filters().chip(Facet.CHAT));
        assertEquals(List.of(1L, 2L), ids());
        assertEquals("chat:" + CHAT, FilterText.print(list.filterProperty().get()));
        viewModel.filters().clear();
        list.searchProperty().set("chat:447700900101");
        assertEquals(List.of(1L, 2L), ids());
        list.searchProperty().set("-chat:447700900101 -no:chat");
        assertEquals(List.of(3L), ids());
        list.searchProperty().set("chat:44770090010");
        assertEquals(List.of(), ids());
    }

    @Test
    void anUnknownTypeOrStatusIsShownAsItCameAndCanBeAskedFor() {
        abilities.set(TestPlace.PERISKOPE);
        assertEquals("poll", viewModel.text().words().type("poll"));
        assertEquals("onhold", viewModel.text().words().status("onhold"));
        viewModel.filters().toggle(Facet.TYPE, "poll");
        assertEquals(List.of(5L), ids());
        list.searchProperty().set("type:ticket");
        assertEquals(List.of(), list.problemsProperty().get());
    }

    private java.util.Set<ListColumn> columns() {
        return viewModel.columnsProperty().get();
    }

    private List<String> values(Facet facet) {
        return viewModel.filters().options(facet).stream().map(FilterOptions.Option::value).toList();
    }
}
