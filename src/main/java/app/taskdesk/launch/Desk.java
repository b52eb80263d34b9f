package app.taskdesk.launch;

import app.taskdesk.live.BulkList;
import app.taskdesk.live.CustomerLoads;
import app.taskdesk.live.CustomerThread;
import app.taskdesk.live.DueLoad;
import app.taskdesk.live.LocalFigures;
import app.taskdesk.live.Now;
import app.taskdesk.live.OutboxList;
import app.taskdesk.live.OverdueGrid;
import app.taskdesk.live.People;
import app.taskdesk.live.Targets;
import app.taskdesk.live.TaskIndex;
import app.taskdesk.live.TaskList;
import app.taskdesk.live.TaskSelection;
import app.taskdesk.live.TaskStory;
import app.taskdesk.live.UnsentChanges;
import app.taskdesk.live.ViewCounts;
import app.taskdesk.live.WatchedTask;
import app.taskdesk.store.TaskStore;
import app.taskdesk.work.BackgroundWork;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executor;

/** What the window watches, over one store: the list, its counts, the chosen tasks and the clock. FX thread only. */
record Desk(Now now, TaskIndex index, TaskList list, ViewCounts counts, OverdueGrid overdue, People people,
        DueLoad load, TaskSelection selection, Targets targets, WatchedTask watched, UnsentChanges unsent,
        CustomerLoads customers, OutboxList outbox, TaskStory story, BulkList bulks, LocalFigures figures,
        CustomerThread thread)
        implements AutoCloseable {

    static Desk over(TaskStore store, InstantSource clock, BackgroundWork work, Executors executors) {
        var now = new Now(work, clock, ZoneId::systemDefault);
        var index = new TaskIndex(store, work, executors.lists(), executors.fx());
        var selection = new TaskSelection();
        var watched = new WatchedTask(store, executors.details(), executors.fx(), work, selection);
        return new Desk(now, index, new TaskList(index, now), new ViewCounts(index, now),
                new OverdueGrid(index, now), new People(index, now),
                new DueLoad(index, now), selection, new Targets(index, selection), watched,
                new UnsentChanges(store, executors.details(), executors.fx(), watched.taskProperty()),
                new CustomerLoads(index, now), new OutboxList(store, index, executors.details()),
                new TaskStory(store.activity(), executors.details(), executors.fx(), watched.taskProperty()),
                new BulkList(store, index, executors.details()), new LocalFigures(index, now),
                new CustomerThread(store.activity(), index, now, executors.details()));
    }

    /** Where the desk's work runs: lists and details one at a time each, away from the FX thread. */
    record Executors(Executor lists, Executor details, Executor fx) {
    }

    @Override
    public void close() {
        thread.close();
        bulks.close();
        story.close();
        outbox.close();
        watched.close();
        index.close();
        now.close();
    }
}
