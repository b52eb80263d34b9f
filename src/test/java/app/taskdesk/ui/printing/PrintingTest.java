package app.taskdesk.ui.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.OwnIds;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TestRow;
import app.taskdesk.task.Viewpoint;
import app.taskdesk.ui.Pictures;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class PrintingTest {

    @TempDir
    private Path folder;
    private final List<Parent> pages = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    /** An A4 sheet in points, that a printer takes so many of. */
    private final class Sheets implements Paper, Paper.Sheets {

        private final int most;

        Sheets(int most) {
            this.most = most;
        }

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Optional<Paper.Sheets> ask(Window owner) {
            return Optional.of(this);
        }

        @Override
        public double width() {
            return 523;
        }

        @Override
        public double height() {
            return 770;
        }

        @Override
        public boolean print(Parent page) {
            pages.add(page);
            return pages.size() <= most;
        }

        @Override
        public boolean end() {
            return true;
        }
    }

    /** Of a computer without a printer, wherever this runs. */
    private static final class NoPaper implements Paper {

        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Optional<Paper.Sheets> ask(Window owner) {
            throw new AssertionError("asked without a printer");
        }
    }

    private void print(Paper paper, Printed printed, TestPlace desk) {
        new Printing(desk.place, paper, Runnable::run, said::add, words -> said.add("none: " + words))
                .print(printed, new Stage());
    }

    private static Printed list(TestPlace desk, int tasks) {
        List<TaskRow> rows = IntStream.range(0, tasks).mapToObj(i -> TestRow.row(i + 1)
                .title("Call Jane about order " + i).customer("Jane Smith").due("2026-04-13T08:00:00Z").build())
                .toList();
        return new PrintedTasks(desk.place).list("My day", "due:late owner:me", rows,
                Viewpoint.at(desk.time, desk.now.zone(), OwnIds.in(TestPlace.ACCOUNT, TestPlace.ME.id())));
    }

    private static List<String> words(Parent parent) {
        return parent.getChildrenUnmodifiable().stream().flatMap(PrintingTest::texts).toList();
    }

    private static Stream<String> texts(Node node) {
        return switch (node) {
            case Label label -> Stream.of(label.getText().strip());
            case Parent inner -> words(inner).stream();
            default -> Stream.empty();
        };
    }

    /** What is tried out on the FX thread. */
    private interface Trial {

        void on(TestPlace desk) throws Exception;
    }

    private void onDesk(Trial test) throws Exception {
        Pictures.onFxThread(() -> {
            try (var desk = new TestPlace(folder)) {
                test.on(desk);
            }
            return true;
        });
    }

    @Test
    void everyPageTellsTheFilterAndItsNumber() throws Exception {
        onDesk(desk -> {
            print(new Sheets(9), list(desk, 100), desk);
            assertEquals(3, pages.size());
            assertEquals(List.of("Handed 3 pages to the printer"), said);
            for (int i = 0; i < 3; i++) {
                List<String> words = words(pages.get(i));
                assertTrue(words.containsAll(List.of("My day \u00B7 100 tasks", "Only due:late owner:me", "Title",
                        "Page " + (i + 1) + " of 3")), words::toString);
            }
            assertEquals(100, pages.stream().flatMap(page -> words(page).stream())
                    .filter(text -> text.startsWith("Call Jane")).distinct().count());
            assertEquals(List.of(523.0, 770.0),
                    List.of(pages.getFirst().prefWidth(-1), pages.getFirst().prefHeight(-1)));
            Pictures.save("print-page", pages.getFirst().getScene());
        });
    }

    @Test
    void saysWhichPageThePrinterStoppedAt() throws Exception {
        onDesk(desk -> {
            print(new Sheets(1), list(desk, 100), desk);
            assertEquals(2, pages.size());
            assertEquals(List.of("The printer stopped at page 2 of 3. Look at the printer, then print again."), said);
        });
    }

    @Test
    void aTaskIsPrintedWithAllItHas() throws Exception {
        onDesk(desk -> {
            var task = desk.pull("r1", TestPlace.fields("Call Jane").set(TaskField.DESCRIPTION, "word ".repeat(40))
                    .set(TaskField.TAGS, List.of("vip")).build());
            Printed printed = new PrintedTasks(desk.place).task(desk.task(task));
            assertEquals("Call Jane", printed.title());
            PrintedTable table = printed.tables().getFirst();
            assertTrue(table.rows().contains(List.of("Tags", "vip")), table.rows()::toString);
            assertEquals(3, table.rows().stream().filter(row -> row.get(1).startsWith("word")).count());
            assertEquals(1, table.rows().stream().filter(row -> row.getFirst().equals("Description")).count());
        });
    }

    @Test
    void withoutAPrinterSaysSoAndWhatToDoInstead() throws Exception {
        onDesk(desk -> {
            print(new NoPaper(), list(desk, 1), desk);
            assertEquals(List.of(), pages);
            assertEquals(1, said.size());
            assertTrue(said.getFirst().startsWith("none: No printer is set up on this computer"), said.getFirst());
        });
    }
}
