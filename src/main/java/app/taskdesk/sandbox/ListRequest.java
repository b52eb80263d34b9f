package app.taskdesk.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a list request asks for, read from its query by Talking Shops' rules. */
record ListRequest(RowFilter filter, TaskSort sort, boolean descending, long page, int limit) {

    static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;
    private static final Map<String, TaskSort> SORTS = sorts();

    /** Throws {@link Refusal} with every broken rule. */
    static ListRequest read(Map<String, String> query, Instant now, boolean clampLimit) {
        Reader reader = new Reader(query);
        RowFilter.Builder filter = RowFilter.builder()
                .equal("owner_id", query.get("ownerId"))
                .equal("queue_id", query.get("queueId"))
                .equal("status", reader.choice("status", Vocabulary.STATUSES))
                .equal("priority", reader.choice("priority", Vocabulary.PRIORITIES))
                .equal("customer_id", query.get("relatedCustomerId"))
                .equal("link_type", query.get("linkedEntityType"))
                .equal("link_id", query.get("linkedEntityId"))
                .equal("link_pipeline_id", query.get("linkedPipelineId"))
                .before("due", reader.date("dueBefore", Times::read))
                .after("due", reader.date("dueAfter", Times::read))
                .containing(query.get("search"));
        if ("true".equals(reader.choice("overdue", List.of("true", "false")))) {
            filter.overdue(now.toEpochMilli());
        }
        String sort = reader.choice("sort", List.copyOf(SORTS.keySet()));
        String direction = reader.choice("sortDirection", List.of("asc", "desc"));
        return paged(reader, filter.build(), clampLimit)
                .sorted(sort == null ? TaskSort.DUE : SORTS.get(sort), "desc".equals(direction));
    }

    /** One customer's tasks in the default order. */
    static ListRequest ofCustomer(String customerId, Map<String, String> query, boolean clampLimit) {
        RowFilter filter = RowFilter.builder().equal("customer_id", customerId).build();
        return paged(new Reader(query), filter, clampLimit);
    }

    long offset() {
        return (page - 1) * limit;
    }

    private ListRequest sorted(TaskSort changed, boolean descends) {
        return new ListRequest(filter, changed, descends, page, limit);
    }

    private static ListRequest paged(Reader reader, RowFilter filter, boolean clampLimit) {
        long page = reader.number("page", 1, Integer.MAX_VALUE, false);
        long limit = reader.number("limit", DEFAULT_LIMIT, MAX_LIMIT, clampLimit);
        reader.verify();
        return new ListRequest(filter, TaskSort.DUE, false, page, (int) limit);
    }

    private static Map<String, TaskSort> sorts() {
        Map<String, TaskSort> sorts = new LinkedHashMap<>();
        sorts.put("dueDate", TaskSort.DUE);
        sorts.put("created_at", TaskSort.CREATED);
        sorts.put("updated_at", TaskSort.UPDATED);
        sorts.put("title", TaskSort.TITLE);
        sorts.put("priority", TaskSort.PRIORITY);
        sorts.put("status", TaskSort.STATUS);
        return sorts;
    }

    /** Reads query values and collects what is wrong with them. */
    static final class Reader {

        private final Map<String, String> query;
        private final List<String> details = new ArrayList<>();

        Reader(Map<String, String> query) {
            this.query = query;
        }

        @Nullable String choice(String name, List<String> words) {
            String value = query.get(name);
            if (value != null && !words.contains(value)) {
                details.add(name + " must be one of " + String.join(", ", words));
                return null;
            }
            return value;
        }

        /** Epoch milliseconds, or null when absent or wrong. */
        @Nullable Long date(String name, Function<String, Optional<Instant>> read) {
            String value = query.get(name);
            if (value == null) {
                return null;
            }
            Optional<Instant> time = read.apply(value);
            if (time.isEmpty()) {
                details.add(name + " must be a valid ISO 8601 date");
            }
            return time.map(Instant::toEpochMilli).orElse(null);
        }

        long number(String name, long otherwise, long max, boolean clamp) {
            String value = query.get(name);
            if (value == null) {
                return otherwise;
            }
            if (!value.matches("\\d{1,18}") || Long.parseLong(value) < 1) {
                details.add(name + " must be an integer of at least 1");
                return otherwise;
            }
            long number = Long.parseLong(value);
            if (number > max && !clamp) {
                details.add(name + " must be at most " + max);
            }
            return Math.min(number, max);
        }

        void verify() {
            if (!details.isEmpty()) {
                throw Refusal.invalid(details);
            }
        }
    }
}
