package app.taskdesk.task;

import app.taskdesk.task.Abilities.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether something can be done with a task, and the reason in words when it cannot. */
public final class TaskRules {

    public static final Duration SNOOZE_AT_LEAST = Duration.ofMinutes(5);
    public static final Duration SNOOZE_AT_MOST = Duration.ofDays(365);

    /** From this many snoozes on, a further one is remarked upon. */
    public static final int SNOOZES_REMARKED = 3;
    /** From this many snoozes on, a further one takes a reason. */
    public static final int SNOOZES_WITH_REASON = 5;

    private static final Pattern E_MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private TaskRules() {
    }

    public static Optional<Words> againstCompleting(TaskStatus status, Abilities abilities) {
        if (!abilities.can(Verb.COMPLETE)) {
            return Optional.of(Words.of("rule.complete.notOffered"));
        }
        return switch (status) {
            case DEFERRED -> Optional.of(Words.of("rule.complete.deferred"));
            case DONE -> Optional.of(Words.of("rule.complete.done"));
            case NOT_STARTED, IN_PROGRESS, WAITING, UNKNOWN -> Optional.empty();
        };
    }

    public static Optional<Words> againstSnoozing(TaskStatus status, Abilities abilities) {
        if (!abilities.can(Verb.SNOOZE)) {
            return Optional.of(Words.of("rule.snooze.notOffered"));
        }
        return status == TaskStatus.DONE ? Optional.of(Words.of("rule.snooze.done")) : Optional.empty();
    }

    /** Whether a snooze may end then: at least five minutes and at most a year ahead. */
    public static Optional<Words> againstSnoozingUntil(Instant due, Instant now) {
        if (due.isBefore(now.plus(SNOOZE_AT_LEAST))) {
            return Optional.of(Words.of("rule.snooze.tooSoon"));
        }
        return due.isAfter(now.plus(SNOOZE_AT_MOST)) ? Optional.of(Words.of("rule.snooze.tooFar")) : Optional.empty();
    }

    public static Optional<Words> againstReassigning(Abilities abilities) {
        return abilities.can(Verb.REASSIGN) ? Optional.empty() : Optional.of(Words.of("rule.reassign.notOffered"));
    }

    /** Claiming is for tasks that nobody owns. */
    public static Optional<Words> againstClaiming(@Nullable String ownerId, TaskStatus status, Abilities abilities) {
        if (ownerId != null && !ownerId.isEmpty()) {
            return Optional.of(Words.of("rule.claim.owned"));
        }
        if (status == TaskStatus.DONE) {
            return Optional.of(Words.of("rule.claim.done"));
        }
        return againstReassigning(abilities);
    }

    /** Whether a task can be nobody's again. */
    public static Optional<Words> againstReleasing(Abilities abilities) {
        return abilities.canEdit(TaskField.OWNER_ID) ? Optional.empty()
                : Optional.of(Words.of("rule.reassign.notToNobody"));
    }

    public static Optional<Words> againstDeleting(Abilities abilities) {
        return abilities.can(Verb.DELETE) ? Optional.empty() : Optional.of(Words.of("rule.delete.notOffered"));
    }

    public static Optional<Words> againstEditing(TaskField field, Abilities abilities) {
        if (abilities.canEdit(field)) {
            return Optional.empty();
        }
        return Optional.of(Words.of(!abilities.has(field) ? "rule.edit.noSuchField"
                : abilities.creatable().contains(field) ? "rule.edit.fixed" : "rule.edit.notOffered"));
    }

    /** Whether a new task has only what the provider takes, in words that it knows. */
    public static Optional<Words> againstCreating(TaskFields fields, Abilities abilities) {
        if (!abilities.creatable().containsAll(fields.present())) {
            return Optional.of(Words.of("rule.edit.notOffered"));
        }
        return fields.present().stream().map(field -> againstValue(field, fields.get(field), abilities))
                .flatMap(Optional::stream).findFirst().or(() -> againstLinks(fields, abilities));
    }

    /** Whether the provider knows the word; where it names none, any will do. */
    public static Optional<Words> againstValue(TaskField field, @Nullable Object value, Abilities abilities) {
        List<String> known = switch (field) {
            case STATUS -> abilities.statuses().stream().map(TaskStatus::code).toList();
            case PRIORITY -> abilities.priorities().stream().map(Priority::code).toList();
            case CATEGORY -> abilities.categories();
            default -> List.of();
        };
        if (field == TaskField.OWNER_ID) {
            return value instanceof String owner ? againstOwner(owner, abilities) : Optional.empty();
        }
        return !(value instanceof String word) || known.isEmpty() || known.contains(word) ? Optional.empty()
                : Optional.of(Words.of("rule.edit.wordNotOffered", SafeText.line(word, 40)));
    }

    /** Whether this can be the id of an owner there. */
    public static Optional<Words> againstOwner(String id, Abilities abilities) {
        return switch (abilities.owners()) {
            case BY_ID -> Optional.empty();
            case BY_EMAIL -> E_MAIL.matcher(id).matches() ? Optional.empty()
                    : Optional.of(Words.of("rule.reassign.noEmail", SafeText.line(id, 40)));
        };
    }

    /** Whether a new task names what its category hangs on, and nothing that another category would. */
    public static Optional<Words> againstLinks(TaskFields fields, Abilities abilities) {
        String category = fields.text(TaskField.CATEGORY);
        TaskField needed = category == null ? null : abilities.links().get(category);
        if (needed != null && isEmpty(fields, needed)) {
            return Optional.of(Words.of("rule.link." + needed));
        }
        boolean stray = abilities.links().values().stream().anyMatch(link -> link != needed
                && (needed == null || link != TaskField.CHAT_ID) && !isEmpty(fields, link));
        return stray ? Optional.of(Words.of("rule.link.stray")) : Optional.empty();
    }

    private static boolean isEmpty(TaskFields fields, TaskField field) {
        String text = fields.text(field);
        return text == null || text.isBlank();
    }

    /** Whether completing takes words about how it ended. */
    public static Optional<Words> againstCompletionNotes(@Nullable String notes, Abilities abilities) {
        return notes == null || notes.isBlank() || !abilities.outcomes().isEmpty() ? Optional.empty()
                : Optional.of(Words.of("rule.complete.noNotes"));
    }

    /**
     * Completing has a request of its own, so the status "done" is never set by an edit; leaving it is an edit
     * (facts.md 5, row 13).
     */
    public static Optional<Words> againstStatus(TaskStatus wanted, Abilities abilities) {
        if (wanted == TaskStatus.DONE) {
            return Optional.of(Words.of("rule.edit.doneByCompleting"));
        }
        if (!abilities.statuses().contains(wanted)) {
            return Optional.of(Words.of("rule.edit.valueNotOffered"));
        }
        return againstEditing(TaskField.STATUS, abilities);
    }
}
