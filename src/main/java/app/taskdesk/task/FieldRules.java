package app.taskdesk.task;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a value fits its field, counted as the server counts; the reason in words when it does not. */
public final class FieldRules {

    private FieldRules() {
    }

    /** Whether every field told fits. */
    public static Optional<Words> against(TaskFields fields) {
        return fields.present().stream().map(field -> against(field, fields.get(field)))
                .flatMap(Optional::stream).findFirst();
    }

    /** Whether a task can be made of the fields: it needs a title, and its metadata room for our own key. */
    public static Optional<Words> againstCreating(TaskFields fields) {
        return againstTitle(fields.text(TaskField.TITLE)).or(() -> against(fields))
                .or(() -> fields.object(TaskField.METADATA).size() < TaskLimits.METADATA_KEYS ? Optional.empty()
                        : Optional.of(Words.of("rule.metadata.tooMany", TaskLimits.METADATA_KEYS - 1)));
    }

    @SuppressWarnings("unchecked")
    public static Optional<Words> against(TaskField field, @Nullable Object value) {
        return switch (field) {
            case TITLE -> againstTitle((String) value);
            case DESCRIPTION -> againstLength((String) value, TaskLimits.DESCRIPTION);
            case COMPLETION_NOTES -> againstLength((String) value, TaskLimits.COMPLETION_NOTES);
            case OWNER_NAME -> againstLength((String) value, TaskLimits.OWNER_NAME);
            case TAGS -> value == null ? Optional.empty() : againstTags((List<String>) value);
            case METADATA -> value == null ? Optional.empty() : againstMetadata((Map<String, Object>) value);
            default -> Optional.empty();
        };
    }

    private static Optional<Words> againstTitle(@Nullable String title) {
        if (title == null || isBlank(title)) {
            return Optional.of(Words.of("rule.title.blank"));
        }
        return againstLength(title, TaskLimits.TITLE);
    }

    private static Optional<Words> againstLength(@Nullable String text, int max) {
        return text == null || text.length() <= max ? Optional.empty()
                : Optional.of(Words.of("rule.text.tooLong", text.length() - max, max));
    }

    private static Optional<Words> againstTags(List<String> tags) {
        if (tags.size() > TaskLimits.TAGS) {
            return Optional.of(Words.of("rule.tags.tooMany", TaskLimits.TAGS));
        }
        if (tags.stream().anyMatch(FieldRules::isBlank)) {
            return Optional.of(Words.of("rule.tags.blank"));
        }
        var seen = new HashSet<String>();
        for (String tag : tags) {
            if (!seen.add(tag)) {
                return Optional.of(Words.of("rule.tags.twice", tag));
            }
            if (tag.length() > TaskLimits.TAG) {
                return Optional.of(Words.of("rule.tags.tooLong", SafeText.line(tag, 20), TaskLimits.TAG));
            }
        }
        return Optional.empty();
    }

    private static Optional<Words> againstMetadata(Map<String, @Nullable Object> metadata) {
        if (metadata.size() > TaskLimits.METADATA_KEYS) {
            int own = metadata.containsKey(OwnMetadata.OPERATION) ? 1 : 0;
            return Optional.of(Words.of("rule.metadata.tooMany", TaskLimits.METADATA_KEYS - own));
        }
        if (metadata.keySet().stream().anyMatch(FieldRules::isBlank)) {
            return Optional.of(Words.of("rule.metadata.blankKey"));
        }
        return metadata.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof String text && text.length() > TaskLimits.METADATA_VALUE)
                .findFirst().map(entry -> Words.of("rule.metadata.tooLong", SafeText.line(entry.getKey(), 40),
                        TaskLimits.METADATA_VALUE));
    }

    /** Nothing to see: no-break spaces, byte order marks and spaces without width are blank too. */
    private static boolean isBlank(String text) {
        return text.chars().allMatch(unit -> Character.isWhitespace(unit) || Character.isSpaceChar(unit)
                || Character.getType(unit) == Character.FORMAT);
    }
}
