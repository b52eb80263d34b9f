package app.taskdesk.ui.activity;

import app.taskdesk.live.ActivityLine;
import app.taskdesk.live.ActivityLine.Change;
import app.taskdesk.task.OwnMetadata;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.FieldWords;
import app.taskdesk.ui.kit.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what happened, by whom, and field by field. */
public final class ActivityWords {

    private final Messages messages;
    private final DateText dates;
    private final FieldWords words;

    /** A field with its values as people read them. */
    public record Told(String field, String before, String after) {
    }

    public ActivityWords(Messages messages, DateText dates) {
        this.messages = messages;
        this.dates = dates;
        this.words = new FieldWords(messages, dates);
    }

    public String who(ActivityLine line) {
        return messages.text("activity.who." + lower(line.who()));
    }

    public String what(ActivityLine line) {
        return messages.text("activity.what." + lower(line.what()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public String when(ActivityLine line) {
        return dates.near(line.at());
    }

    public String exactly(ActivityLine line) {
        return messages.text("activity.exactly", dates.day(line.at()), dates.clock(line.at()));
    }

    public String title(ActivityLine line) {
        String title = SafeText.title(line.title());
        return title.isEmpty() ? messages.text("activity.noTitle") : title;
    }

    /** "Priority: Normal \u2192 High \u00B7 Due: ..."; what was nothing before is told by its value alone. */
    public String changes(ActivityLine line) {
        return told(line.changes()).stream().map(this::change)
                .collect(Collectors.joining(" \u00B7 "));
    }

    public String change(Told told) {
        return told.before().isEmpty() ? messages.text("activity.change.set", told.field(), told.after())
                : messages.text("activity.change", told.field(), told.before(), told.after());
    }

    /** Fields with a change that people can see; an owner by name alone where there is one. */
    public List<Told> told(List<Change> changes) {
        boolean named = changes.stream().anyMatch(change -> change.field() == TaskField.OWNER_NAME
                && change.after() != null);
        return changes.stream().filter(change -> !(named && change.field() == TaskField.OWNER_ID))
                .map(ActivityWords::visible)
                .filter(change -> !TaskFields.sameValue(change.field(), change.before(), change.after()))
                .map(change -> new Told(words.field(change.field()),
                        TaskFields.sameValue(change.field(), change.before(), null) ? ""
                                : words.value(change.field(), change.before()),
                        words.value(change.field(), change.after()))).toList();
    }

    private static Change visible(Change change) {
        return change.field() == TaskField.METADATA
                ? new Change(change.field(), visible(change.before()), visible(change.after())) : change;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object visible(@Nullable Object metadata) {
        return metadata instanceof Map<?, ?> map ? OwnMetadata.visible((Map<String, @Nullable Object>) map) : metadata;
    }

    /** The server's words or a person's note, with the code before them put into words; empty where there are none. */
    public String note(ActivityLine line) {
        String said = line.words();
        if (said == null || said.isBlank()) {
            return "";
        }
        int colon = said.indexOf(": ");
        String code = (colon < 0 ? said : said.substring(0, colon)).replaceFirst("\\.\\d+$", "");
        String key = "outbox.answer." + code;
        if (!messages.bundle().containsKey(key)) {
            return SafeText.line(said, 200);
        }
        return colon < 0 ? messages.text(key) : messages.text("outbox.answer.withWords", messages.text(key),
                SafeText.line(said.substring(colon + 2), 200));
    }
}
