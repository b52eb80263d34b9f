package app.taskdesk.ui.analytics;

import app.taskdesk.task.ServerFigures;

/** What came of asking a server for its figures. */
public sealed interface FiguresAnswer {

    /** The answer of an earlier time. */
    record Kept(ServerFigures figures) implements FiguresAnswer {
    }

    /** The answer of now. */
    record Told(ServerFigures figures) implements FiguresAnswer {
    }

    /**
     * No answer.
     *
     * @param words the server's own, clipped and inert; may be empty
     */
    record Failed(Why why, String words) implements FiguresAnswer {
    }

    /** Why there is no answer. */
    enum Why {
        OFFLINE, SIGN_IN, SLOW_DOWN, REFUSED, TROUBLE
    }
}
