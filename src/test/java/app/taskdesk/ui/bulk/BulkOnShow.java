package app.taskdesk.ui.bulk;

import app.taskdesk.live.BulkList;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.task.Person;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Work on many tasks over a place's store, each change in whatever state a test puts it. */
public final class BulkOnShow implements AutoCloseable {

    private static final Person ALI = new Person("a2", "Ali");

    public final TestPlace place;
    public final BulkList list;
    public final BulkBarViewModel bar;
    /** What was led to or said, in order. */
    public final List<String> done = new ArrayList<>();
    public final List<UUID> retried = new ArrayList<>();
    public final List<List<String>> exported = new ArrayList<>();
    private final List<TaskId> tasks = new ArrayList<>();

    public BulkOnShow(TestPlace place) {
        this.place = place;
        list = new BulkList(place.store.tasks(), place.index, Runnable::run);
        bar = new BulkBarViewModel(place.place, list.lines(), _ -> done.add("report"), done::add);
    }

    /** Gives so many new tasks of this desk's person to Ali, by the action that the window uses. */
    public void give(int count) {
        for (int i = 0; i < count; i++) {
            tasks.add(place.store.pull(TestPlace.ACCOUNT, "bulk" + i, TestPlace.fields("Task " + i).build()));
        }
        give(tasks);
    }

    /** Gives so many other tasks in a second go. */
    public void giveMore(int count) {
        give(IntStream.range(0, count).mapToObj(i -> place.store.pull(TestPlace.ACCOUNT, "more" + i,
                TestPlace.fields("More " + i).build())).toList());
    }

    private void give(List<TaskId> some) {
        List<Task> found = some.stream().map(place::task).toList();
        place.doing.run(() -> place.doing.actions().reassign().reassign(found, ALI));
        settle();
    }

    /** Puts changes, counted from the given one, where the engine would have put them. */
    public void put(int from, int count, IntentState state) {
        for (int i = from; i < from + count; i++) {
            Intent intent = place.store.tasks().openIntents(tasks.get(i)).getFirst();
            place.store.setState(new RecordedIntent(intent.operation(), intent.task()), state, 1);
        }
        settle();
    }

    public String owner(int task) {
        return place.task(tasks.get(task)).ownerId();
    }

    public BulkReportViewModel report() {
        return new BulkReportViewModel(place.place, bar, list, bar.shownProperty().get().id(),
                new BulkReportViewModel.Doors(lines -> lines.forEach(line -> retried.add(line.operation())),
                        task -> done.add("open " + task.value()),
                        exported::addAll, () -> done.add("leave")));
    }

    /** Lets the lists catch up. */
    public void settle() {
        place.advance(Duration.ofSeconds(1));
    }

    @Override
    public void close() {
        list.close();
    }
}
