package app.taskdesk.simulator;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Pages of a {@link Shop}: orders, ties, rows that leave keys out, and what a fault makes of a page. */
final class Listing {

    private final Shop shop;
    private long pages;

    Listing(Shop shop) {
        this.shop = shop;
    }

    Object page(ListQuery query) {
        if (shop.traits.refuses() && query.sort() != ListQuery.Sort.DUE) {
            return Shop.refused(400, "unknown sort");
        }
        int limit = Math.min(query.limit(), shop.traits.pageLimit());
        List<RemoteTask> rows = sorted(query).stream().skip((long) (query.page() - 1) * limit).limit(limit)
                .map(this::row).toList();
        return new TaskPage(rows, shop.tasks().size(), query.page(), limit, 0);
    }

    private List<Map.Entry<String, TaskFields>> sorted(ListQuery query) {
        TaskField key = switch (query.sort()) {
            case DUE, ANY -> TaskField.DUE;
            case CREATED_AT -> TaskField.CREATED_AT;
            case UPDATED_AT -> shop.traits.updateOrder() ? TaskField.UPDATED_AT : TaskField.DUE;
        };
        var rows = new ArrayList<>(shop.tasks().entrySet());
        if (!shop.traits.stableTies()) {
            Collections.shuffle(rows, new Random(++pages));
        }
        Comparator<Map.Entry<String, TaskFields>> order = Comparator.comparing(row -> row.getValue().instant(key),
                Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));
        order = query.descending() ? order.reversed() : order;
        rows.sort(shop.traits.stableTies() ? order.thenComparing(Map.Entry::getKey) : order);
        return rows;
    }

    private RemoteTask row(Map.Entry<String, TaskFields> task) {
        boolean whole = switch (shop.traits.rows()) {
            case WHOLE -> true;
            case SPARSE -> false;
            case MIXED -> task.getKey().hashCode() % 2 == 0;
        };
        TaskFields fields = task.getValue().without(TaskField.UNKNOWN);
        return new RemoteTask(task.getKey(), whole ? fields : without(fields), whole);
    }

    private static TaskFields without(TaskFields fields) {
        TaskFields sparse = fields;
        for (TaskField field : Wire.LEFT_OUT) {
            sparse = sparse.without(field);
        }
        return sparse;
    }

    private static void loseOld(List<RemoteTask> rows, int at) {
        Instant newest = rows.stream().map(task -> task.fields().instant(TaskField.CREATED_AT))
                .max(Comparator.naturalOrder()).orElseThrow();
        if (rows.get(at).fields().instant(TaskField.CREATED_AT).isBefore(newest.minusSeconds(1_800))) {
            rows.remove(at);
        }
    }

    /**
     * What arrives of a page that something went wrong with. Where no rows are counted, one that goes missing from
     * among the others shows nowhere, so it is never a new one; there a shift moves the whole page, and cannot move
     * the first.
     */
    static TaskPage spoilt(TaskPage page, Fault fault, long draw, boolean first) {
        var rows = new ArrayList<>(page.tasks());
        int skipped = 0;
        long total = page.total();
        boolean counted = total >= 0;
        switch (fault) {
            case EMPTY_LIST -> {
                rows.clear();
                total = counted ? 0 : total;
            }
            case SHUFFLED_LIST -> Collections.shuffle(rows, new Random(draw));
            case SHIFTED_LIST -> {
                if (!rows.isEmpty() && counted) {
                    rows.remove((int) Math.floorMod(draw, rows.size()));
                } else if (draw % 2 == 0 && rows.size() > 2) {
                    loseOld(rows, (int) Math.floorMod(draw / 2, rows.size() - 2) + 1);
                } else if (!rows.isEmpty() && !first) {
                    rows.removeFirst();
                }
            }
            case WRONG_TOTAL -> total = !counted || draw % 3 == 0 ? -1 : total + 1 + draw % 3;
            case SKIPPED_ROW -> {
                if (!rows.isEmpty()) {
                    rows.removeFirst();
                    skipped = 1;
                }
            }
            default -> throw new IllegalArgumentException(fault + " is not of lists");
        }
        return new TaskPage(List.copyOf(rows), total, page.page(), page.limit(), skipped);
    }
}
