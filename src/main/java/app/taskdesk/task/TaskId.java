package app.taskdesk.task;

/**
 * A task's identity on this computer: given by the store when the task is first seen or created, never reused,
 * and unrelated to the server's id, which a task made here does not have until its create is confirmed.
 */
public record TaskId(long value) implements Comparable<TaskId> {

    @Override
    public int compareTo(TaskId other) {
        return Long.compare(value, other.value);
    }
}
