package app.taskdesk.task;

import app.taskdesk.task.Abilities.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether something can be done with a task, and the reason in words when it cannot. */
public final class TaskRules {

    public static final Duration SNOOZE_AT_LEAST = Duration.ofMinutes(5);
    public static final Duration SNOOZE_AT_MOST = Duration.ofDays(365);

    /** From this many snoozes on, a further one is remarked upon. */
    public static final int SNOOZES_REMARKED = 3;
    /** From this many snoozes on, a further one takes a reason. */
    public static final int SNOOZES_WITH_REASON = 5;

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

    public static Optional<Words> againstDeleting(Abilities abilities) {
        return abilities.can(Verb.DELETE) ? Optional.empty() : Optional.of(Words.of("rule.delete.notOffered"));
    }

    public static Optional<Words> againstEditing(TaskField field, Abilities abilities) {
        return abilities.canEdit(field) ? Optional.empty() : Optional.of(Words.of("rule.edit.notOffered"));
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
