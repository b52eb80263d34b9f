package app.taskdesk.task;

/** The lists that every desk has, each with the rule that says which tasks belong to it (ux.md 4.3). */
public enum StandardView {
    /**
     * Mine, open and due before tomorrow, late ones included. A task snoozed until later today is away until then,
     * unless it is late all the same.
     */
    MY_DAY(true) {
        @Override
        public boolean holds(TaskRow row, Viewpoint view) {
            return view.isMine(row) && row.due() != null && row.due().isBefore(view.tomorrow())
                    && row.knownStatus().isOpen() && (row.isLate(view.now()) || !view.isAsleep(row));
        }
    },
    MY_OPEN(true) {
        @Override
        public boolean holds(TaskRow row, Viewpoint view) {
            return view.isMine(row) && row.knownStatus().isOpen();
        }
    },
    WAITING(true) {
        @Override
        public boolean holds(TaskRow row, Viewpoint view) {
            return view.isMine(row) && row.knownStatus() == TaskStatus.WAITING;
        }
    },
    SNOOZED(true) {
        @Override
        public boolean holds(TaskRow row, Viewpoint view) {
            return view.isMine(row) && view.isAsleep(row);
        }
    },
    DEFERRED(false) {
        @Override
        public boolean holds(TaskRow row, Viewpoint view) {
            return view.isMine(row) && row.knownStatus() == TaskStatus.DEFERRED;
        }
    },
    /** Mine and finished today; a task finished here that the server has not stamped yet counts as today. */
    DONE_TODAY(false) {
        @Override
        public boolean holds(TaskRow row, Viewpoint view) {
            return view.isMine(row) && row.knownStatus() == TaskStatus.DONE && (row.completedAt() == null
                    ? row.mark() != SyncMark.NONE
                    : Viewpoint.within(row.completedAt(), view.today(), view.tomorrow()));
        }
    },
    /** Open tasks that wait for somebody to take them. */
    UNCLAIMED(true) {
        @Override
        public boolean holds(TaskRow row, Viewpoint view) {
            return row.knownStatus().isOpen() && isUnclaimed(row);
        }
    },
    ALL_OPEN(true) {
        @Override
        public boolean holds(TaskRow row, Viewpoint view) {
            return row.knownStatus().isOpen();
        }
    },
    OVERDUE(true) {
        @Override
        public boolean holds(TaskRow row, Viewpoint view) {
            return row.isLate(view.now());
        }
    },
    /** Open and pushed back three times or more. */
    SNOOZED_OFTEN(true) {
        @Override
        public boolean holds(TaskRow row, Viewpoint view) {
            return row.snoozeCount() >= SNOOZES_TO_WORRY && row.knownStatus().isOpen();
        }
    };

    /** From so many snoozes on, a task is one for the lead to look at (ux.md 4.3). */
    public static final int SNOOZES_TO_WORRY = 3;

    private final boolean openOnly;

    StandardView(boolean openOnly) {
        this.openOnly = openOnly;
    }

    /** Whether the view is about everybody's tasks, for a lead. */
    public boolean team() {
        return this == ALL_OPEN || this == OVERDUE || this == SNOOZED_OFTEN;
    }

    /** Whether tasks can come into the view at all, where they can do no more than this. */
    public boolean isIn(Abilities abilities) {
        return switch (this) {
            case WAITING -> abilities.statuses().contains(TaskStatus.WAITING);
            case DEFERRED -> abilities.statuses().contains(TaskStatus.DEFERRED);
            case SNOOZED, SNOOZED_OFTEN -> abilities.has(TaskField.SNOOZE_COUNT);
            case MY_DAY, MY_OPEN, DONE_TODAY, UNCLAIMED, ALL_OPEN, OVERDUE -> true;
        };
    }

    public abstract boolean holds(TaskRow row, Viewpoint view);

    /** Whether every task of the view is open, so that one due in the past is late. */
    public boolean openOnly() {
        return openOnly;
    }

    private static boolean isUnclaimed(TaskRow row) {
        String claim = row.claimStatus();
        return claim == null ? row.ownerId() == null : claim.equals("queued") || claim.equals("unassigned");
    }
}
