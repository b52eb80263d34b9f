package app.taskdesk.ui.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.csv.CsvTable;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.transfer.ExportViewModel.Names;
import app.taskdesk.ui.transfer.ExportViewModel.Offer;
import app.taskdesk.ui.transfer.ExportViewModel.Which;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {

    @TempDir
    private Path folder;
    private TestPlace desk;
    private Path out;
    private Path file;
    private final List<String> said = new ArrayList<>();
    private final List<String> suggested = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        desk = new TestPlace(folder);
        out = Files.createDirectory(folder.resolve("out"));
        file = out.resolve("tasks.csv");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ExportViewModel export(List<TaskId> selected, List<TaskId> all) {
        return new ExportViewModel(desk.place, desk.work, new Offer(selected, all, "My day"),
                new ExportViewModel.Announcer() {

                    @Override
                    public void say(String words) {
                        said.add(words);
                    }

                    @Override
                    public void done(String words, Path folderOfFile) {
                        said.add(words + " in " + folderOfFile.getFileName());
                    }
                });
    }

    private FileQuestions files() {
        return new FileQuestions() {

            @Override
            public Optional<Path> whereToSave(String title, String name) {
                suggested.add(name);
                return Optional.of(file);
            }

            @Override
            public Optional<Path> whichToOpen(String title) {
                return Optional.empty();
            }

            @Override
            public void showFolder(String shown) {
            }
        };
    }

    private void save(ExportViewModel export) {
        export.save(files());
        desk.advance(Duration.ofSeconds(1));
    }

    private CsvTable written() throws Exception {
        try (var in = Files.newInputStream(file)) {
            return CsvTable.read(in);
        }
    }

    @Test
    void writesTheListInItsOrderWithChangesThatAreNotSent() throws Exception {
        TaskId one = desk.pull("r1", TestPlace.fields("=One").build());
        TaskId two = desk.pull("r2", TestPlace.fields("Two").build());
        desk.doing.actions().edit().edit(List.of(desk.task(two)), TaskFields.NONE.with(TaskField.PRIORITY, "high"));
        var export = export(List.of(), List.of(two, one));
        assertFalse(export.hasSelection());
        export.namesProperty().set(Names.API);
        save(export);
        CsvTable table = written();
        assertEquals(List.of("r2", "r1"), table.rows().stream().map(row -> row.cell(0)).toList());
        assertEquals(List.of("id", "title"), table.header().subList(0, 2));
        assertEquals("high", table.rows().getFirst().cell(table.header().indexOf("priority")));
        String text = Files.readString(file);
        assertTrue(text.startsWith("\uFEFF") && text.contains("'=One")
                && text.contains("2026-04-13T10:00:00+02:00"), text);
        assertEquals(List.of("Exported 2 tasks to tasks.csv in out"), said);
        assertEquals(List.of("My-day.csv"), suggested);
        assertEquals(List.of("tasks.csv"), names());
    }

    private List<String> names() throws Exception {
        try (var names = Files.list(out)) {
            return names.map(name -> name.getFileName().toString()).toList();
        }
    }

    @Test
    void writesTheSelectionAloneWhereThereIsOne() throws Exception {
        TaskId one = desk.pull("r1", TestPlace.fields("One").build());
        TaskId two = desk.pull("r2", TestPlace.fields("Two").build());
        var export = export(List.of(two), List.of(one, two));
        assertEquals("1 selected", export.title(Which.SELECTED));
        assertEquals("All 2 in My day", export.title(Which.ALL));
        save(export);
        assertEquals(List.of("Two"), written().rows().stream().map(row -> row.cell(1)).toList());
        assertEquals(List.of("Id", "Title", "Description"), written().header().subList(0, 3));
    }

    @Test
    void goesOnPastTheFirstPiece() throws Exception {
        List<TaskId> all = IntStream.range(0, 450).mapToObj(i -> desk.store.pull(TestPlace.ACCOUNT, "r" + i,
                TestPlace.fields("Task " + i).build())).toList();
        save(export(List.of(), all));
        assertEquals(450, written().rows().size());
        assertEquals("Task 449", written().rows().getLast().cell(1));
    }

    @Test
    void leavesTheOldFileAndNothingElseWhenItCannotWrite() throws Exception {
        TaskId one = desk.pull("r1", TestPlace.fields("One").build());
        file = out.resolve("nowhere").resolve("tasks.csv");
        save(export(List.of(), List.of(one)));
        assertEquals(1, said.size());
        assertTrue(said.getFirst().startsWith("\u201Ctasks.csv\u201D could not be written."), said.getFirst());
        assertEquals(List.of(), names());
        file = Files.createDirectories(out.resolve("taken").resolve("full")).getParent();
        save(export(List.of(), List.of(one)));
        assertTrue(said.getLast().startsWith("\u201Ctaken\u201D could not be written."), said.getLast());
        assertEquals(List.of("taken"), names());
    }
}
