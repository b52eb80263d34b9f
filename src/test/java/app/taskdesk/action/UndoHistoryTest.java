package app.taskdesk.action;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.taskdesk.task.Abilities;
import app.taskdesk.task.Words;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoHistoryTest {

    private final UndoHistory history = new UndoHistory();

    @Test
    void goesBackAndForth(@TempDir Path folder) {
        try (var desk = new TestPlace(folder)) {
            UndoStep first = step(desk);
            UndoStep second = step(desk);
            history.took(first);
            history.took(second);
            history.undid(second);
            assertSame(first, history.undoableProperty().get());
            assertSame(second, history.redoableProperty().get());
            history.redid(second);
            assertSame(second, history.undoableProperty().get());
            assertNull(history.redoableProperty().get());
        }
    }

    @Test
    void newStepEndsRedo(@TempDir Path folder) {
        try (var desk = new TestPlace(folder)) {
            UndoStep first = step(desk);
            history.took(first);
            history.undid(first);
            history.took(step(desk));
            assertNull(history.redoableProperty().get());
        }
    }

    @Test
    void keepsTheLastFifty(@TempDir Path folder) {
        try (var desk = new TestPlace(folder)) {
            var steps = new ArrayList<UndoStep>();
            for (int i = 0; i < 51; i++) {
                steps.add(step(desk));
                history.took(steps.getLast());
            }
            steps.reversed().subList(0, 50).forEach(history::undid);
            assertNull(history.undoableProperty().get());
        }
    }

    private static UndoStep step(TestPlace desk) {
        var ledger = new Ledger(desk.store.tasks(), () -> desk.time, () -> Holds.USUAL, _ -> Abilities.NONE);
        return new UndoStep(ledger, Words.of("undo.did.edit.many", 0), List.of(), List.of());
    }
}
