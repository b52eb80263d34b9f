package app.taskdesk.csv;

import app.taskdesk.task.Abilities;
import app.taskdesk.task.FieldRules;
import app.taskdesk.task.Priority;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Words;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file become fields of new tasks.
 *
 * @param columns the place of each column that is wanted, counted from 0
 * @param morning the hour of a due date without one
 */
public record CsvMapping(Map<CsvColumn, Integer> columns, DateOrder dates, ZoneId zone, LocalTime morning) {

    public CsvMapping {
        columns = Map.copyOf(columns);
    }

    /**
     * A line as a task.
     *
     * @param errors by column; a line with errors makes no task
     */
    public record Read(long line, TaskFields fields, Map<CsvColumn, Words> errors) {

        public boolean isGood() {
            return errors.isEmpty();
        }
    }

    /** What the header and the dates below it say; columns that a new task cannot carry are left out. */
    public static CsvMapping guess(CsvTable table, Abilities abilities, ZoneId zone, LocalTime morning) {
        var columns = new EnumMap<CsvColumn, Integer>(CsvColumn.class);
        List<CsvColumn> fillable = CsvColumn.fillable(abilities.creatable());
        for (int i = 0; i < table.header().size(); i++) {
            Optional<CsvColumn> called = CsvColumn.called(table.header().get(i)).filter(fillable::contains);
            if (called.isPresent()) {
                columns.putIfAbsent(called.get(), i);
            }
        }
        return new CsvMapping(columns, DateOrder.guess(dates(table, columns)), zone, morning);
    }

    private static List<String> dates(CsvTable table, Map<CsvColumn, Integer> columns) {
        return Stream.of(CsvColumn.DUE, CsvColumn.REMIND_AT).filter(columns::containsKey)
                .flatMap(column -> table.rows().stream().map(row -> row.cell(columns.get(column)))).toList();
    }

    /** A line as a task that the provider would take. */
    public Read read(CsvTable.Row row, Abilities abilities) {
        var fields = TaskFields.builder();
        var errors = new EnumMap<CsvColumn, Words>(CsvColumn.class);
        columns.forEach((column, place) -> {
            String cell = row.cell(place);
            if (!cell.isEmpty()) {
                read(column, cell, abilities, fields).ifPresent(error -> errors.put(column, error));
            }
        });
        TaskFields made = fields.build();
        columns.keySet().stream().filter(column -> !errors.containsKey(column)).forEach(column ->
                FieldRules.against(fieldOf(column), made.get(fieldOf(column)))
                        .ifPresent(error -> errors.put(column, error)));
        if (made.text(TaskField.TITLE) == null) {
            errors.put(CsvColumn.TITLE, Words.of("rule.title.blank"));
        }
        if (errors.isEmpty()) {
            FieldRules.againstCreating(made).or(() -> TaskRules.againstCreating(made, abilities))
                    .ifPresent(error -> errors.put(CsvColumn.TITLE, error));
        }
        return new Read(row.line(), made, errors);
    }

    private Optional<Words> read(CsvColumn column, String cell, Abilities abilities, TaskFields.Builder into) {
        TaskField field = fieldOf(column);
        Optional<?> value = switch (field.kind()) {
            case INSTANT -> dates.read(cell, zone, morning);
            case LIST -> Optional.of(list(cell));
            case TEXT -> Optional.ofNullable(text(field, cell, abilities));
            case NUMBER, OBJECT -> throw new IllegalStateException(field + " is not fillable");
        };
        value.ifPresent(found -> into.set(field, found));
        return value.isPresent() ? Optional.empty() : Optional.of(field.kind() == TaskField.Kind.INSTANT
                ? Words.of("csv.error.date", cell) : Words.of("csv.error.word", cell));
    }

    private static TaskField fieldOf(CsvColumn column) {
        TaskField field = column.field();
        if (field == null) {
            throw new IllegalStateException(column + " cannot be filled");
        }
        return field;
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split("[,;]")).map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    private static @Nullable String text(TaskField field, String cell, Abilities abilities) {
        return switch (field) {
            case STATUS -> named(cell, codes(abilities.statuses().stream().map(TaskStatus::code).toList(),
                    abilities.statuses()));
            case PRIORITY -> named(cell, codes(abilities.priorities().stream().map(Priority::code).toList(),
                    abilities.priorities()));
            case CATEGORY -> named(cell, codes(abilities.categories(), List.of()));
            default -> cell;
        };
    }

    /** Codes under their own name and under the name of their constant. */
    private static Map<String, String> codes(List<String> codes, List<? extends Enum<?>> constants) {
        var names = new HashMap<String, String>();
        for (int i = 0; i < codes.size(); i++) {
            names.put(plain(codes.get(i)), codes.get(i));
            if (i < constants.size()) {
                names.put(plain(constants.get(i).name()), codes.get(i));
            }
        }
        return names;
    }

    private static @Nullable String named(String cell, Map<String, String> codes) {
        return codes.get(plain(cell));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The same with a column read from another place; null reads it from nowhere. */
    public CsvMapping with(CsvColumn column, @Nullable Integer place) {
        var changed = new EnumMap<CsvColumn, Integer>(CsvColumn.class);
        changed.putAll(columns);
        if (place == null) {
            changed.remove(column);
        } else {
            changed.put(column, place);
        }
        return new CsvMapping(changed, dates, zone, morning);
    }

    public CsvMapping with(DateOrder order) {
        return new CsvMapping(columns, order, zone, morning);
    }

    /** Every line, in order. */
    public List<Read> readAll(CsvTable table, Abilities abilities) {
        var all = new ArrayList<Read>();
        table.rows().forEach(row -> all.add(read(row, abilities)));
        return all;
    }
}
