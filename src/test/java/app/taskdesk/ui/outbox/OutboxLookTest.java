package app.taskdesk.ui.outbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.Pictures;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxLookTest {

    @TempDir
    Path folder;
    private UnsentDesk desk;

    @BeforeEach
    void open() {
        desk = new UnsentDesk(folder);
        desk.fillLikeTheDrawing();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void drawsThePageInBothSizes(ThemeChoice look) throws Exception {
        for (Pictures.Size size : List.of(new Pictures.Size(1048, 728), new Pictures.Size(904, 528))) {
            Pictures.take("outbox-" + look + "-" + size.width(), look, size, this::page, scene -> {
                ((TableView<?>) scene.lookup("#outbox-table")).getSelectionModel().select(2);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
        }
    }

    private Parent page() {
        return new OutboxView(desk.desk.views, desk.outbox, desk.desk.work).root();
    }

    /** No button of a row is cut off, and no column hangs out of the page. */
    private static void assertWhole(Scene scene) {
        for (Node node : scene.getRoot().lookupAll(".button")) {
            if (node instanceof Button button && button.isVisible()) {
                assertTrue(button.getWidth() >= Math.floor(button.prefWidth(-1)), button.getText() + " is cut");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void drawsTheCardsOnTopOfATask(ThemeChoice look) throws Exception {
        Pictures.take("troubles-" + look, look, 380, 980, this::cards);
    }

    private Parent cards() {
        var all = new VBox(16);
        for (TaskId task : desk.outbox.lines().stream().map(line -> line.task()).distinct().toList()) {
            Task watched = desk.desk.task(task);
            var troubles = new TaskTroubles(desk.outbox,
                    new javafx.beans.property.SimpleObjectProperty<>(watched));
            all.getChildren().add(new TroublesView(troubles, desk.desk.messages).root());
        }
        all.setStyle("-fx-background-color: -td-surface; -fx-padding: 16");
        return all;
    }
}
