package app.taskdesk.store;

import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskStatus;
import java.util.List;

/**
 * What a person sees: the last server copy with their unsent intents on top, oldest first ({@code sync.md} 2.2, I5).
 * Follows what the server is expected to do with each (facts.md 2.4).
 */
final class Fold {

    private static final String CLAIMED = "claimed";
    private static final String QUEUED = "queued";
    private static final String UNASSIGNED = "unassigned";

    private Fold() {
    }

    static TaskFields of(TaskFields base, OwnSnoozes own, List<Intent> open) {
        TaskFields fields = own.beside(base);
        boolean counted = OwnSnoozes.countedByServer(base);
        for (Intent intent : open) {
            fields = over(fields, intent, counted);
        }
        return fields;
    }

    /** The fields once the intent has been applied. */
    static TaskFields over(TaskFields fields, Intent intent) {
        return over(fields, intent, true);
    }

    private static TaskFields over(TaskFields fields, Intent intent, boolean counted) {
        TaskFields wanted = intent.payload().wanted();
        return switch (intent.kind()) {
            case CREATE -> created(fields, wanted, intent);
            case EDIT -> fields.overlaidBy(wanted);
            case COMPLETE -> fields.overlaidBy(wanted).toBuilder()
                    .set(TaskField.STATUS, TaskStatus.DONE.code())
                    .set(TaskField.COMPLETED_AT, intent.createdAt()).build();
            case SNOOZE -> fields.overlaidBy(wanted).toBuilder()
                    .set(TaskField.SNOOZED_UNTIL, wanted.instant(TaskField.DUE))
                    .set(TaskField.SNOOZE_COUNT, snoozeCount(fields, wanted, counted)).build();
            case REASSIGN -> reassigned(fields, wanted, intent);
            case DELETE, CLAIM -> fields;
        };
    }

    /** A reading may bring the snooze before its own answer does; then the server has counted it. */
    private static long snoozeCount(TaskFields fields, TaskFields wanted, boolean counted) {
        boolean there = counted
                && TaskFields.sameValue(TaskField.DUE, fields.get(TaskField.DUE), wanted.get(TaskField.DUE));
        return fields.number(TaskField.SNOOZE_COUNT) + (there ? 0 : 1);
    }

    private static TaskFields created(TaskFields fields, TaskFields wanted, Intent intent) {
        var created = TaskFields.builder()
                .set(TaskField.STATUS, TaskStatus.NOT_STARTED.code())
                .set(TaskField.SNOOZE_COUNT, 0L)
                .set(TaskField.CREATED_AT, intent.createdAt())
                .build().overlaidBy(fields).overlaidBy(wanted);
        return claimed(created, intent);
    }

    /** A missing name leaves none, never the former owner's. Only a provider that told of claims has them. */
    private static TaskFields reassigned(TaskFields fields, TaskFields wanted, Intent intent) {
        TaskFields reassigned = fields.with(TaskField.OWNER_NAME, null).overlaidBy(wanted);
        return fields.has(TaskField.CLAIM_STATUS) ? claimed(reassigned, intent) : reassigned;
    }

    private static TaskFields claimed(TaskFields fields, Intent intent) {
        String owner = fields.text(TaskField.OWNER_ID);
        var claimed = fields.toBuilder();
        if (owner == null) {
            claimed.set(TaskField.CLAIM_STATUS, fields.text(TaskField.QUEUE_ID) == null ? UNASSIGNED : QUEUED)
                    .set(TaskField.CLAIMED_AT, null).set(TaskField.CLAIMED_BY, null);
        } else {
            claimed.set(TaskField.CLAIM_STATUS, CLAIMED).set(TaskField.CLAIMED_AT, intent.createdAt())
                    .set(TaskField.CLAIMED_BY, owner);
        }
        return claimed.build();
    }

    /** Whether a delete waits or is on its way; one that was refused shows the task again. */
    static boolean hides(List<Intent> open) {
        return open.stream().filter(intent -> intent.kind() == IntentKind.DELETE).map(Intent::state)
                .anyMatch(state -> switch (state) {
                    case QUEUED, IN_FLIGHT, UNKNOWN -> true;
                    case PARKED, NEEDS_USER, CONFIRMED, SUPERSEDED, DISCARDED -> false;
                });
    }

    /** The worst of what stands between the task and the server. */
    static SyncMark mark(List<Intent> open, boolean conflict, boolean deletedSeen) {
        SyncMark worst = conflict ? SyncMark.CONFLICT : SyncMark.NONE;
        for (Intent intent : open) {
            worst = worse(worst, mark(intent));
        }
        return deletedSeen && !open.isEmpty() ? SyncMark.GONE : worst;
    }

    private static SyncMark mark(Intent intent) {
        boolean wish = intent.kind() == IntentKind.CLAIM;
        return switch (intent.state()) {
            case QUEUED, IN_FLIGHT -> wish ? SyncMark.WISH : SyncMark.TO_SEND;
            case UNKNOWN -> wish ? SyncMark.WISH : SyncMark.NOT_KNOWN;
            case NEEDS_USER -> wish ? SyncMark.REFUSED : SyncMark.NOT_KNOWN;
            case PARKED -> SyncMark.REFUSED;
            case CONFIRMED, SUPERSEDED, DISCARDED -> SyncMark.NONE;
        };
    }

    private static SyncMark worse(SyncMark one, SyncMark other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
