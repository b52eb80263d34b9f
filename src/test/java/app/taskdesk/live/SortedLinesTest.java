package app.taskdesk.live;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.AccountNames;
import app.taskdesk.task.TaskColumn;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskSort;
import app.taskdesk.task.TestRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortedLinesTest {

    private static final AccountNames NAMES = new AccountNames(Map.of(TestRow.ACCOUNT, "Support"));
    private static final String[] PRIORITIES = {"low", "normal", "high", "urgent", "odd"};

    @Test
    void staysInOrderThroughRandomChanges() {
        var random = new Random(7);
        for (TaskColumn column : TaskColumn.values()) {
            var lines = new SortedLines();
            Map<Long, TaskRow> rows = new HashMap<>();
            for (long id = 0; id < 60; id++) {
                rows.put(id, random(id, random));
            }
            lines.load(rows.values());
            lines.sortBy(TaskSort.by(column, random.nextBoolean()).addedOrTurned(TaskColumn.TITLE), NAMES);
            for (int round = 0; round < 40; round++) {
                change(lines, rows, random);
                check(lines, rows);
            }
        }
    }

    private static void change(SortedLines lines, Map<Long, TaskRow> rows, Random random) {
        var out = new ArrayList<TaskId>();
        var in = new ArrayList<TaskLine>();
        random.longs(random.nextInt(12), 0, 90).distinct().forEach(id -> {
            out.add(new TaskId(id));
            if (random.nextInt(3) == 0) {
                rows.remove(id);
            } else {
                TaskRow row = random(id, random);
                rows.put(id, row);
                in.add(lines.lineOf(row));
            }
        });
        lines.change(out, in);
    }

    private static void check(SortedLines lines, Map<Long, TaskRow> rows) {
        TaskLine[] order = lines.inOrder();
        List<TaskLine> sorted = rows.values().stream().map(lines::lineOf).sorted().toList();
        assertEquals(sorted.stream().map(TaskLine::row).toList(), Arrays.stream(order).map(TaskLine::row).toList());
        for (int i = 1; i < order.length; i++) {
            assertTrue(order[i - 1].compareTo(order[i]) < 0 && order[i].compareTo(order[i - 1]) > 0);
        }
        for (TaskLine line : order) {
            assertEquals(line, lines.get(line.id()));
        }
    }

    private static TaskRow random(long id, Random random) {
        var row = row(id).title("Call " + random.nextInt(4)).priority(PRIORITIES[random.nextInt(5)])
                .snoozes(random.nextInt(3)).customer(random.nextBoolean() ? null : "Zoë " + random.nextInt(3));
        if (random.nextInt(4) > 0) {
            row.due(Instant.ofEpochSecond(1_776_000_000L + random.nextInt(5) * 3_600L));
        }
        return row.build();
    }
}
