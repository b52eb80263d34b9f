package app.taskdesk.live;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece in the trash, or a task on its way there.
 *
 * @param piece    names it; 0 while it is on its way
 * @param deleting the delete that waits to be sent; null once it is in the trash
 * @param wasThere whether the server ever had the task
 * @param fields   what was seen last, or what a dropped change wanted
 * @param at       since when
 */
public record TrashLine(AccountId account, long piece, @Nullable UUID deleting, TaskId task, boolean wasThere,
        String title, TaskFields fields, Why why, Instant at) {

    /** How it came here. */
    public enum Why {
        /** Deleted at this desk; the server does not know yet. */
        BEING_DELETED,
        DELETED_HERE, DELETED_THERE, NEVER_SENT, DROPPED, CHANGE_DROPPED
    }
}
