package app.taskdesk.ui.taskdetail;

import app.taskdesk.action.Actions;
import app.taskdesk.task.Abilities.Verb;
import app.taskdesk.task.DueText;
import app.taskdesk.task.FieldRules;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TextLimit;
import app.taskdesk.task.Words;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.ui.taskdetail.FieldEdit.Plain;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of the task on screen that are edited as text. */
final class TaskFieldsEdit {

    private static final List<TaskField> PLAIN = List.of(TaskField.TITLE, TaskField.DESCRIPTION, TaskField.QUEUE_ID,
            TaskField.CUSTOMER_NAME, TaskField.CUSTOMER_ID, TaskField.CONVERSATION_ID);

    private final Workplace place;
    private final Map<TaskField, FieldEdit> edits = new EnumMap<>(TaskField.class);

    TaskFieldsEdit(Workplace place) {
        this.place = place;
        PLAIN.forEach(field -> edits.put(field, plain(field)));
        edits.put(TaskField.DUE, due());
        edits.put(TaskField.REMIND_AT, reminder());
        Link.FIELDS.forEach(field -> edits.put(field, link(field)));
        get(TaskField.TITLE).counting(TextLimit.TITLE);
        get(TaskField.DESCRIPTION).counting(TextLimit.DESCRIPTION);
    }

    FieldEdit get(TaskField field) {
        FieldEdit edit = edits.get(field);
        if (edit == null) {
            throw new IllegalArgumentException(field + " is not edited as text");
        }
        return edit;
    }

    void show(@Nullable Task task) {
        edits.values().forEach(edit -> edit.show(task));
    }

    void tellUnsent(Set<TaskField> unsent) {
        edits.forEach((field, edit) -> edit.tellUnsent(unsent.contains(field)));
    }

    void tellRefused(Map<TaskField, Refused> refused) {
        edits.forEach((field, edit) -> edit.tellRefused(refused.get(field)));
    }

    boolean has(TaskField field) {
        return edits.containsKey(field);
    }

    private FieldEdit plain(TaskField field) {
        return new FieldEdit(place, new Plain(task -> text(task, field),
                text -> FieldRules.against(field, value(field, text)),
                (seen, text) -> actions().edit().edit(List.of(seen), TaskFields.NONE.with(field, value(field, text))),
                (task, abilities) -> abilities.canEdit(field) && isWhole(task, field)));
    }

    private FieldEdit due() {
        return new FieldEdit(place, new Plain(
                task -> task.due() == null ? "" : place.dates().full(task.due()),
                this::againstDate, (seen, text) -> actions().moveDue().move(seen, read(text).orElse(null)),
                (_, abilities) -> abilities.canEdit(TaskField.DUE) || abilities.can(Verb.SNOOZE)));
    }

    private FieldEdit reminder() {
        return new FieldEdit(place, new Plain(task -> {
            Instant at = task.fields().instant(TaskField.REMIND_AT);
            return at == null ? "" : place.dates().full(at);
        }, this::againstDate, (seen, text) -> actions().edit().edit(List.of(seen),
                TaskFields.NONE.with(TaskField.REMIND_AT, read(text).orElse(null))),
                (_, abilities) -> abilities.canEdit(TaskField.REMIND_AT)));
    }

    /** What a task hangs on is put right where the server refuses to make the task; afterwards it stands. */
    private FieldEdit link(TaskField field) {
        return new FieldEdit(place, new Plain(task -> text(task, field),
                text -> text.isBlank() ? Optional.of(Words.of("rule.link." + field)) : Optional.empty(),
                (seen, text) -> actions().edit().edit(List.of(seen), TaskFields.NONE.with(field, value(field, text))),
                (task, _) -> task.remoteId() == null && task.mark() == SyncMark.REFUSED && isWhole(task, field)));
    }

    private Optional<Words> againstDate(String text) {
        return text.isBlank() || read(text).isPresent() ? Optional.empty()
                : Optional.of(Words.of("rule.due.notUnderstood"));
    }

    private Optional<Instant> read(String text) {
        return DueText.parse(text, place.localNow(), place.hours());
    }

    private Actions actions() {
        return place.doing().actions();
    }

    private static String text(Task task, TaskField field) {
        String text = task.fields().text(field);
        return field == TaskField.DESCRIPTION ? SafeText.body(text) : SafeText.title(text);
    }

    /** A text too long to be shown whole is not edited, lest the part that is not seen be lost. */
    private static boolean isWhole(Task task, TaskField field) {
        String text = task.fields().text(field);
        return text == null || text.length() <= (field == TaskField.DESCRIPTION ? SafeText.BODY : SafeText.TITLE);
    }

    private static @Nullable String value(TaskField field, String text) {
        String stripped = (field == TaskField.DESCRIPTION ? text : text.replaceAll("\\R+", " ")).strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
