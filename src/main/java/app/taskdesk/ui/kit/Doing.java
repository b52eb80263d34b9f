package app.taskdesk.ui.kit;

import app.taskdesk.action.Actions;
import app.taskdesk.action.NotPossible;
import app.taskdesk.action.UndoHistory;
import app.taskdesk.action.UndoStep;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.Words;
import app.taskdesk.work.BackgroundWork;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does what a person asked for away from the drawing thread, remembers it for undo and says how it went: the one way
 * from a view-model to an action. FX thread only.
 */
public final class Doing {

    private final BackgroundWork work;
    private final Actions actions;
    private final UndoHistory history;
    private final Sentences sentences;
    private final Announcer announcer;

    /** Says things to the person; each at most for a while, none asks for an answer. */
    public interface Announcer {

        /** @param undo takes it back */
        void did(String what, Runnable undo);

        void say(String what);

        /** @param why what was not possible and what to do next */
        void refused(String why);

        /** It should have worked: the local database could not be written, or the program is at fault. */
        void failed(Exception problem);

        /** The same of what a form holds, which shows the words itself and keeps what was typed. */
        String notSaved(Exception problem);
    }

    public Doing(BackgroundWork work, Actions actions, UndoHistory history, Sentences sentences,
            Announcer announcer) {
        this.work = work;
        this.actions = actions;
        this.history = history;
        this.sentences = sentences;
        this.announcer = announcer;
    }

    public Actions actions() {
        return actions;
    }

    public UndoHistory history() {
        return history;
    }

    /** Does something to tasks by id, as they stand when their turn comes. */
    public void toTasks(List<TaskId> tasks, Function<List<Task>, Optional<UndoStep>> action) {
        run(() -> action.apply(actions.ledger().tasks(tasks)), _ -> { });
    }

    /** Works out something long, of which the answer alone is needed; says so where it failed. */
    public <T> void workOut(Callable<T> answer, Consumer<T> done) {
        work.run(answer, done, this::failed);
    }

    /** Does something; says what was done. */
    public void run(Callable<Optional<UndoStep>> action) {
        run(action, _ -> { });
    }

    /** @param done called after it was kept; not when nothing changed or it was not possible */
    public void run(Callable<Optional<UndoStep>> action, Consumer<UndoStep> done) {
        work.run(action, step -> step.ifPresent(taken -> took(taken, done)), this::failed);
    }

    private void took(UndoStep step, Consumer<UndoStep> done) {
        history.took(step);
        announcer.did(sentences.of(step.said()), () -> undo(step));
        done.accept(step);
    }

    /** Like {@link #run(Callable)}, but for small edits in place, which show themselves and need no word. */
    public void quietly(Callable<Optional<UndoStep>> action, Editor editor) {
        work.run(action, step -> step.ifPresent(history::took), problem -> {
            if (problem instanceof NotPossible not) {
                editor.refused(sentences.of(not.reason()));
            } else {
                editor.notSaved(announcer.notSaved(problem));
            }
        });
    }

    /** Where something is typed in place. */
    public interface Editor {

        /** A rule is against it. */
        void refused(String why);

        /** It could not be kept on this computer; what was typed is to stay, with these words beside it. */
        void notSaved(String words);
    }

    /** Does what a form asks for, like {@link #run(Callable, Consumer)}. */
    void save(Callable<Optional<UndoStep>> action, Consumer<UndoStep> done, Consumer<String> notSaved) {
        work.run(action, step -> step.ifPresent(taken -> took(taken, done)), problem -> {
            if (problem instanceof NotPossible) {
                failed(problem);
            } else {
                notSaved.accept(announcer.notSaved(problem));
            }
        });
    }

    /** Says why something was not done. */
    public void refuse(Words reason) {
        announcer.refused(sentences.of(reason));
    }

    /** Takes the last step back. */
    public void undo() {
        UndoStep step = history.undoableProperty().get();
        if (step != null) {
            undo(step);
        }
    }

    /** Does the step again that was taken back last. */
    public void redo() {
        UndoStep step = history.redoableProperty().get();
        if (step != null) {
            history.redid(step);
            work.run(step::redo, said -> announcer.did(sentences.of(said), () -> undo(step)), problem -> {
                history.forget(step);
                failed(problem);
            });
        }
    }

    private void undo(UndoStep step) {
        history.undid(step);
        work.run(step::undo, said -> announcer.say(sentences.of(said)), problem -> {
            history.forget(step);
            failed(problem);
        });
    }

    /** Says that something a person asked for did not work. */
    public void failed(Exception problem) {
        if (problem instanceof NotPossible not) {
            announcer.refused(sentences.of(not.reason()));
        } else {
            announcer.failed(problem);
        }
    }
}
