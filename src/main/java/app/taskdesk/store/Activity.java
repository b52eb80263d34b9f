package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a task, by whoever ({@code ux.md} 4.6, 4.8).
 *
 * @param id        rises with each entry
 * @param task      may be gone by now
 * @param title     what the task was called then
 * @param operation the change of ours it concerns; null where it concerns none
 * @param changes   before and after of each field; for {@code MERGED} and {@code CONFLICT} what the server changed
 * @param mine      for {@code MERGED} and {@code CONFLICT} what the person changed meanwhile; else empty
 * @param words     a code and the server's words, or a person's note; null where there are none
 */
public record Activity(long id, Instant at, AccountId account, TaskId task, String title, Who who, Kind kind,
        @Nullable UUID operation, Map<TaskField, FieldChange> changes, Map<TaskField, FieldChange> mine,
        @Nullable String words) {

    /** Whose doing it was. */
    public enum Who {
        /** The person at this computer. */
        ME,
        /** Somebody else, as seen in what the server told. */
        SERVER,
        /** This program, which sends and merges. */
        ENGINE
    }

    /** What it was. */
    public enum Kind {
        CREATED, EDITED, COMPLETED, SNOOZED, REASSIGNED, DELETED,
        /** A free task was asked for; the server gave it for good. */
        WISHED, CLAIMED,
        /** Undone before it was sent. */
        WITHDRAWN,
        /** A change that was given up. */
        DISCARDED,
        /** A conflict was decided. */
        SETTLED,
        /** Made again after it was deleted at the server, or let go. */
        RECREATED, LET_GO,
        /** The server took a change of ours. */
        SENT,
        /** The server refused a change of ours, or it needs a person's word. */
        REFUSED, UNDECIDED,
        /** Changes here and at the server went together without a question. */
        MERGED,
        /** The same field was changed here and at the server. */
        CONFLICT,
        /** A create of ours is at the server twice. */
        SENT_TWICE
    }
}
