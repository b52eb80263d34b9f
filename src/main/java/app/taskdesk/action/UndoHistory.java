package app.taskdesk.action;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The last steps a person took, so that they can go back and forth again. FX thread only. */
public final class UndoHistory {

    static final int MOST = 50;

    private final Deque<UndoStep> done = new ArrayDeque<>();
    private final Deque<UndoStep> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable UndoStep> undoable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UndoStep> redoable = new ReadOnlyObjectWrapper<>();

    /** The step that undo takes back next; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable UndoStep> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** The step that redo does next; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable UndoStep> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** A new step was taken; what had been undone before it cannot be redone any more. */
    public void took(UndoStep step) {
        undone.clear();
        push(done, step);
        tell();
    }

    /** The step was taken back and may be redone. */
    public void undid(UndoStep step) {
        done.remove(step);
        push(undone, step);
        tell();
    }

    /** The step was done again and may be undone. */
    public void redid(UndoStep step) {
        undone.remove(step);
        push(done, step);
        tell();
    }

    /** The step can be neither undone nor redone any more. */
    public void forget(UndoStep step) {
        done.remove(step);
        undone.remove(step);
        tell();
    }

    /** Another account is shown: its steps are not these. */
    public void clear() {
        done.clear();
        undone.clear();
        tell();
    }

    private static void push(Deque<UndoStep> steps, UndoStep step) {
        steps.push(step);
        if (steps.size() > MOST) {
            steps.removeLast();
        }
    }

    private void tell() {
        undoable.set(done.peek());
        redoable.set(undone.peek());
    }
}
