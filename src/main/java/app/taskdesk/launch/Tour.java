package app.taskdesk.launch;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskService;
import app.taskdesk.sync.SyncState;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;

/**
 * Walks through the program by key as a person would, on the demo workspace, and looks at the server after each step
 * whether it arrived there. Leaves a numbered picture of each step. Not on the FX thread.
 */
final class Tour {

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long LOOK_AGAIN_NANOS = 200_000_000L;
    private static final String NEW_TITLE = "Tour was here";

    private final ProgramWindow window;
    private final Hand hand;
    private final Path folder;
    private int steps;

    /** FX thread only. */
    Tour(ProgramWindow window, Path folder) {
        this.window = window;
        this.hand = new Hand(window.stage());
        this.folder = folder;
    }

    /** Takes every step; prints a line for each. */
    void walk() throws TourFailure {
        step("list", this::list);
        step("filter", this::filter);
        step("edit", this::edit);
        step("snooze", this::snooze);
        step("complete", this::complete);
        step("synced", this::synced);
    }

    private String list() throws TourFailure {
        hand.await("tasks in the list", () -> !rows().isEmpty());
        hand.await("all tasks of the demo workspace",
                () -> window.shown().stateProperty().get().lastFullSweep() != null);
        TaskCall.ListTasks firstPage = new TaskCall.ListTasks(
                ListQuery.page(1, 1, ListQuery.Sort.CREATED_AT, false));
        long there = answer(firstPage).total();
        hand.await("as many tasks as the server has", () -> window.desk().desk().counts().allProperty().get() == there);
        return there + " tasks here and at the server";
    }

    private String filter() throws TourFailure {
        int all = hand.see(() -> rows().size());
        String word = hand.see(() -> rows().getFirst().title().replaceAll("[^A-Za-z ].*", "").strip()
                .replaceAll(" .*", ""));
        hand.press(KeyCode.SLASH);
        hand.type(word);
        hand.await("fewer tasks while searching", () -> rows().size() < all && !rows().isEmpty());
        int found = hand.see(() -> rows().size());
        picture("search");
        hand.press(KeyCode.ESCAPE);
        hand.press(KeyCode.ESCAPE);
        hand.await("all tasks again", () -> rows().size() == all);
        return "\"" + word + "\" left " + found + " of " + all;
    }

    private String edit() throws TourFailure {
        TaskId task = focusFirst(row -> true);
        hand.press(KeyCode.R);
        hand.press(KeyCode.A, KeyCode.CONTROL);
        hand.type(NEW_TITLE);
        hand.press(KeyCode.ENTER);
        TaskFields there = awaitAtServer(task, fields -> NEW_TITLE.equals(fields.text(TaskField.TITLE)));
        hand.press(KeyCode.ESCAPE);
        return "title at the server is \"" + there.text(TaskField.TITLE) + "\"";
    }

    private String snooze() throws TourFailure {
        TaskId task = focusFirst(row -> row.snoozeCount() == 0 && row.due() != null);
        Instant before = Objects.requireNonNull(hand.see(() -> row(task).due()));
        hand.press(KeyCode.S);
        picture("snooze");
        hand.press(KeyCode.DIGIT7);
        TaskFields there = awaitAtServer(task, fields -> fields.number(TaskField.SNOOZE_COUNT) == 1);
        Instant due = Objects.requireNonNull(there.instant(TaskField.DUE));
        if (!due.isAfter(before)) {
            throw new TourFailure("the due date did not move: " + due, null);
        }
        return "due date at the server moved from " + before + " to " + due + ", snoozed once";
    }

    private String complete() throws TourFailure {
        TaskId task = focusFirst(row -> row.knownStatus().isOpen());
        hand.press(KeyCode.E);
        picture("complete");
        hand.press(KeyCode.ENTER);
        TaskFields there = awaitAtServer(task,
                fields -> TaskStatus.of(fields.text(TaskField.STATUS)) == TaskStatus.DONE);
        return "completed at the server as \"" + there.text(TaskField.OUTCOME) + "\"";
    }

    private String synced() throws TourFailure {
        hand.await("the words \"up to date\"",
                () -> window.shown().stateProperty().get().phase() instanceof SyncState.Phase.UpToDate);
        return "nothing is unsent, nothing is in conflict";
    }

    private TaskId focusFirst(Predicate<TaskRow> wanted) throws TourFailure {
        TaskId task = hand.see(() -> rows().stream().filter(wanted).findFirst().map(TaskRow::id).orElse(null));
        if (task == null) {
            throw new TourFailure("no task in the list to go on with", null);
        }
        hand.see(() -> {
            window.desk().desk().selection().focus(task);
            return task;
        });
        hand.await("the task in the detail pane", () -> {
            var shown = window.desk().desk().watched().taskProperty().get();
            var targets = window.desk().desk().targets().rowsProperty().get();
            return shown != null && shown.id().equals(task)
                    && targets.stream().anyMatch(row -> row.id().equals(task));
        });
        return task;
    }

    private List<TaskRow> rows() {
        return window.desk().desk().list().rows();
    }

    private TaskRow row(TaskId task) {
        return rows().stream().filter(row -> row.id().equals(task)).findFirst().orElseThrow();
    }

    private TaskFields awaitAtServer(TaskId task, Predicate<TaskFields> arrived) throws TourFailure {
        String remoteId = window.desk().foundation().tasks().task(task).orElseThrow().remoteId();
        if (remoteId == null) {
            throw new TourFailure("a task of the demo has no id at the server", null);
        }
        var store = window.desk().foundation().tasks();
        hand.await("the change on this computer", () -> arrived.test(store.task(task).orElseThrow().fields()));
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!store.openIntents(task).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new TourFailure("the change was never sent", null);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        TaskFields there = answer(new TaskCall.GetTask(remoteId)).fields();
        if (!arrived.test(there)) {
            throw new TourFailure("the server has something else than what was sent", null);
        }
        return there;
    }

    private <R> R answer(TaskCall<R> call) throws TourFailure {
        TaskService service = hand.see(() -> window.shown().workspace().orElseThrow().service());
        return switch (service.call(call)) {
            case RemoteReply.Success<R> success -> success.value();
            case RemoteReply.Failure<R> failure ->
                throw new TourFailure("the server answered " + failure.failure(), null);
        };
    }

    private void step(String name, Callable<String> walk) throws TourFailure {
        String seen;
        try {
            seen = walk.call();
        } catch (TourFailure e) {
            throw e;
        } catch (Exception e) {
            throw new TourFailure(name + " ended with " + e, e);
        }
        picture(name);
        System.out.println(steps + "  " + name + ": " + seen);
    }

    private void picture(String name) throws TourFailure {
        steps++;
        Path file = folder.resolve("%02d-%s.png".formatted(steps, name));
        Snapshot snapshot = hand.see(() -> Snapshot.of(window.stage().getScene()));
        try {
            snapshot.write(file);
        } catch (IOException e) {
            throw new TourFailure("the picture " + file + " could not be written", e);
        }
    }
}
