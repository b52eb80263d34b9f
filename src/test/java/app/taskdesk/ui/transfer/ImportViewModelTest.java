package app.taskdesk.ui.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.csv.CsvColumn;
import app.taskdesk.csv.DateOrder;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.task.TaskField;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.work.BackgroundWork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {

    @TempDir
    private Path folder;
    private TestPlace desk;
    private ImportViewModel page;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        page = page();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ImportViewModel page() {
        return new ImportViewModel(desk.place, desk.work, said::add);
    }

    private void read(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("tasks.csv"), text);
        page.read(file, () -> said.add("read"));
        settle();
    }

    private void settle() {
        desk.advance(Duration.ofSeconds(1));
    }

    private ImportViewModel.Understood now() {
        ImportViewModel.Understood now = page.understoodProperty().get();
        assertTrue(now != null);
        return now;
    }

    @Test
    void linesBecomeTasksAsOneStepAndLinesWithErrorsAreLeftOut() throws Exception {
        read("Title;Due;Prio;Who\nCall Jane;15.4.2026 10:00;high;x\n;16.4.2026;;\nMail Bo;32.4.2026;low;\nAsk Al;;;\n");
        assertEquals("2 of 4 lines become tasks, 2 have errors and are left out.", page.summaryProperty().get());
        assertEquals("2 changes = 2 requests, about 2 s", page.priceProperty().get());
        assertEquals(List.of("", "Title: A task needs a title.", "Due: \u201C32.4.2026\u201D is not a date.", ""),
                now().preview().stream().map(page::errors).toList());
        page.start(() -> said.add("left"));
        settle();
        List<Intent> kept = desk.kept();
        assertEquals(List.of(IntentKind.CREATE, IntentKind.CREATE), kept.stream().map(Intent::kind).toList());
        assertEquals("high", kept.getFirst().payload().wanted().text(TaskField.PRIORITY));
        assertEquals(Instant.parse("2026-04-15T08:00:00Z"), kept.getFirst().payload().wanted().instant(TaskField.DUE));
        assertEquals(List.of("read", "left"), said);
        assertEquals(List.of("Added 2 tasks from the file"), desk.heard);
        desk.doing.undo();
        assertEquals(List.of(), desk.kept());
    }

    @Test
    void whatAColumnMeansAndHowDatesAreWrittenCanBeChanged() throws Exception {
        read("Subject,When\nCall,3/4/2026\n");
        assertEquals(0, now().mapping().columns().get(CsvColumn.TITLE));
        assertNull(now().mapping().columns().get(CsvColumn.DUE));
        page.map(CsvColumn.DUE, 1);
        settle();
        assertEquals(Instant.parse("2026-04-03T07:00:00Z"), due());
        page.dates(DateOrder.MONTH_DAY_YEAR);
        settle();
        assertEquals(Instant.parse("2026-03-04T08:00:00Z"), due());
        page.map(CsvColumn.TITLE, null);
        settle();
        assertEquals("No line becomes a task, one has errors and is left out.", page.summaryProperty().get());
        assertEquals("", page.priceProperty().get());
        page.start(() -> said.add("left"));
        settle();
        assertEquals(List.of("read"), said);
    }

    @Test
    void aNameThatNobodyHasIsAnError() throws Exception {
        read("Title,Owner\nCall,Nobody Known\nMail,\n");
        assertEquals(List.of("Owner: Nobody with tasks here is called \u201CNobody Known\u201D. Choose the column with "
                + "their id, or leave the owner out.", ""), now().preview().stream().map(page::errors).toList());
    }

    @Test
    void isTakenOverOnceHoweverOftenItIsPressed() throws Exception {
        read("Title\nCall\nMail\n");
        page.start(() -> said.add("left"));
        page.start(() -> said.add("left"));
        settle();
        assertEquals(2, desk.kept().size());
        assertEquals(List.of("read", "left"), said);
    }

    @Test
    void aChoiceMadeWhileTheFormerIsLookedAtKeepsBoth() throws Exception {
        var later = new ArrayList<Runnable>();
        page = new ImportViewModel(desk.place, new BackgroundWork() {

            @Override
            public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
                later.add(() -> desk.work.run(work, done, failed));
            }

            @Override
            public Running every(Duration period, Runnable tick) {
                return desk.work.every(period, tick);
            }

            @Override
            public Running after(Duration delay, Runnable once) {
                return desk.work.after(delay, once);
            }
        }, said::add);
        read("Subject,When,Who\nCall,3/4/2026,Jane\n");
        later.removeFirst().run();
        page.map(CsvColumn.DUE, 1);
        page.map(CsvColumn.CUSTOMER_NAME, 2);
        page.start(() -> said.add("left"));
        assertEquals(List.of(), desk.kept(), "nothing is made of what is not on the page yet");
        later.forEach(Runnable::run);
        assertEquals(Map.of(CsvColumn.TITLE, 0, CsvColumn.DUE, 1, CsvColumn.CUSTOMER_NAME, 2),
                now().mapping().columns());
    }

    private Instant due() {
        return now().reads().getFirst().fields().instant(TaskField.DUE);
    }

    @Test
    void anotherDelimiterReadsTheFileAnew() throws Exception {
        read("Title;a;b,Notes\nCall;c;d,x\n");
        assertEquals(List.of("Title", "a", "b,Notes"), now().table().header());
        page.part(',');
        settle();
        assertEquals(List.of("Title;a;b", "Notes"), now().table().header());
        assertEquals("x", now().reads().getFirst().fields().text(TaskField.DESCRIPTION));
    }

    @Test
    void onlyTheFirstTenLinesAreShown() throws Exception {
        read("Title\n" + IntStream.range(0, 30).mapToObj(i -> "Task " + i).collect(Collectors.joining("\n")));
        assertEquals(10, now().preview().size());
        assertEquals(30, now().good().size());
    }

    @Test
    void followsWhatTheAccountCanTake() throws Exception {
        desk.abilities.set(TestPlace.PERISKOPE);
        page = page();
        assertTrue(page.columns().stream().noneMatch(column -> column == CsvColumn.TAGS));
        read("Title,Priority,Type\nCall,urgent,todo\nMail,high,chat\n");
        assertEquals(2, now().bad());
        assertTrue(page.errors(now().reads().get(0)).startsWith("Priority: "));
        assertTrue(page.errors(now().reads().get(1)).startsWith("Title: "), page.errors(now().reads().get(1)));
    }

    @Test
    void linesWithErrorsAreSavedWithWhatIsWrong() throws Exception {
        read("Title,Due\nCall,never\nMail,2026-04-20\n");
        Path target = folder.resolve("left.csv");
        page.saveBad(new FileQuestions() {

            @Override
            public Optional<Path> whereToSave(String title, String suggestedName) {
                return Optional.of(target);
            }

            @Override
            public Optional<Path> whichToOpen(String title) {
                return Optional.empty();
            }

            @Override
            public void showFolder(String shown) {
            }
        });
        settle();
        assertEquals("\uFEFFTitle,Due,What is wrong\r\nCall,never,Due: \u201Cnever\u201D is not a date.\r\n",
                Files.readString(target));
        assertEquals(List.of("read", "Saved one line to left.csv"), said);
    }

    @Test
    void aFileThatIsNoTableSaysSo() throws Exception {
        read("Title\n");
        assertEquals(List.of("This file has no line below its header. Nothing was taken over."), said);
        page.read(folder.resolve("nowhere.csv"), () -> said.add("read"));
        settle();
        assertTrue(said.getLast().startsWith("\u201Cnowhere.csv\u201D could not be read."), said.getLast());
    }
}
