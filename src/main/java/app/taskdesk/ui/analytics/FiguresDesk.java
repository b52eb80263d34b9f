package app.taskdesk.ui.analytics;

import app.taskdesk.task.FiguresQuestion;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** The server's own figures; wired where everything is. FX thread only. */
public interface FiguresDesk {

    /** Whether the service of the account on screen counts anything by itself. */
    ObservableValue<Boolean> counts();

    /**
     * Asks for figures without waiting: first answers what was kept, if anything, then what became of asking.
     *
     * @param answered called on the FX thread
     * @return ends the wish for answers
     */
    Runnable ask(FiguresQuestion question, Consumer<FiguresAnswer> answered);
}
