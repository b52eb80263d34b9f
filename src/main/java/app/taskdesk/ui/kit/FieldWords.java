package app.taskdesk.ui.kit;

import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the fields of a task are called and how their values are told, where changes are told one by one. */
public final class FieldWords {

    private static final int VALUE = 80;

    private final Messages messages;
    private final DateText dates;
    private final TaskWords words;

    public FieldWords(Messages messages, DateText dates) {
        this.messages = messages;
        this.dates = dates;
        this.words = new TaskWords(messages);
    }

    public String field(TaskField field) {
        return messages.text("task.field." + field);
    }

    /** A value as people read it, on one line and clipped; "nothing" where there is none. */
    public String value(TaskField field, @Nullable Object value) {
        return switch (value) {
            case null -> messages.text("task.field.nothing");
            case Instant instant -> dates.near(instant);
            case List<?> list when list.isEmpty() -> messages.text("task.field.nothing");
            case List<?> list -> SafeText.line(list.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    VALUE);
            case Map<?, ?> map -> SafeText.line(map.entrySet().stream().map(entry -> entry.getKey() + "="
                    + entry.getValue()).collect(Collectors.joining(", ")), VALUE);
            case String text when text.isEmpty() -> messages.text("task.field.nothing");
            case String text -> SafeText.line(named(field, text), VALUE);
            default -> SafeText.line(String.valueOf(value), VALUE);
        };
    }

    private String named(TaskField field, String code) {
        return switch (field) {
            case STATUS -> words.status(code);
            case PRIORITY -> words.priority(code);
            case CATEGORY -> words.type(code);
            case OUTCOME -> words.outcome(code);
            default -> code;
        };
    }
}
