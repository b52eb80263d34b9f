package app.taskdesk.ui.kit;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person can do by mouse, menu, key and palette: defined once, shown in all of them.
 *
 * @param id             stable name such as {@code task.snooze}; also the message key of its title
 * @param keys           the keys that run it, the one to show first; may be empty
 * @param disabledReason why it cannot be done now, in words; its value is null while it can
 * @param run            does it; called on the FX thread and only while there is no reason against it
 * @param offered        whether menus list it: not where the account has nothing that it could be about; its keys then
 *                       still tell the reason
 * @param name           what it is about, where its title tells that; null otherwise
 */
public record Command(String id, List<KeyCombination> keys, ObservableValue<@Nullable String> disabledReason,
        Runnable run, ObservableValue<Boolean> offered, @Nullable String name) {

    /** One whose title names nothing. */
    public Command(String id, List<KeyCombination> keys, ObservableValue<@Nullable String> disabledReason,
            Runnable run, ObservableValue<Boolean> offered) {
        this(id, keys, disabledReason, run, offered, null);
    }

    /** One that menus always list. */
    public Command(String id, List<KeyCombination> keys, ObservableValue<@Nullable String> disabledReason,
            Runnable run) {
        this(id, keys, disabledReason, run, new SimpleObjectProperty<>(true));
    }

    /** The same, listed only while that holds. */
    public Command offeredWhile(ObservableValue<Boolean> there) {
        return new Command(id, keys, disabledReason, run, there, name);
    }

    /** One that is about something with a name, which its title tells; without keys. */
    public static Command about(String id, String name, Runnable run) {
        return new Command(id, List.of(), new SimpleObjectProperty<@Nullable String>(), run,
                new SimpleObjectProperty<>(true), name);
    }

    public String title(Messages messages) {
        return name == null ? messages.text(id) : messages.text(id, name);
    }

    public boolean isOffered() {
        return offered.getValue();
    }

    /** A command that nothing ever speaks against; keys as in {@link KeyCombination#valueOf}. */
    public static Command always(String id, Runnable run, String... keys) {
        return always(id, Stream.of(keys).map(KeyCombination::valueOf).toList(), run);
    }

    /** A command that nothing ever speaks against. */
    public static Command always(String id, List<KeyCombination> keys, Runnable run) {
        return new Command(id, keys, new SimpleObjectProperty<@Nullable String>(), run);
    }

    /** Runs it unless something speaks against it. */
    public void runIfEnabled() {
        if (disabledReason.getValue() == null) {
            run.run();
        }
    }
}
