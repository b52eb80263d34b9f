package app.taskdesk.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row made ready for comparing under one {@link TaskSort}: numbers, and text folded beforehand with its first
 * letters packed into a number, so that ordering 100,000 rows rarely looks at a string.
 */
public final class SortKey implements Comparable<SortKey> {

    private static final long LAST = Long.MAX_VALUE;
    private static final int PACKED = 4;

    private final TaskRow row;
    private final long number;
    private final @Nullable String text;
    private final long secondNumber;
    private final @Nullable String secondText;
    private final TaskSort sort;

    SortKey(TaskRow row, TaskSort sort, AccountNames accounts) {
        this.row = row;
        this.sort = sort;
        TaskSort.Key second = sort.second();
        text = text(row, sort.first().column(), accounts);
        number = number(row, sort.first(), text);
        secondText = second == null ? null : text(row, second.column(), accounts);
        secondNumber = second == null ? 0 : number(row, second, secondText);
    }

    @Override
    public int compareTo(SortKey other) {
        int order = Long.compare(number, other.number);
        if (order == 0 && text != null) {
            order = compare(text, other.text, sort.first());
        }
        if (order == 0) {
            order = Long.compare(secondNumber, other.secondNumber);
        }
        TaskSort.Key second = sort.second();
        if (order == 0 && second != null && secondText != null) {
            order = compare(secondText, other.secondText, second);
        }
        return order != 0 ? order : compareByDefault(row, other.row);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SortKey key && sort.equals(key.sort) && compareTo(key) == 0;
    }

    @Override
    public int hashCode() {
        return row.id().hashCode();
    }

    TaskRow row() {
        return row;
    }

    /** The order that settles every tie: due date, priority, title, id. */
    static int compareByDefault(TaskRow one, TaskRow other) {
        int order = compareDue(one.due(), other.due());
        if (order == 0) {
            order = Integer.compare(urgency(one), urgency(other));
        }
        if (order == 0) {
            order = compareTitles(one.searchText(), other.searchText());
        }
        return order != 0 ? order : one.id().compareTo(other.id());
    }

    private static int compareDue(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? 1 : -1;
        }
        return one.compareTo(other);
    }

    private static int compare(String one, @Nullable String other, TaskSort.Key key) {
        if (other == null) {
            return -1;
        }
        int order = key.column() == TaskColumn.TITLE ? compareTitles(one, other) : one.compareTo(other);
        return key.descending() ? -order : order;
    }

    /** Compares up to the end of the first line, which is the title. */
    private static int compareTitles(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left != right) {
                return left == '\n' ? -1 : right == '\n' ? 1 : Character.compare(left, right);
            }
            if (left == '\n') {
                return 0;
            }
        }
        return Boolean.compare(goesOn(one, length), goesOn(other, length));
    }

    private static boolean goesOn(String text, int at) {
        return at < text.length() && text.charAt(at) != '\n';
    }

    private static int urgency(TaskRow row) {
        return Priority.URGENT.ordinal() - row.knownPriority().ordinal();
    }

    private static long number(TaskRow row, TaskSort.Key key, @Nullable String text) {
        long value = switch (key.column()) {
            case PRIORITY -> urgency(row);
            case STATUS -> row.knownStatus().ordinal();
            case SNOOZES -> row.snoozeCount();
            case SYNC -> -row.mark().ordinal();
            case DUE -> micros(row.due());
            case LATE_BY -> row.knownStatus().isOpen() ? lateness(row.due()) : LAST;
            case PUSHED_BACK -> row.pushedBack().toSeconds();
            case REMINDER -> micros(row.remindAt());
            case UPDATED -> micros(row.updatedAt());
            case CREATED -> micros(row.createdAt());
            case TITLE, ACCOUNT, CUSTOMER, OWNER, TAGS, QUEUE, TYPE, OUTCOME -> packed(text);
        };
        return key.descending() && value != LAST ? ~value : value;
    }

    private static long lateness(@Nullable Instant due) {
        return due == null ? LAST : -micros(due);
    }

    private static long micros(@Nullable Instant instant) {
        if (instant == null) {
            return LAST;
        }
        long seconds = Math.clamp(instant.getEpochSecond(), -9_000_000_000_000L, 9_000_000_000_000L);
        return seconds * 1_000_000 + instant.getNano() / 1_000;
    }

    /** The first letters as one number that compares as they do. */
    private static long packed(@Nullable String text) {
        if (text == null) {
            return LAST;
        }
        long packed = 0;
        boolean ended = false;
        for (int i = 0; i < PACKED; i++) {
            ended = ended || i >= text.length() || text.charAt(i) == '\n';
            packed = packed << Character.SIZE | (ended ? 0 : text.charAt(i));
        }
        return packed ^ Long.MIN_VALUE;
    }

    private static @Nullable String text(TaskRow row, TaskColumn column, AccountNames accounts) {
        return switch (column) {
            case TITLE -> row.searchText();
            case ACCOUNT -> folded(accounts.of(row.account()));
            case CUSTOMER -> folded(whom(row));
            case OWNER -> folded(row.ownerName() == null ? row.ownerId() : row.ownerName());
            case TAGS -> row.tags().isEmpty() ? null : folded(row.tags().getFirst());
            case QUEUE -> folded(row.queueId());
            case TYPE -> folded(row.category());
            case OUTCOME -> folded(row.outcome());
            case PRIORITY, DUE, LATE_BY, REMINDER, PUSHED_BACK, STATUS, SNOOZES, UPDATED, CREATED, SYNC -> null;
        };
    }

    private static @Nullable String whom(TaskRow row) {
        if (row.customerName() != null) {
            return row.customerName();
        }
        return row.customerId() == null ? row.chatId() : row.customerId();
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null || text.isEmpty() ? null : SearchText.fold(text);
    }
}
