package app.taskdesk.ui.kit;

import app.taskdesk.action.UndoStep;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hands over what a form holds. The form goes at once; where it could not be saved it comes back as it was, with the
 * reason, so that nothing typed is lost ({@code sync.md} 3A, row 42). FX thread only.
 */
public final class Saving {

    private final Doing doing;
    private final Consumer<String> problem;
    private Runnable back = () -> { };

    /** @param problem shows, in the form, why it was not saved */
    public Saving(Doing doing, Consumer<String> problem) {
        this.doing = doing;
        this.problem = problem;
    }

    /** @param shown brings the form back on screen */
    public void onBack(Runnable shown) {
        back = shown;
    }

    /** Does something to tasks by id, as they stand when their turn comes. */
    public void toTasks(List<TaskId> tasks, Function<List<Task>, Optional<UndoStep>> action) {
        run(() -> action.apply(doing.actions().ledger().tasks(tasks)), _ -> { });
    }

    /** @param done called after it was kept */
    public void run(Callable<Optional<UndoStep>> action, Consumer<UndoStep> done) {
        doing.save(action, done, words -> {
            problem.accept(words);
            back.run();
        });
    }
}
