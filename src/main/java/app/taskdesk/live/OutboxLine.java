package app.taskdesk.live;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change that the server does not have yet.
 *
 * @param seen      the values the person saw
 * @param wanted    the values the person wants
 * @param since     when the person made it
 * @param notYet    not to be sent before this
 * @param behind    whether an earlier change of the same task must go first
 * @param answer    what came of it last; null when nothing did
 * @param clashes   fields that somebody else changed too
 * @param changedAt when the server's copy last changed, on the server's clock; null while unknown
 * @param holder    of a claim: who has the task, as the server said last; null when nobody has, or for all else
 * @param alike     tasks of which one may be what this change made; empty where nobody is asked
 */
public record OutboxLine(AccountId account, UUID operation, TaskId task, String title, Kind kind, TaskFields seen,
        TaskFields wanted, Instant since, int tries, Standing standing, Instant notYet, boolean behind,
        @Nullable Answer answer, List<Clash> clashes, @Nullable Instant changedAt,
        @Nullable Holder holder, List<Alike> alike) {

    /** What was asked for. */
    public enum Kind {
        CREATE, EDIT, COMPLETE, SNOOZE, REASSIGN, DELETE, CLAIM
    }

    /** How it stands. */
    public enum Standing {
        WAITING,
        /** Kept back with the work on many tasks that it belongs to, until that goes on. */
        PAUSED, BEING_SENT, NOT_KNOWN, REFUSED, CLASH, NEEDS_YOU, GONE,
        /** A create that the server has twice; the line's task is the extra one. */
        SENT_TWICE;

        /** Whether it goes on only by a person's word. */
        public boolean needsYou() {
            return switch (this) {
                case REFUSED, CLASH, NEEDS_YOU, GONE, SENT_TWICE -> true;
                case WAITING, PAUSED, BEING_SENT, NOT_KNOWN -> false;
            };
        }
    }

    /**
     * What came of the last try.
     *
     * @param code   stable, such as {@code refused} or {@code snooze.passed}
     * @param said   the server's words; may be empty
     * @param status of the HTTP reply; 0 where none came
     */
    public record Answer(String code, String said, int status) {

        /** Reads "code: words". */
        static @Nullable Answer read(@Nullable String kept, int status) {
            if (kept == null || kept.isBlank()) {
                return null;
            }
            int colon = kept.indexOf(": ");
            return colon < 0 ? new Answer(kept, "", status)
                    : new Answer(kept.substring(0, colon), kept.substring(colon + 2), status);
        }
    }

    /**
     * Who has a task that was claimed.
     *
     * @param name  a name, or the id where none is known
     * @param since null where the server does not tell
     */
    public record Holder(String name, @Nullable Instant since) {
    }

    /** A task that may be what a create made, whose answer was lost. */
    public record Alike(TaskId task, String title, @Nullable Instant madeAt) {
    }

    /** The three values of a field changed on both sides. */
    public record Clash(TaskField field, @Nullable Object before, @Nullable Object mine, @Nullable Object theirs) {
    }

    /** The same, kept back. */
    OutboxLine paused() {
        return new OutboxLine(account, operation, task, title, kind, seen, wanted, since, tries, Standing.PAUSED,
                notYet, behind, answer, clashes, changedAt, holder, alike);
    }

    /** Whether the last answer has this code. */
    public boolean answered(String code) {
        return answer != null && answer.code().equals(code);
    }
}
