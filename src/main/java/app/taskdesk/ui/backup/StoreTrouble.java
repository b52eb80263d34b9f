package app.taskdesk.ui.backup;

import app.taskdesk.ui.kit.Messages;

/**
 * What keeps the program from keeping anything.
 *
 * @param folder where the tasks lie
 * @param atWork whether the program ran already, so that there is a window with text in it behind
 */
public record StoreTrouble(Kind kind, String folder, boolean atWork) {

    /** What to tell a person, and what to do about it. */
    public enum Kind {
        DAMAGED, FULL, UNREACHABLE, NEWER, FOREIGN, BUSY, OTHER;

        /** What happened, in the fewest words. */
        public String title(Messages messages) {
            return messages.text(switch (this) {
                case NEWER -> "backup.title.newer";
                case FOREIGN -> "backup.title.foreign";
                case DAMAGED, FULL, UNREACHABLE, BUSY, OTHER -> "backup.title";
            });
        }
    }

    /** Whether the tasks can be set aside for a backup. */
    boolean canRestore() {
        return kind == Kind.DAMAGED;
    }

    /** Whether the file is ours, so that something in it can be read. */
    boolean canExport() {
        return switch (kind) {
            case DAMAGED, FULL, UNREACHABLE, OTHER -> true;
            case NEWER, FOREIGN, BUSY -> false;
        };
    }

    /** Whether there is something to look at while nothing can be saved. */
    boolean canLookOn() {
        return atWork && kind != Kind.DAMAGED;
    }
}
