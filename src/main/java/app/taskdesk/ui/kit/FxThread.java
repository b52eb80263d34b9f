package app.taskdesk.ui.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one gateway to the thread that draws: runs there later, in the order given, from any thread. */
public final class FxThread implements Executor {

    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }
}
