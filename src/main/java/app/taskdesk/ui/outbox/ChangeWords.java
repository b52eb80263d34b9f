package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.sync.Trouble;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.ui.kit.FieldWords;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a change is, how it stands and what came of it. */
public final class ChangeWords {

    private static final int VALUE = 120;

    private final Workplace place;
    private final Messages messages;
    private final TaskWords words;
    private final FieldWords fields;

    public ChangeWords(Workplace place) {
        this.place = place;
        this.messages = place.messages();
        this.words = new TaskWords(messages);
        this.fields = new FieldWords(messages, place.dates());
    }

    /** "Snooze to Thu 09:00", "Priority: Normal → High", "Title, description". */
    public String change(OutboxLine line) {
        return switch (line.kind()) {
            case CREATE -> messages.text("outbox.change.create");
            case DELETE -> messages.text("outbox.change.delete");
            case COMPLETE -> messages.text("outbox.change.complete",
                    words.outcome(line.wanted().text(TaskField.OUTCOME)));
            case SNOOZE -> messages.text("outbox.change.snooze",
                    value(TaskField.DUE, line.wanted().get(TaskField.DUE)));
            case REASSIGN -> messages.text("outbox.change.reassign", owner(line));
            case CLAIM -> messages.text("outbox.change.claim");
            case EDIT -> edit(line);
        };
    }

    private String edit(OutboxLine line) {
        List<TaskField> fields = line.wanted().present();
        if (fields.size() == 1) {
            TaskField field = fields.getFirst();
            return messages.text("outbox.change.edit", field(field), value(field, line.seen().get(field)),
                    value(field, line.wanted().get(field)));
        }
        String all = fields.stream().map(this::field).collect(Collectors.joining(", "));
        return all.isEmpty() ? all : all.charAt(0) + all.substring(1).toLowerCase(messages.locale());
    }

    private String owner(OutboxLine line) {
        String name = line.wanted().text(TaskField.OWNER_NAME);
        return name == null ? value(TaskField.OWNER_ID, line.wanted().text(TaskField.OWNER_ID))
                : SafeText.line(name, VALUE);
    }

    String field(TaskField field) {
        return fields.field(field);
    }

    /** A value of a field as people read it, on one line and clipped. */
    String value(TaskField field, @Nullable Object value) {
        return field == TaskField.OWNER_ID && value instanceof String id
                ? place.people().owner(id).map(owner -> SafeText.line(owner.name(), VALUE)).orElse(id)
                : fields.value(field, value);
    }

    /** A value to be compared with another: dates in full, texts with their lines. */
    String whole(TaskField field, @Nullable Object value) {
        return switch (value) {
            case Instant instant -> place.dates().full(instant);
            case String text when field == TaskField.DESCRIPTION && !text.isEmpty() -> SafeText.body(text);
            case String text when field == TaskField.TITLE && !text.isEmpty() -> SafeText.title(text);
            case null, default -> value(field, value);
        };
    }

    String standing(OutboxLine line, Instant now) {
        if (line.standing() == OutboxLine.Standing.WAITING && line.behind()) {
            return messages.text("outbox.standing.behind");
        }
        boolean waits = line.standing() == OutboxLine.Standing.WAITING && line.notYet().isAfter(now);
        if (waits) {
            long seconds = Duration.between(now, line.notYet()).toSeconds() + 1;
            String how = line.answered("slow-down") ? "outbox.standing.slot"
                    : line.tries() == 0 && line.answer() == null ? "outbox.standing.hold" : "outbox.standing.retry";
            return seconds < 100 ? messages.text(how, seconds)
                    : messages.text(how + "Long", place.dates().span(Duration.ofSeconds(seconds)));
        }
        return messages.text("outbox.standing." + line.standing().name().toLowerCase(Locale.ROOT));
    }

    String since(OutboxLine line, Instant now) {
        Duration age = Duration.between(line.since(), now);
        return age.toMinutes() < 1 ? messages.text("outbox.since.seconds", Math.max(0, age.toSeconds()))
                : place.dates().span(age);
    }

    /** The server's words behind ours; ours alone where it gave none. */
    public String answer(OutboxLine line) {
        OutboxLine.Answer answer = line.answer();
        if (answer == null) {
            return "";
        }
        if (line.answered(Trouble.CLAIM_LOST)) {
            return taken(line.holder());
        }
        Refusal refusal = Refusal.of(line);
        if (line.standing() == OutboxLine.Standing.REFUSED && !refusal.problems().isEmpty()) {
            return refusal.problems().entrySet().stream().map(problem -> messages.text("outbox.answer.field",
                    field(problem.getKey()), problem.getValue())).collect(Collectors.joining("; "));
        }
        String said = SafeText.line(answer.said(), VALUE);
        String ours = ours(answer);
        return said.isEmpty() ? ours : messages.text("outbox.answer.withWords", ours, said);
    }

    /** "Ali has it since 10:41:04." */
    private String taken(OutboxLine.@Nullable Holder holder) {
        return holder == null ? messages.text("outbox.answer.claim.lost")
                : taken(SafeText.line(holder.name(), VALUE), holder.since());
    }

    private String taken(String name, @Nullable Instant since) {
        return since == null ? messages.text("outbox.claim.taken", name)
                : messages.text("outbox.claim.takenSince", name, place.dates().clock(since));
    }

    /** Who has a task now that was claimed, by the fields the server told. */
    String taken(TaskFields theirs) {
        String name = theirs.text(TaskField.OWNER_NAME);
        String owner = name == null || name.isBlank()
                ? value(TaskField.OWNER_ID, theirs.get(TaskField.OWNER_ID)) : name;
        return taken(SafeText.line(owner, VALUE), theirs.instant(TaskField.CLAIMED_AT));
    }

    /** What the person should know of a claim that is not decided yet. */
    String wish(OutboxLine line) {
        return messages.text(line.standing() == OutboxLine.Standing.BEING_SENT ? "outbox.claim.asking"
                : "outbox.claim.wish");
    }

    private String ours(OutboxLine.Answer answer) {
        String key = "outbox.answer." + answer.code().replaceFirst("\\.\\d{1,3}$", "");
        String words = messages.bundle().containsKey(key) ? messages.text(key) : SafeText.line(answer.code(), VALUE);
        return answer.status() == 0 ? words : messages.text("outbox.answer.status", words, answer.status());
    }

    /** What the person should know of a change that cannot go on by itself. */
    String trouble(OutboxLine line) {
        Refusal refusal = Refusal.of(line);
        boolean refused = line.answered("refused");
        if (refused && refusal.first().isPresent()) {
            return refusal.problems().entrySet().stream().map(problem -> messages.text("outbox.trouble.field",
                    field(problem.getKey()), problem.getValue())).collect(Collectors.joining("\n"));
        }
        return switch (line.standing()) {
            case NOT_KNOWN -> messages.text("outbox.trouble.notKnown");
            case GONE -> messages.text("outbox.trouble.gone");
            case SENT_TWICE -> messages.text("outbox.trouble.twice");
            case WAITING, PAUSED, BEING_SENT, REFUSED, CLASH, NEEDS_YOU -> answer(line);
        };
    }
}
