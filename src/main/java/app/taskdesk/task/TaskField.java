package app.taskdesk.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Every field a task can have, with the type of its value, so that merging, storing and sending work on data instead
 * of on one branch per field. Codes and ids are kept as the provider gave them when nobody knows them.
 */
public enum TaskField {
    TITLE(Kind.TEXT),
    DESCRIPTION(Kind.TEXT),
    /** What sort of task it is: Talking Shops' titleType, Periskope's type. */
    CATEGORY(Kind.TEXT),
    /** A {@link TaskStatus} code, or the provider's own word where nobody knows it. */
    STATUS(Kind.TEXT),
    /** A {@link Priority} code, or the provider's own word where nobody knows it. */
    PRIORITY(Kind.TEXT),
    OUTCOME(Kind.TEXT),
    DUE(Kind.INSTANT),
    REMIND_AT(Kind.INSTANT),
    COMPLETED_AT(Kind.INSTANT),
    COMPLETED_BY(Kind.TEXT),
    COMPLETION_NOTES(Kind.TEXT),
    OWNER_ID(Kind.TEXT),
    OWNER_NAME(Kind.TEXT),
    QUEUE_ID(Kind.TEXT),
    CLAIM_STATUS(Kind.TEXT),
    CLAIMED_AT(Kind.INSTANT),
    CLAIMED_BY(Kind.TEXT),
    CUSTOMER_ID(Kind.TEXT),
    CUSTOMER_NAME(Kind.TEXT),
    CONVERSATION_ID(Kind.TEXT),
    COLLABORATORS(Kind.LIST),
    /** Compared as a set; the order is the server's. */
    TAGS(Kind.LIST),
    METADATA(Kind.OBJECT),
    LINKED_ENTITY(Kind.OBJECT),
    AUTO_COMPLETE(Kind.OBJECT),
    AGENT_REMINDERS(Kind.OBJECT),
    SNOOZED_UNTIL(Kind.INSTANT),
    SNOOZE_COUNT(Kind.NUMBER),
    CHAT_ID(Kind.TEXT),
    /** The message a task hangs on; opaque. */
    MESSAGE_ID(Kind.TEXT),
    /** The ticket a task hangs on; opaque. */
    TICKET_ID(Kind.TEXT),
    /** What a task hangs on, as the provider tells it; {@link #CHAT_ID} and its neighbours are taken from it. */
    ASSOCIATION(Kind.OBJECT),
    CREATED_AT(Kind.INSTANT),
    CREATED_BY(Kind.TEXT),
    /** The server's own stamp of the last change, in microseconds where it gives them. */
    UPDATED_AT(Kind.INSTANT),
    UPDATED_BY(Kind.TEXT),
    /** Fields of the provider that this program does not know, kept verbatim and never sent back. */
    UNKNOWN(Kind.OBJECT);

    /** The type of a field's value. A value may also be null: the field is empty. */
    public enum Kind {
        TEXT(String.class),
        INSTANT(Instant.class),
        NUMBER(Long.class),
        /** An immutable {@code List<String>}. */
        LIST(List.class),
        /** A JSON object as an immutable map of strings, numbers, booleans, lists, maps and nulls. */
        OBJECT(Map.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }

        public Class<?> type() {
            return type;
        }
    }

    private final Kind kind;

    TaskField(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
