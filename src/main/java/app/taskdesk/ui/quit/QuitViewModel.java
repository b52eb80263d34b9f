package app.taskdesk.ui.quit;

import app.taskdesk.ui.kit.Messages;
import app.taskdesk.work.BackgroundWork;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets what is unsent go out before the program ends, for ten seconds unless the person says otherwise. FX thread
 * only.
 */
public final class QuitViewModel {

    static final int PATIENCE = 10;

    private final Runnable quit;
    private final IntegerProperty left;
    private final IntegerProperty seconds = new SimpleIntegerProperty(PATIENCE);
    private final BooleanProperty patient = new SimpleBooleanProperty();
    private final StringBinding title;
    private final StringBinding hint;
    private BackgroundWork.@Nullable Running ticking;

    /**
     * @param changes how many wait
     * @param quit    ends the program; called once
     */
    public QuitViewModel(Messages messages, BackgroundWork work, int changes, Runnable quit) {
        this.quit = quit;
        this.left = new SimpleIntegerProperty(changes);
        title = Bindings.createStringBinding(() -> messages.text("quit.title", left.get()), left);
        hint = Bindings.createStringBinding(() -> patient.get() ? messages.text("quit.hint.patient")
                : messages.text("quit.hint", seconds.get()), seconds, patient);
        ticking = work.every(Duration.ofSeconds(1), this::tick);
    }

    /** "Sending 3 changes\u2026 They also go out next time you start." */
    public StringBinding titleProperty() {
        return title;
    }

    public StringBinding hintProperty() {
        return hint;
    }

    /** Whether the person chose to wait for the last change. */
    public BooleanProperty patientProperty() {
        return patient;
    }

    /** So many wait now; the program ends with the last. */
    public void left(int changes) {
        left.set(changes);
        if (changes == 0) {
            quitNow();
        }
    }

    /** Does not end before everything is sent. */
    public void waitForAll() {
        patient.set(true);
    }

    public void quitNow() {
        if (stop()) {
            quit.run();
        }
    }

    /** The program goes on; what was begun to be sent goes out. */
    public void cancel() {
        stop();
    }

    private boolean stop() {
        BackgroundWork.Running running = ticking;
        ticking = null;
        if (running != null) {
            running.close();
        }
        return running != null;
    }

    private void tick() {
        if (!patient.get()) {
            seconds.set(seconds.get() - 1);
            if (seconds.get() <= 0) {
                quitNow();
            }
        }
    }
}
