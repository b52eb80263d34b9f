package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.FieldWords;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a change is, how it stands and what the server answered. */
final class OutboxWords {

    private static final int VALUE = 80;

    private final Messages messages;
    private final DateText dates;
    private final TaskWords words;
    private final FieldWords fields;

    OutboxWords(Messages messages, DateText dates) {
        this.messages = messages;
        this.dates = dates;
        this.words = new TaskWords(messages);
        this.fields = new FieldWords(messages, dates);
    }

    /** "Snooze to Thu 09:00", "Priority → High", "Title, description". */
    String change(OutboxLine line) {
        return switch (line.kind()) {
            case CREATE -> messages.text("outbox.change.create");
            case DELETE -> messages.text("outbox.change.delete");
            case COMPLETE -> messages.text("outbox.change.complete",
                    words.outcome(line.wanted().text(TaskField.OUTCOME)));
            case SNOOZE -> messages.text("outbox.change.snooze",
                    value(TaskField.DUE, line.wanted().get(TaskField.DUE)));
            case REASSIGN -> messages.text("outbox.change.reassign", owner(line));
            case EDIT -> edit(line);
        };
    }

    private String edit(OutboxLine line) {
        List<TaskField> fields = line.wanted().present();
        if (fields.size() == 1) {
            TaskField field = fields.getFirst();
            return messages.text("outbox.change.edit", field(field), value(field, line.wanted().get(field)));
        }
        return fields.stream().map(this::field).collect(Collectors.joining(", "));
    }

    private String owner(OutboxLine line) {
        String name = line.wanted().text(TaskField.OWNER_NAME);
        return SafeText.line(name == null ? line.wanted().text(TaskField.OWNER_ID) : name, VALUE);
    }

    String field(TaskField field) {
        return fields.field(field);
    }

    /** A value of a field as people read it. */
    String value(TaskField field, @Nullable Object value) {
        return fields.value(field, value);
    }

    String standing(OutboxLine line, Instant now) {
        boolean waits = line.standing() == OutboxLine.Standing.WAITING && line.notYet().isAfter(now);
        if (waits) {
            long seconds = Duration.between(now, line.notYet()).toSeconds() + 1;
            return messages.text(line.tries() == 0 ? "outbox.standing.hold" : "outbox.standing.retry", seconds);
        }
        return messages.text("outbox.standing." + line.standing().name().toLowerCase(Locale.ROOT));
    }

    String since(OutboxLine line, Instant now) {
        Duration age = Duration.between(line.since(), now);
        return age.toMinutes() < 1 ? messages.text("outbox.since.seconds", Math.max(0, age.toSeconds()))
                : dates.span(age);
    }

    /** The server's words behind ours; ours alone where it gave none. */
    String answer(OutboxLine line) {
        String answer = line.answer();
        if (answer == null) {
            return "";
        }
        int colon = answer.indexOf(": ");
        String code = colon < 0 ? answer : answer.substring(0, colon);
        String said = colon < 0 ? "" : SafeText.line(answer.substring(colon + 2), 200);
        String key = "outbox.answer." + code.replaceFirst("\\.\\d+$", "");
        String ours = messages.bundle().containsKey(key) ? messages.text(key) : SafeText.line(code, VALUE);
        return said.isEmpty() ? ours : messages.text("outbox.answer.withWords", ours, said);
    }
}
