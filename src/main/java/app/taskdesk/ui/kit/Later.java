package app.taskdesk.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** Builds parts of the window that are not seen at its start, so that it opens without them. FX thread only. */
public final class Later {

    private final Runnable build;
    private Subscription waiting = Subscription.EMPTY;
    private boolean built;

    private Later(Runnable build) {
        this.build = build;
    }

    /** Builds the part once, as soon as it is to be shown: now, or when that becomes so. */
    public static void build(ObservableValue<Boolean> shown, Runnable build) {
        var later = new Later(build);
        later.waiting = shown.subscribe(later::look);
        if (later.built) {
            later.waiting.unsubscribe();
        }
    }

    private void look(boolean shown) {
        if (shown && !built) {
            built = true;
            waiting.unsubscribe();
            build.run();
        }
    }
}
