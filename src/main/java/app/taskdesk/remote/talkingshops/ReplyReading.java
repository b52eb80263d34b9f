package app.taskdesk.remote.talkingshops;

import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.remote.Written;
import app.taskdesk.remote.http.JsonReader;
import app.taskdesk.remote.http.JsonReader.Kind;
import app.taskdesk.remote.http.MalformedReply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the replies that hold tasks or say that a write was taken. */
final class ReplyReading {

    private ReplyReading() {
    }

    /** A listing; a row that is no task, or repeats an id of this page, is left out and counted. */
    static TaskPage page(JsonReader json) throws MalformedReply {
        List<RemoteTask> tasks = null;
        int skipped = 0;
        long total = -1;
        int page = 0;
        int limit = 0;
        String key = firstKey(json);
        while (key != null) {
            switch (key) {
                case "tasks" -> {
                    tasks = new ArrayList<>();
                    skipped = rows(json, tasks);
                }
                case "total" -> total = Math.max(-1, count(json, -1));
                case "page" -> page = (int) Math.clamp(count(json, 0), 0, Integer.MAX_VALUE);
                case "limit" -> limit = (int) Math.clamp(count(json, 0), 0, Integer.MAX_VALUE);
                default -> json.skip();
            }
            key = json.nextKey();
        }
        if (tasks == null) {
            throw new MalformedReply("no list of tasks");
        }
        return new TaskPage(List.copyOf(tasks), total, page, limit, skipped);
    }

    private static int rows(JsonReader json, List<RemoteTask> tasks) throws MalformedReply {
        if (json.kind() != Kind.ARRAY) {
            throw new MalformedReply("no list of tasks");
        }
        int skipped = 0;
        Set<String> ids = new HashSet<>();
        while (json.nextItem()) {
            RemoteTask task = TaskReading.read(json, false);
            if (task != null && ids.add(task.remoteId())) {
                tasks.add(task);
            } else {
                skipped++;
            }
        }
        return skipped;
    }

    /** A bare task; another one than was asked for is no answer. */
    static RemoteTask task(JsonReader json, String asked) throws MalformedReply {
        RemoteTask task = TaskReading.read(json, true);
        if (task == null || !task.remoteId().equals(asked)) {
            throw new MalformedReply("not the task asked for");
        }
        return task;
    }

    /** The new task inside the reply to a create. */
    static RemoteTask created(JsonReader json) throws MalformedReply {
        RemoteTask task = null;
        String key = firstKey(json);
        while (key != null) {
            if (key.equals("task")) {
                task = TaskReading.read(json, true);
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
        String key = firstKey(json);
        while (key != null) {
            if (key.equals("snoozeCount")) {
                snoozeCount = Math.max(-1, count(json, -1));
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

    /** The first key of the object that must stand here. */
    static @Nullable String firstKey(JsonReader json) throws MalformedReply {
        if (json.kind() != Kind.OBJECT) {
            throw new MalformedReply("not an object");
        }
        return json.nextKey();
    }

    /** A whole number, or the other value where there is none. */
    static long count(JsonReader json, long otherwise) {
        Object raw = json.any();
        return raw != null && TaskReading.number(raw) instanceof Long number ? number : otherwise;
    }
}
