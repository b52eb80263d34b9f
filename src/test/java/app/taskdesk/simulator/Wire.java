package app.taskdesk.simulator;

import app.taskdesk.remote.Capabilities;
import app.taskdesk.remote.Dialect;
import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.periskope.Periskope;
import app.taskdesk.store.Account.Provider;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.Priority;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which fields the documents name, and where they may stand (facts.md 2.3, 3.2, 4.2). */
final class Wire {

    /** What every full read tells. */
    static final Set<TaskField> TOLD = EnumSet.complementOf(EnumSet.of(TaskField.REMIND_AT, TaskField.CHAT_ID,
            TaskField.ASSOCIATION, TaskField.UPDATED_BY, TaskField.UNKNOWN));

    /** What the documents' own example of a list row leaves out. */
    static final Set<TaskField> LEFT_OUT = EnumSet.of(TaskField.DESCRIPTION, TaskField.METADATA, TaskField.TAGS,
            TaskField.SNOOZE_COUNT, TaskField.COMPLETION_NOTES, TaskField.OUTCOME, TaskField.UNKNOWN,
            TaskField.CUSTOMER_ID, TaskField.QUEUE_ID, TaskField.COMPLETED_AT);

    private static final Set<TaskField> CREATABLE = EnumSet.of(TaskField.TITLE, TaskField.CATEGORY,
            TaskField.DESCRIPTION, TaskField.PRIORITY, TaskField.DUE, TaskField.OWNER_ID, TaskField.OWNER_NAME,
            TaskField.QUEUE_ID, TaskField.CUSTOMER_ID, TaskField.CUSTOMER_NAME, TaskField.CONVERSATION_ID,
            TaskField.TAGS, TaskField.METADATA);

    private static final Set<TaskField> EDITABLE = EnumSet.of(TaskField.TITLE, TaskField.CATEGORY,
            TaskField.DESCRIPTION, TaskField.STATUS, TaskField.PRIORITY, TaskField.DUE, TaskField.QUEUE_ID,
            TaskField.CUSTOMER_ID, TaskField.CUSTOMER_NAME, TaskField.CONVERSATION_ID, TaskField.TAGS,
            TaskField.METADATA);

    private static final Abilities ABILITIES = new Abilities(List.of(TaskStatus.NOT_STARTED, TaskStatus.IN_PROGRESS,
            TaskStatus.WAITING, TaskStatus.DONE, TaskStatus.DEFERRED), List.of(Priority.values()),
            List.of("followup", "callback", "meeting", "support", "other"),
            List.of("resolved", "no_answer", "escalated", "other"), CREATABLE, EDITABLE,
            EnumSet.allOf(Abilities.Verb.class));

    private static final Dialect DIALECT = new Dialect(true, EnumSet.of(TaskField.TITLE, TaskField.CATEGORY,
            TaskField.DESCRIPTION, TaskField.PRIORITY, TaskField.DUE, TaskField.OWNER_ID, TaskField.QUEUE_ID,
            TaskField.CUSTOMER_ID, TaskField.CONVERSATION_ID, TaskField.TAGS),
            EnumSet.of(TaskField.CATEGORY, TaskField.PRIORITY), Set.of(), true, Dialect.Paging.NUMBERED,
            EnumSet.of(ListQuery.Sort.DUE, ListQuery.Sort.CREATED_AT, ListQuery.Sort.UPDATED_AT));

    private Wire() {
    }

    /** What a full read of Periskope tells (facts.md 4.1). */
    static final Set<TaskField> TOLD_BY_PERISKOPE = EnumSet.of(TaskField.TITLE, TaskField.CATEGORY, TaskField.STATUS,
            TaskField.PRIORITY, TaskField.OWNER_ID, TaskField.CREATED_BY, TaskField.UPDATED_BY, TaskField.DUE,
            TaskField.REMIND_AT, TaskField.DESCRIPTION, TaskField.CHAT_ID, TaskField.MESSAGE_ID, TaskField.TICKET_ID,
            TaskField.ASSOCIATION, TaskField.COMPLETED_AT, TaskField.COMPLETED_BY);

    static Abilities abilities(Traits traits) {
        return capabilities(traits).abilities();
    }

    /** What the adapter of Periskope says is taken as it is: an account there has no other. */
    static Capabilities capabilities(Traits traits) {
        return traits.provider() == Provider.PERISKOPE ? Periskope.CAPABILITIES
                : new Capabilities(ABILITIES, EnumSet.allOf(Capabilities.Report.class), traits.pageLimit(), DIALECT);
    }
}
