package app.taskdesk.action;

import app.taskdesk.task.Words;

/** What a person asked for breaks a rule; nothing was changed, and the words say why. */
public final class NotPossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Words reason;

    public NotPossible(Words reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Words reason() {
        return reason;
    }
}
