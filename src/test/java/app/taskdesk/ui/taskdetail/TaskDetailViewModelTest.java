package app.taskdesk.ui.taskdetail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.store.FieldChange;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskDetailViewModelTest {

    @TempDir
    Path folder;
    private TestPlace desk;
    private TaskDetailViewModel detail;
    private TaskId task;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        detail = new TaskDetailViewModel(desk.place, desk.watched.taskProperty(), desk.unsent.unsentProperty(),
                desk.targets.rowsProperty(), desk.customers.loadsProperty());
        task = desk.pull("r1", TestPlace.fields("Call").set(TaskField.CUSTOMER_ID, "c1")
                .set(TaskField.METADATA, Map.of("orderId", "1", "taskdesk_op", "op")).build());
        desk.selection.focus(task);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsTypedSurvivesNewsFromTheServer() {
        FieldEdit title = detail.edit(TaskField.TITLE);
        title.textProperty().set("Call today");
        desk.pull("r1", TestPlace.fields("Call Jane").build());
        assertEquals("Call today", title.textProperty().get());
        assertTrue(title.commit());
        assertEquals(new FieldChange("Call", "Call today"),
                desk.open(task).getFirst().payload().changes().get(TaskField.TITLE));
    }

    @Test
    void newsOfTheServerShowWhereNothingIsTyped() {
        desk.pull("r1", TestPlace.fields("Call Jane").build());
        assertEquals("Call Jane", detail.edit(TaskField.TITLE).textProperty().get());
        assertEquals(List.of(), desk.kept());
    }

    @Test
    void whatIsTypedGoesToItsOwnTaskWhenAnotherIsShown() {
        TaskId other = desk.pull("r2", TestPlace.fields("Other").build());
        detail.edit(TaskField.TITLE).textProperty().set("Call today");
        desk.selection.focus(other);
        assertEquals("Call today", desk.task(task).title());
        assertEquals("Other", desk.task(other).title());
        assertEquals("Other", detail.edit(TaskField.TITLE).textProperty().get());
    }

    @Test
    void textThatDoesNotFitIsNeverSentAndSaysWhy() {
        FieldEdit title = detail.edit(TaskField.TITLE);
        title.textProperty().set("x".repeat(501));
        assertEquals("501 / 500", title.counterProperty().get());
        assertEquals("1 character too long. The server takes 500 at most.", title.problemProperty().get());
        assertFalse(title.commit());
        title.restore();
        assertEquals("Call", title.textProperty().get());
        assertEquals("", title.problemProperty().get());
        assertEquals(List.of(), desk.kept());
    }

    @Test
    void counterAppearsWhereItHelps() {
        FieldEdit title = detail.edit(TaskField.TITLE);
        title.textProperty().set("x".repeat(399));
        assertEquals("", title.counterProperty().get());
        title.textProperty().set("x".repeat(400));
        assertEquals("400 / 500", title.counterProperty().get());
    }

    @Test
    void fieldIsMarkedUntilItIsSent() {
        detail.edit(TaskField.TITLE).textProperty().set("Call today");
        detail.edit(TaskField.TITLE).commit();
        assertTrue(detail.edit(TaskField.TITLE).unsentProperty().get());
        assertFalse(detail.edit(TaskField.DESCRIPTION).unsentProperty().get());
        assertEquals("Saved here 10:42:01 \u00B7 waiting to be sent", detail.footProperty().getValue());
    }

    @Test
    void textOfTheServerIsInertAndLeftAsItIs() {
        desk.pull("r1", TestPlace.fields("a\u0007b\u202Ec").set(TaskField.DESCRIPTION, "one\r\ntwo").build());
        assertEquals("a\u2407bc", detail.edit(TaskField.TITLE).textProperty().get());
        assertEquals("one\ntwo", detail.edit(TaskField.DESCRIPTION).textProperty().get());
        detail.edit(TaskField.TITLE).commit();
        detail.edit(TaskField.DESCRIPTION).commit();
        assertEquals(List.of(), desk.kept());
    }

    @Test
    void textTooLongToBeShownWholeIsNotEdited() {
        desk.pull("r1", TestPlace.fields("y".repeat(600)).build());
        assertFalse(detail.edit(TaskField.TITLE).editableProperty().get());
        assertTrue(detail.edit(TaskField.DESCRIPTION).editableProperty().get());
    }

    @Test
    void fieldsThatTheProviderFixesAreReadOnly() {
        desk.abilities.set(new Abilities(List.of(), List.of(), List.of(), List.of(), java.util.Set.of(),
                java.util.Set.of(TaskField.DESCRIPTION), java.util.Set.of()));
        desk.pull("r1", TestPlace.fields("Call again").build());
        assertFalse(detail.edit(TaskField.TITLE).editableProperty().get());
        assertFalse(detail.edit(TaskField.DUE).editableProperty().get());
        assertTrue(detail.edit(TaskField.DESCRIPTION).editableProperty().get());
    }

    @Test
    void metadataHidesTheOwnKeyAndKeepsIt() {
        assertEquals(List.of(new MetadataEdit.Entry("orderId", "1")), detail.metadata().entries());
        assertTrue(detail.metadata().set("note", "x"));
        assertFalse(detail.metadata().set("taskdesk_op", "mine"));
        assertFalse(detail.metadata().set("long", "v".repeat(1_001)));
        assertEquals(Map.of("orderId", "1", "note", "x", "taskdesk_op", "op"),
                desk.task(task).fields().object(TaskField.METADATA));
    }

    @Test
    void tagsAreKeptAtOnceAndWithinTheirLimits() {
        assertTrue(detail.tags().add("refund, vip"));
        assertTrue(detail.tags().add("late"));
        detail.tags().remove("vip");
        assertFalse(detail.tags().add("x".repeat(51)));
        assertEquals(List.of("refund", "late"), desk.task(task).fields().list(TaskField.TAGS));
        assertEquals(1, desk.open(task).size());
    }

    @Test
    void latenessGrowsAsTimePasses() {
        assertEquals("\u00B7 late 2 d", detail.lateProperty().getValue());
        desk.advance(Duration.ofDays(1));
        assertEquals("\u00B7 late 3 d", detail.lateProperty().getValue());
    }

    @Test
    void customerIsToldWithWhatElseGoesOn() {
        desk.advance(Duration.ofMinutes(1));
        assertEquals("1 open, 1 late", detail.customerLoadProperty().getValue());
    }

    @Test
    void warnsOfWhatElseIsOpenForTheCustomerAndWithWhom() {
        assertEquals("", detail.customerOthersProperty().getValue());
        desk.pull("r2", of("c1", "ali", "Ali Rahman").build());
        desk.pull("r3", of("c1", "ali", "Ali Rahman").set(TaskField.DUE, null).build());
        desk.pull("r4", of("c1", "ali", "Ali Rahman").set(TaskField.STATUS, "completed").build());
        desk.pull("r5", of("c2", "ali", "Ali Rahman").build());
        assertEquals("2 more open for c1, 1 late, with Ali Rahman", detail.customerOthersProperty().getValue());
        desk.pull("r6", of("c1", "sara", "Sara Kim").set(TaskField.DUE, null).build());
        desk.pull("r7", of("c1", "mina", "Mina Park").set(TaskField.DUE, null).build());
        assertTrue(detail.customerOthersProperty().getValue().startsWith("4 more open for c1, 1 late, with "));
        assertTrue(detail.customerOthersProperty().getValue().endsWith(" and 1 other"));
    }

    private static TaskFields.Builder of(String customer, String owner, String name) {
        return TestPlace.fields("Other").set(TaskField.CUSTOMER_ID, customer).set(TaskField.OWNER_ID, owner)
                .set(TaskField.OWNER_NAME, name);
    }

    @Test
    void unknownFieldsAndCodesAreShownAsTheyCame() {
        desk.pull("r1", TestPlace.fields("Call").set(TaskField.STATUS, "on_ice")
                .set(TaskField.UNKNOWN, Map.of("slaTier", "gold")).build());
        assertEquals("on_ice", detail.statusProperty().getValue());
        assertTrue(detail.advancedProperty().getValue().stream().anyMatch(fact -> fact.text().equals("slaTier: gold")));
        assertEquals(List.of(), desk.kept());
    }

    @Test
    void severalTasksTellWhatTheyShare() {
        TaskId other = desk.pull("r2", TestPlace.fields("Other").set(TaskField.OWNER_ID, "a2").build());
        var bulk = new BulkDetailViewModel(desk.place, desk.targets.rowsProperty());
        desk.selection.toggle(task);
        desk.selection.toggle(other);
        Map<String, String> facts = new java.util.HashMap<>();
        bulk.factsProperty().getValue().forEach(fact -> facts.put(fact.id(), fact.text()));
        assertEquals("2 selected", bulk.titleProperty().getValue());
        assertEquals("Not started", facts.get("status"));
        assertEquals("Mixed", facts.get("owner"));
        assertEquals("2", facts.get("late"));
    }

    @Test
    void refusalByARuleComesBackToTheField() {
        FieldEdit due = detail.edit(TaskField.DUE);
        due.textProperty().set("soonish");
        assertFalse(due.commit());
        assertTrue(due.problemProperty().get().startsWith("This is not understood as a date."));
        assertEquals(List.of(), desk.kept());
    }
}
