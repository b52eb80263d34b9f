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
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.store.TestStore;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Facet;
import app.taskdesk.task.FilterText;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.task.TestRow;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.work.DirectWork;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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

class FilterBarViewModelTest {

    private static final Instant NOW = Instant.parse("2026-04-15T10:42:00Z");

    @TempDir
    private Path folder;
    private final ObjectProperty<Abilities> abilities =
            new SimpleObjectProperty<>(TalkingShops.CAPABILITIES.abilities());
    private final ObjectProperty<Map<AccountId, String>> accounts = new SimpleObjectProperty<>(Map.of());
    private TestStore store;
    private TaskList list;
    private FilterBarViewModel bar;

    @BeforeEach
    void open() {
        store = new TestStore(folder, () -> NOW);
        store.put(row(1).owner("me", "Sara").tags("vip").build(), row(2).owner("ali", "Ali Rahman").build(),
                row(3).owner("dana", "Dana Ortiz").queue("Billing").due("2026-04-15T09:00:00Z").build(),
                row(4).snoozes(3).build());
        var work = new DirectWork();
        var now = new Now(work, () -> NOW, () -> ZoneId.of("UTC"));
        var index = new TaskIndex(store.tasks(), work, Runnable::run, Runnable::run);
        list = new TaskList(index, now);
        bar = new FilterBarViewModel(new TaskListViewModel.Parts(list, new TaskSelection(), new People(index, now),
                new ViewCounts(index, now), now, abilities), accounts, new Messages(Locale.UK));
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

    private String filter() {
        return FilterText.print(list.filterProperty().get());
    }

    @Test
    void asksForAnAccountWhileSeveralAreListed() {
        assertFalse(bar.offers(Facet.ACCOUNT));
        accounts.set(Map.of(TestRow.ACCOUNT, "Support", new AccountId("other"), "Desk"));
        assertTrue(bar.offers(Facet.ACCOUNT));
        assertEquals(List.of("Desk", "Support"),
                bar.options(Facet.ACCOUNT).stream().map(FilterOptions.Option::name).toList());
        String desk = bar.options(Facet.ACCOUNT).getFirst().value();
        bar.toggle(Facet.ACCOUNT, desk);
        assertEquals("Account: Desk", bar.chip(Facet.ACCOUNT));
        assertTrue(bar.isChosen(Facet.ACCOUNT, desk));
        assertEquals(List.of(), ids());
        bar.setNot(Facet.ACCOUNT, true);
        assertEquals(List.of(1L, 2L, 3L, 4L), ids());
    }

    @Test
    void saysItsFacetUntilSomethingIsChosen() {
        assertEquals("Owner", bar.chip(Facet.OWNER));
        assertEquals("4 tasks", bar.countProperty().get());
        bar.toggle(Facet.OWNER, "me");
        bar.toggle(Facet.OWNER, "ali");
        assertEquals("Owner: Me, Ali Rahman", bar.chip(Facet.OWNER));
        bar.toggle(Facet.OWNER, FilterOptions.NONE);
        assertEquals("Owner: Me, Ali Rahman +1", bar.chip(Facet.OWNER));
        assertEquals(List.of(1L, 2L, 4L), ids());
        assertEquals("3 of 4", bar.countProperty().get());
    }

    @Test
    void turnsIntoIsNotAndBack() {
        bar.toggle(Facet.TAGS, "vip");
        bar.setNot(Facet.TAGS, true);
        assertEquals("Tags: not vip", bar.chip(Facet.TAGS));
        assertEquals(List.of(2L, 3L, 4L), ids());
        bar.setNot(Facet.TAGS, false);
        assertEquals(List.of(1L), ids());
    }

    @Test
    void takingBackTheLastValueEmptiesTheChip() {
        bar.toggle(Facet.STATUS, "pending");
        assertTrue(bar.isSet(Facet.STATUS));
        bar.toggle(Facet.STATUS, "pending");
        assertEquals(TaskFilter.NONE, list.filterProperty().get());
    }

    @Test
    void asksForDueDatesByStretchAndDay() {
        bar.toggle(Facet.DUE, "LATE");
        bar.setSpan(Facet.DUE, LocalDate.of(2026, 4, 20), null);
        assertEquals("Due: Late, from 2026-04-20", bar.chip(Facet.DUE));
        assertEquals(List.of(3L), ids());
        bar.toggle(Facet.DUE, "LATE");
        bar.setSpan(Facet.DUE, null, null);
        assertFalse(bar.isSet(Facet.DUE));
    }

    @Test
    void asksForAtLeastSoManySnoozes() {
        bar.toggle(Facet.SNOOZES, "3");
        assertEquals("snoozes:>=3", filter());
        assertEquals(List.of(4L), ids());
        bar.toggle(Facet.SNOOZES, "3");
        assertEquals("", filter());
    }

    @Test
    void offersWhatIsInUse() {
        assertEquals(List.of("me", "ali", "dana", FilterOptions.NONE),
                bar.options(Facet.OWNER).stream().map(FilterOptions.Option::value).toList());
        assertEquals(List.of("Billing", "No queue"),
                bar.options(Facet.QUEUE).stream().map(FilterOptions.Option::name).toList());
    }

    @Test
    void clearsSearchAndChipsTogether() {
        bar.toggle(Facet.OWNER, "ali");
        list.searchProperty().set("prio:high refund");
        assertEquals(3, bar.size());
        bar.clear();
        assertEquals(4, ids().size());
        assertFalse(bar.narrowedProperty().get());
    }
}
