package app.taskdesk.remote.talkingshops;

import app.taskdesk.remote.Capabilities;
import app.taskdesk.remote.Capabilities.Report;
import app.taskdesk.remote.Dialect;
import app.taskdesk.remote.ListQuery;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.Priority;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskStatus;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Talking Shops offers (facts.md 2.3, 3.2, 4.2). */
final class TalkingShopsOffer {

    static final Set<TaskField> CREATABLE = Collections.unmodifiableSet(EnumSet.of(TaskField.TITLE,
            TaskField.CATEGORY, TaskField.DESCRIPTION, TaskField.PRIORITY, TaskField.DUE, TaskField.OWNER_ID,
            TaskField.OWNER_NAME, TaskField.QUEUE_ID, TaskField.CUSTOMER_ID, TaskField.CUSTOMER_NAME,
            TaskField.CONVERSATION_ID, TaskField.TAGS, TaskField.METADATA));

    /** The owner changes by reassigning only. */
    static final Set<TaskField> EDITABLE = Collections.unmodifiableSet(EnumSet.of(TaskField.TITLE,
            TaskField.CATEGORY, TaskField.DESCRIPTION, TaskField.STATUS, TaskField.PRIORITY, TaskField.DUE,
            TaskField.QUEUE_ID, TaskField.CUSTOMER_ID, TaskField.CUSTOMER_NAME, TaskField.CONVERSATION_ID,
            TaskField.TAGS, TaskField.METADATA));

    static final int MOST_ROWS = 100;

    /** Metadata may turn out not to come back (facts.md 2.4); then the fields of a create have to do. */
    private static final Dialect DIALECT = new Dialect(true,
            Collections.unmodifiableSet(EnumSet.of(TaskField.TITLE, TaskField.CATEGORY, TaskField.DESCRIPTION,
                    TaskField.PRIORITY, TaskField.DUE, TaskField.OWNER_ID, TaskField.QUEUE_ID,
                    TaskField.CUSTOMER_ID, TaskField.CONVERSATION_ID, TaskField.TAGS)),
            Collections.unmodifiableSet(EnumSet.of(TaskField.CATEGORY, TaskField.PRIORITY)),
            Set.of(), true, Dialect.Paging.NUMBERED, Collections.unmodifiableSet(EnumSet.of(ListQuery.Sort.DUE,
                    ListQuery.Sort.CREATED_AT, ListQuery.Sort.UPDATED_AT)));

    static final Capabilities CAPABILITIES = new Capabilities(new Abilities(
            List.of(TaskStatus.NOT_STARTED, TaskStatus.IN_PROGRESS, TaskStatus.WAITING, TaskStatus.DONE,
                    TaskStatus.DEFERRED),
            List.of(Priority.LOW, Priority.NORMAL, Priority.HIGH, Priority.URGENT),
            List.of("followup", "callback", "meeting", "support", "other"),
            List.of("resolved", "no_answer", "callback_scheduled", "escalated", "other"),
            WireFields.NAMES.fields(), Set.of(), CREATABLE, EDITABLE,
            Collections.unmodifiableSet(EnumSet.allOf(Abilities.Verb.class)), Map.of(), Abilities.Owners.BY_ID),
            Collections.unmodifiableSet(EnumSet.allOf(Report.class)), MOST_ROWS, DIALECT);

    private TalkingShopsOffer() {
    }
}
