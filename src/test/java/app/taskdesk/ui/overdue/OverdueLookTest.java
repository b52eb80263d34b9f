package app.taskdesk.ui.overdue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.task.LateAge;
import app.taskdesk.ui.Pictures;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.ui.overdue.OverdueViewModel.Cell;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws the review in each theme, to be looked at in {@code target/pictures}, and walks it by key. */
class OverdueLookTest {

    @TempDir
    private Path folder;

    private static Parent view(OverdueOnShow desk) {
        var commands = List.of(Command.always("task.snooze", () -> { }, "S"),
                Command.always("task.complete", () -> { }, "E"), Command.always("task.assign", () -> { }, "A"));
        return new VBox(new OverdueView(new Views(desk.messages), desk.viewModel, commands, _ -> { }).root());
    }

    @Test
    void drawsTheGridInEveryTheme() throws Exception {
        for (ThemeChoice look : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST)) {
            try (var desk = Pictures.onFxThread(() -> new OverdueOnShow(folder.resolve(look.name())))) {
                for (int width : List.of(1048, 904)) {
                    var picture = Pictures.take("overdue-" + look + "-" + width, look, new Pictures.Size(width, 300),
                            () -> view(desk), scene -> desk.viewModel.open(new Cell("ali", LateAge.UNDER_A_WEEK)));
                    assertEquals(width, picture.getWidth());
                    Pictures.onFxThread(() -> {
                        desk.viewModel.open(new Cell("ali", LateAge.UNDER_A_WEEK));
                        return null;
                    });
                }
            }
        }
    }

    @Test
    void walksFromFigureToFigureByArrows() throws Exception {
        try (var desk = Pictures.onFxThread(() -> new OverdueOnShow(folder))) {
            Pictures.take("overdue-walk", ThemeChoice.LIGHT, new Pictures.Size(1048, 300), () -> view(desk), scene -> {
                Button first = (Button) scene.getRoot().lookupAll(".heat-cell").stream()
                        .filter(node -> node.isFocusTraversable()).findFirst().orElseThrow();
                first.requestFocus();
                press(first, KeyCode.DOWN);
                var owner = (Button) scene.getFocusOwner();
                assertTrue(owner.getAccessibleText().startsWith("Ali Rahman, late < 4 h"), owner.getAccessibleText());
                for (int i = 0; i < LateAge.values().length; i++) {
                    press((Button) scene.getFocusOwner(), KeyCode.RIGHT);
                }
                assertEquals("Ali Rahman: 3 late in all", ((Button) scene.getFocusOwner()).getAccessibleText());
            });
        }
    }

    private static void press(Button on, KeyCode key) {
        Event.fireEvent(on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
