package app.taskdesk.ui.backup;

import org.jspecify.annotations.Nullable;

/** A copy could not be made, read or brought back; nothing was changed. */
public final class BackupProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final StoreTrouble.Kind kind;

    public BackupProblem(StoreTrouble.Kind kind, @Nullable Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    public StoreTrouble.Kind kind() {
        return kind;
    }
}
