package app.taskdesk.ui.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.csv.CsvMapping;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.ui.Pictures;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.kit.NoFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of an import and the question before an export, looked at in both themes at the smallest size. */
class TransferLookTest {

    private static final String FILE = """
            Subject;Deadline;Prio;Customer;Notes
            Call Jane about the refund;15.4.2026 10:00;high;Jane Smith;She rang twice
            Answer review on the storefront;soon;normal;;
            ;16.4.2026;low;Bo Lind;
            Check the warranty of order 12345;17.4.2026;urgent;Amir Khan;Photos are in the mail
            """;

    @TempDir
    private Path folder;

    @Test
    @SuppressWarnings("unchecked")
    void showsWhatTheFileMeansAndFollowsTheChoices() throws Exception {
        Pictures.onFxThread(() -> {
            try (var desk = new TestPlace(folder)) {
                var viewModel = new ImportViewModel(desk.place, desk.work, _ -> { });
                viewModel.read(Files.writeString(folder.resolve("tasks.csv"), FILE), () -> { });
                desk.advance(Duration.ofSeconds(1));
                var root = new ImportView(desk.views, viewModel, new NoFiles(), () -> { }).root();
                var scene = new Scene(root, 728, 520);
                for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                    Pictures.theme(theme).dress(scene);
                    Pictures.save("import-" + theme, scene);
                }
                var table = (TableView<CsvMapping.Read>) root.lookup("#import-table");
                assertEquals(4, table.getItems().size());
                assertEquals("Add 2 tasks", ((Button) root.lookup("#import-start")).getText());
                ((ComboBox<Integer>) root.lookup("#import-title")).setValue(3);
                desk.advance(Duration.ofSeconds(1));
                assertEquals("Jane Smith", table.getItems().getFirst().fields().text(
                        app.taskdesk.task.TaskField.TITLE));
                assertTrue(root.lookup("#import-save-bad").isVisible());
            }
            return true;
        });
    }

    @Test
    void asksWhichTasksAndHowColumnsAreNamed() throws Exception {
        Pictures.onFxThread(() -> {
            try (var desk = new TestPlace(folder)) {
                var task = desk.pull("r1", TestPlace.fields("Call").build());
                var offer = new ExportViewModel.Offer(List.of(task), List.of(task), "My day");
                var viewModel = new ExportViewModel(desk.place, desk.work, offer, null);
                Parent root = new ExportView(desk.views, viewModel, new NoFiles(), () -> { }).root();
                var scene = new Scene(root, 360, 300);
                for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                    Pictures.theme(theme).dress(scene);
                    Pictures.save("export-" + theme, scene);
                }
                assertEquals(4, root.lookupAll(".segment").size());
            }
            return true;
        });
    }
}
