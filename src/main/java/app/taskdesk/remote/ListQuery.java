package app.taskdesk.remote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a listing asks for. A null filter is left out of the request.
 *
 * @param page  from 1; for {@link Dialect.Paging#NUMBERED}
 * @param after rows that come before the page; for {@link Dialect.Paging#COUNTED}
 * @param limit the number of tasks wanted; the reply tells what was given
 */
public record ListQuery(int page, long after, int limit, Sort sort, boolean descending, Filter filter) {

    /** The orders that can be asked for where {@link Dialect#orders} says so. */
    public enum Sort {
        DUE, CREATED_AT, UPDATED_AT,
        /** None is asked for: as the provider likes. */
        ANY
    }

    /** Filters joined with "and"; provider words and ids. */
    public record Filter(@Nullable String ownerId, @Nullable String queueId, @Nullable String status,
            @Nullable String priority, @Nullable String customerId, @Nullable String linkedEntityType,
            @Nullable String linkedEntityId, @Nullable String linkedPipelineId, @Nullable Instant dueBefore,
            @Nullable Instant dueAfter, boolean overdue, @Nullable String search) {

        /** No filter at all. */
        public static final Filter NONE =
                new Filter(null, null, null, null, null, null, null, null, null, null, false, null);
    }

    public static ListQuery page(int page, int limit, Sort sort, boolean descending) {
        return new ListQuery(page, (long) (page - 1) * limit, limit, sort, descending, Filter.NONE);
    }

    /** The page that begins after so many rows, whatever its number. */
    public static ListQuery after(long rows, int limit, Sort sort, boolean descending) {
        return new ListQuery((int) Math.min(Integer.MAX_VALUE, 1 + rows / limit), rows, limit, sort, descending,
                Filter.NONE);
    }
}
