package app.taskdesk.settings;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The preferences while the program runs: observed by views, saved a little after each change. */
public final class Settings {

    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final Executor later;
    private final Consumer<Preferences> save;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile Preferences latest;

    /**
     * @param later runs a task once, a little later, off the FX thread
     * @param save  keeps the preferences; called on whatever thread {@code later} uses, and by {@link #saveNow}
     */
    public Settings(Preferences loaded, Executor later, Consumer<Preferences> save) {
        this.preferences = new ReadOnlyObjectWrapper<>(loaded);
        this.latest = loaded;
        this.later = later;
        this.save = save;
    }

    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    public Preferences get() {
        return preferences.get();
    }

    /** Changes the preferences; FX thread only. Several changes in short order are saved once. */
    public void change(UnaryOperator<Preferences> change) {
        Preferences changed = change.apply(preferences.get());
        if (changed.equals(preferences.get())) {
            return;
        }
        latest = changed;
        preferences.set(changed);
        if (waiting.compareAndSet(false, true)) {
            later.execute(this::saveNow);
        }
    }

    /** Saves what has not been saved yet; any thread. */
    public void saveNow() {
        if (waiting.compareAndSet(true, false)) {
            save.accept(latest);
        }
    }
}
