package app.taskdesk.remote.periskope;

import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.remote.http.JsonReader;
import app.taskdesk.remote.http.MalformedReply;
import app.taskdesk.remote.wire.TaskReading;
import java.util.ArrayList;
import java.util.List;

/** Reads the replies that hold tasks. */
final class ReplyReading {

    private ReplyReading() {
    }

    /** A listing. Its count may be that of the page or of all, so it is not believed (facts.md 1.3). */
    static TaskPage page(JsonReader json) throws MalformedReply {
        List<RemoteTask> tasks = null;
        int skipped = 0;
        String key = TaskReading.firstKey(json);
        while (key != null) {
            if (key.equals("tasks")) {
                tasks = new ArrayList<>();
                skipped = Words.TASKS.rows(json, tasks);
            } else {
                json.skip();
            }
            key = json.nextKey();
        }
        if (tasks == null) {
            throw new MalformedReply("no list of tasks");
        }
        return new TaskPage(List.copyOf(tasks), -1, 0, 0, skipped);
    }

    /** The bare new task. */
    static RemoteTask task(JsonReader json) throws MalformedReply {
        RemoteTask task = Words.TASKS.read(json, true);
        if (task == null) {
            throw new MalformedReply("no task in the reply");
        }
        return task;
    }
}
