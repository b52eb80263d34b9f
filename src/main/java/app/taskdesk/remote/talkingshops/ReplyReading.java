package app.taskdesk.remote.talkingshops;

import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.remote.Written;
import app.taskdesk.remote.http.JsonReader;
import app.taskdesk.remote.http.MalformedReply;
import app.taskdesk.remote.wire.TaskReading;
import app.taskdesk.remote.wire.Values;
import java.util.ArrayList;
import java.util.List;

/** Reads the replies that hold tasks or say that a write was taken. */
final class ReplyReading {

    static final TaskReading TASKS = new TaskReading(WireFields.NAMES, TaskReading.Translation.NONE);

    private ReplyReading() {
    }

    /** A listing; a row that is no task, or repeats an id of this page, is left out and counted. */
    static TaskPage page(JsonReader json) throws MalformedReply {
        List<RemoteTask> tasks = null;
        int skipped = 0;
        long total = -1;
        int page = 0;
        int limit = 0;
        String key = TaskReading.firstKey(json);
        while (key != null) {
            switch (key) {
                case "tasks" -> {
                    tasks = new ArrayList<>();
                    skipped = TASKS.rows(json, tasks);
                }
                case "total" -> total = Math.max(-1, Values.count(json.any(), -1));
                case "page" -> page = (int) Math.clamp(Values.count(json.any(), 0), 0, Integer.MAX_VALUE);
                case "limit" -> limit = (int) Math.clamp(Values.count(json.any(), 0), 0, Integer.MAX_VALUE);
                default -> json.skip();
            }
            key = json.nextKey();
        }
        if (tasks == null) {
            throw new MalformedReply("no list of tasks");
        }
        return new TaskPage(List.copyOf(tasks), total, page, limit, skipped);
    }

    /** The new task inside the reply to a create. */
    static RemoteTask created(JsonReader json) throws MalformedReply {
        RemoteTask task = null;
        String key = TaskReading.firstKey(json);
        while (key != null) {
            if (key.equals("task")) {
                task = TASKS.read(json, true);
            } else {
                checkTaken(key, json);
            }
            key = json.nextKey();
        }
        if (task == null) {
            throw new MalformedReply("no task in the reply");
        }
        return task;
    }

    /** What follows a write: that it was taken, and after a snooze how often that was done. */
    static Written written(JsonReader json) throws MalformedReply {
        long snoozeCount = -1;
        String key = TaskReading.firstKey(json);
        while (key != null) {
            if (key.equals("snoozeCount")) {
                snoozeCount = Math.max(-1, Values.count(json.any(), -1));
            } else {
                checkTaken(key, json);
            }
            key = json.nextKey();
        }
        return snoozeCount < 0 ? Written.ACCEPTED : new Written(null, snoozeCount);
    }

    private static void checkTaken(String key, JsonReader json) throws MalformedReply {
        Object value = json.any();
        if (key.equals("success") && !Boolean.TRUE.equals(value) || key.equals("error") && value != null) {
            throw new MalformedReply("a success that says it is none");
        }
    }
}
