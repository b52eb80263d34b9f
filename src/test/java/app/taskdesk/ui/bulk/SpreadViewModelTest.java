package app.taskdesk.ui.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.live.Absence;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spreading, cover for absence and tags, on Wed 15 Apr 2026. */
class SpreadViewModelTest {

    @TempDir
    private Path folder;
    private TestPlace place;
    private final List<String> gone = new ArrayList<>();
    private final List<TaskId> alis = new ArrayList<>();

    @BeforeEach
    void open() {
        place = new TestPlace(folder);
        for (String due : List.of("2026-04-13T08:00:00Z", "2026-04-15T12:00:00Z", "2026-04-16T08:00:00Z",
                "2026-04-17T08:00:00Z", "2026-04-20T08:00:00Z")) {
            alis.add(pull("ali", "Ali Rahman", due));
        }
        pull("dana", "Dana Ortiz", "2026-04-20T08:00:00Z");
    }

    @AfterEach
    void close() {
        place.close();
    }

    private TaskId pull(String owner, String name, String due) {
        int number = place.store.tasks().rows(TestPlace.ACCOUNT).size();
        return place.pull("r" + number, TestPlace.fields("Task " + number).set(TaskField.OWNER_ID, owner)
                .set(TaskField.OWNER_NAME, name).set(TaskField.DUE, Instant.parse(due))
                .set(TaskField.TAGS, number % 2 == 0 ? List.of("refund") : List.of("vip")).build());
    }

    private List<TaskRow> rows(List<TaskId> ids) {
        return place.store.tasks().rows(ids);
    }

    private static Map<String, String> loads(SpreadViewModel spread) {
        return spread.seatsProperty().get().stream().collect(Collectors.toMap(spread::name, spread::load));
    }

    private Map<String, Long> owners(List<TaskId> ids) {
        return ids.stream().map(id -> place.task(id).ownerId()).collect(Collectors.groupingBy(Function.identity(),
                Collectors.counting()));
    }

    @Test
    void proposesEverybodyElseAndShowsWhatEachComesTo() {
        var spread = new SpreadViewModel(place.place, rows(alis), () -> gone.add("gone"));
        assertEquals("Spread 5 tasks evenly", spread.titleProperty().getValue());
        assertEquals(Map.of("Ali Rahman", "5 open", "Dana Ortiz", "1 open \u2192 3", "Sam Kay (me)", "0 open \u2192 3"),
                loads(spread));
        assertEquals("5 changes = 7 requests, about 7 s", spread.priceProperty().getValue());
        spread.confirm();
        assertEquals(List.of("gone"), gone);
        assertEquals(Map.of("a1", 3L, "dana", 2L), owners(alis));
        assertEquals(List.of("Spread 5 tasks over 2 people"), place.heard);
        place.doing.undo();
        assertEquals(Map.of("ali", 5L), owners(alis));
    }

    @Test
    void leavesOutWhoIsNotTicked() {
        var spread = new SpreadViewModel(place.place, rows(alis), () -> { });
        var possible = spread.possibleProperty();
        spread.seatsProperty().get().stream().filter(seat -> seat.person().me()).findFirst().orElseThrow().chosen()
                .set(false);
        assertEquals("1 open \u2192 6", loads(spread).get("Dana Ortiz"));
        spread.seatsProperty().get().forEach(seat -> seat.chosen().set(false));
        assertEquals("Choose who takes part.", spread.priceProperty().getValue());
        assertFalse(possible.getValue());
        spread.confirm();
        assertEquals(Map.of("ali", 5L), owners(alis));
    }

    @Test
    void coversWhatIsDueInTheDaysAway() {
        var cover = new CoverViewModel(place.place, new Absence(place.index), "ali", () -> gone.add("gone"));
        assertEquals("Ali Rahman", cover.name(cover.awayProperty().get()));
        assertEquals(List.of("Task 1"), titles(cover));
        cover.toProperty().set(LocalDate.parse("2026-04-17"));
        assertEquals(List.of("Task 1", "Task 2", "Task 3"), titles(cover));
        cover.lateProperty().set(true);
        assertEquals(List.of("Task 0", "Task 1", "Task 2", "Task 3"), titles(cover));
        cover.spread().confirm();
        assertEquals(Map.of("a1", 3L, "dana", 1L), owners(alis.subList(0, 4)));
        assertEquals("ali", place.task(alis.get(4)).ownerId());
        place.doing.undo();
        assertEquals(Map.of("ali", 5L), owners(alis));
    }

    private static List<String> titles(CoverViewModel cover) {
        return cover.spread().tasksProperty().get().stream().map(TaskRow::title).toList();
    }

    @Test
    void asksForDaysThatMakeSense() {
        var cover = new CoverViewModel(place.place, new Absence(place.index), null, () -> { });
        assertEquals("Ali Rahman", cover.name(cover.awayProperty().get()), "who has most that is late");
        cover.toProperty().set(LocalDate.parse("2026-04-14"));
        assertEquals("There is nothing to spread.", cover.spread().priceProperty().getValue());
    }

    @Test
    void putsTagsOnAndTakesTagsOff() {
        var tags = new BulkTagsViewModel(place.place, alis, rows(alis), () -> gone.add("gone"));
        assertEquals(Map.of("refund", 3, "vip", 2), tags.used());
        tags.confirm();
        assertEquals("Type a tag to add, or tick one to take off.", tags.problemProperty().get());
        tags.typedProperty().set(" late , ,angry");
        tags.take("refund", true);
        tags.confirm();
        assertEquals(List.of("gone"), gone);
        assertEquals(Set.of("late", "angry"), Set.copyOf(place.task(alis.get(0)).fields().list(TaskField.TAGS)));
        assertEquals(Set.of("vip", "late", "angry"), Set.copyOf(place.task(alis.get(1)).fields()
                .list(TaskField.TAGS)));
        assertTrue(place.heard.contains("Changed 5 tasks"), place.heard.toString());
    }
}
