package app.taskdesk.ui.analytics;

import app.taskdesk.task.ServerFigures;
import app.taskdesk.ui.kit.Unanswered;

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
    record Failed(Unanswered why, String words) implements FiguresAnswer {
    }
}
