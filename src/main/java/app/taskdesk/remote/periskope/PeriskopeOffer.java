package app.taskdesk.remote.periskope;

import app.taskdesk.remote.Capabilities;
import app.taskdesk.remote.Dialect;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.Abilities.Verb;
import app.taskdesk.task.Priority;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskStatus;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Periskope offers (facts.md 0, 1.4, 4.1). */
final class PeriskopeOffer {

    static final Set<TaskField> EDITABLE = fields(TaskField.TITLE, TaskField.DESCRIPTION, TaskField.STATUS,
            TaskField.PRIORITY, TaskField.OWNER_ID, TaskField.DUE, TaskField.REMIND_AT);

    static final Set<TaskField> CREATABLE = fields(TaskField.TITLE, TaskField.CATEGORY, TaskField.DESCRIPTION,
            TaskField.STATUS, TaskField.PRIORITY, TaskField.OWNER_ID, TaskField.DUE, TaskField.REMIND_AT,
            TaskField.CHAT_ID, TaskField.MESSAGE_ID, TaskField.TICKET_ID);

    /** What a task of a type hangs on, and its key in an association; a todo hangs on nothing. */
    static final Map<String, TaskField> LINKS =
            Map.of("chat", TaskField.CHAT_ID, "message", TaskField.MESSAGE_ID, "ticket", TaskField.TICKET_ID);

    /** Periskope knows no snoozes; this computer counts its own. */
    private static final Set<TaskField> COUNTED_HERE = fields(TaskField.SNOOZE_COUNT, TaskField.SNOOZED_UNTIL);

    /** Well below the most that any document names, so that no reading of them refuses it. */
    static final int MOST_ROWS = 500;

    /**
     * The chat is no part of the likeness: its id may come back in another form than it was sent (facts.md 1.4).
     */
    private static final Dialect DIALECT = new Dialect(false,
            fields(TaskField.TITLE, TaskField.CATEGORY, TaskField.DESCRIPTION, TaskField.PRIORITY, TaskField.OWNER_ID,
                    TaskField.DUE, TaskField.REMIND_AT, TaskField.MESSAGE_ID, TaskField.TICKET_ID,
                    TaskField.CREATED_BY),
            fields(TaskField.CATEGORY, TaskField.PRIORITY, TaskField.CREATED_BY),
            Collections.unmodifiableSet(EnumSet.of(Verb.COMPLETE, Verb.REASSIGN, Verb.SNOOZE)), false,
            Dialect.Paging.COUNTED, Set.of());

    static final Capabilities CAPABILITIES = new Capabilities(new Abilities(
            List.of(TaskStatus.NOT_STARTED, TaskStatus.IN_PROGRESS, TaskStatus.DONE),
            List.of(Priority.LOW, Priority.NORMAL, Priority.HIGH), List.of("todo", "chat", "message", "ticket"),
            List.of(), seen(), COUNTED_HERE, CREATABLE, EDITABLE,
            Collections.unmodifiableSet(EnumSet.of(Verb.COMPLETE, Verb.REASSIGN, Verb.SNOOZE)), LINKS,
            Abilities.Owners.BY_EMAIL),
            Set.of(), MOST_ROWS, DIALECT);

    private PeriskopeOffer() {
    }

    /** What names a message or ticket, and who closed a task, stands inside other fields on the wire. */
    private static Set<TaskField> seen() {
        Set<TaskField> seen = EnumSet.copyOf(Words.NAMES.fields());
        seen.addAll(CREATABLE);
        seen.addAll(COUNTED_HERE);
        seen.add(TaskField.COMPLETED_BY);
        return Collections.unmodifiableSet(seen);
    }

    private static Set<TaskField> fields(TaskField first, TaskField... others) {
        return Collections.unmodifiableSet(EnumSet.of(first, others));
    }
}
