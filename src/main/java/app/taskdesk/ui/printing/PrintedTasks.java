package app.taskdesk.ui.printing;

import app.taskdesk.task.Abilities;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.Viewpoint;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.FieldWords;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.ui.printing.PrintedTable.Column;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Puts lists of tasks, and a task alone, into tables for paper. */
public final class PrintedTasks {

    private static final int CELL = 120;
    private static final int LINE = 90;

    private final Messages messages;
    private final DateText dates;
    private final Abilities abilities;
    private final TaskWords words;
    private final FieldWords fields;

    public PrintedTasks(Workplace place) {
        this.messages = place.messages();
        this.dates = place.dates();
        this.abilities = place.abilities();
        this.words = new TaskWords(messages);
        this.fields = new FieldWords(messages, dates);
    }

    /** A column with what stands in it. */
    private record Shown(Column column, BiFunction<TaskRow, Viewpoint, String> text) {
    }

    /**
     * A list.
     *
     * @param filter what it is narrowed down to, as it is written in search; may be empty
     */
    public Printed list(String title, String filter, List<TaskRow> rows, Viewpoint view) {
        List<Shown> columns = columns();
        var table = new PrintedTable("", columns.stream().map(Shown::column).toList(), rows.stream()
                .map(row -> columns.stream().map(column -> SafeText.line(column.text().apply(row, view), CELL))
                        .toList()).toList());
        return new Printed(messages.text("print.title", title, rows.size()),
                filter.isEmpty() ? "" : messages.text("print.filter", filter), List.of(table));
    }

    private List<Shown> columns() {
        var columns = new ArrayList<Shown>();
        columns.add(shown(TaskField.TITLE, 31, (row, _) -> row.title()));
        if (abilities.has(TaskField.CUSTOMER_NAME)) {
            columns.add(shown(TaskField.CUSTOMER_NAME, 14, (row, _) -> orEmpty(row.customerName() == null
                    ? row.customerId() : row.customerName())));
        }
        columns.add(shown(TaskField.DUE, 19, (row, _) -> row.due() == null ? "" : dates.full(row.due())));
        columns.add(new Shown(new Column(messages.text("list.column.late_by.name"), 9), words::lateBy));
        columns.add(shown(TaskField.PRIORITY, 9, (row, _) -> words.priority(row.priority())));
        columns.add(shown(TaskField.STATUS, 13, (row, _) -> words.status(row.status())));
        columns.add(shown(TaskField.OWNER_NAME, 14, words::owner));
        return columns;
    }

    private Shown shown(TaskField field, double share, BiFunction<TaskRow, Viewpoint, String> text) {
        return new Shown(new Column(fields.field(field), share), text);
    }

    /** All that a task has, a line for each field and more for long texts. */
    public Printed task(Task task) {
        var rows = new ArrayList<List<String>>();
        for (TaskField field : task.fields().present()) {
            String value = value(field, task.fields().get(field));
            if (field != TaskField.TITLE && abilities.has(field) && !value.isBlank()) {
                String name = fields.field(field);
                for (String line : Pagination.wrapped(value, LINE)) {
                    rows.add(List.of(name, line));
                    name = "";
                }
            }
        }
        var table = new PrintedTable("", List.of(new Column(messages.text("print.field"), 22),
                new Column(messages.text("print.value"), 78)), rows);
        return new Printed(SafeText.title(task.title()), orEmpty(task.remoteId()), List.of(table));
    }

    private String value(TaskField field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant instant -> dates.full(instant);
            case List<?> list when list.isEmpty() -> "";
            case Map<?, ?> _ -> "";
            case String text when field == TaskField.DESCRIPTION || field == TaskField.COMPLETION_NOTES ->
                SafeText.body(text);
            default -> fields.value(field, value);
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
