package app.taskdesk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands by key. Keys that also write (letters, digits, signs) act only while no text field has the focus;
 * combinations with Ctrl or Cmd and function keys act everywhere. FX thread only.
 */
public final class KeyMap {

    private final List<Layer> layers = new ArrayList<>();
    private final Consumer<String> refused;
    private @Nullable KeyCode begun;
    private boolean swallowTyped;

    /** Commands that act only in some places of the program. */
    private record Layer(List<Command> commands, BooleanSupplier here) {
    }

    /** @param refused is told the reason, in words, when a command cannot be done now */
    public KeyMap(Consumer<String> refused) {
        this.refused = refused;
    }

    /** Adds commands; of two with the same key one that can be done gets it, then one that is offered. */
    public void add(List<Command> more) {
        add(more, () -> true);
    }

    /** Adds commands that act only while something holds. */
    public void add(List<Command> more, BooleanSupplier here) {
        layers.add(new Layer(List.copyOf(more), here));
    }

    private Stream<Command> commands() {
        return layers.stream().filter(layer -> layer.here().getAsBoolean()).flatMap(layer -> layer.commands().stream());
    }

    /** Listens to the keys of a scene, before any control in it does. */
    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, released -> swallowTyped = false);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode().isModifierKey() || belongsToPopover(event) || editsText(event)) {
            return;
        }
        boolean writes = writes(event);
        boolean typing = writes && isTyping(event);
        KeyCode first = begun;
        begun = null;
        if (!typing && first != null) {
            Optional<Command> second = sequence(first, event.getCode());
            if (second.isPresent()) {
                act(second.get(), event, true);
                return;
            }
        }
        if (typing) {
            return;
        }
        Optional<Command> command = find(event);
        if (command.isPresent()) {
            act(command.get(), event, writes);
        } else if (writes && beginsSequence(event.getCode())) {
            begun = event.getCode();
            swallow(event);
        }
    }

    private void typed(KeyEvent event) {
        if (swallowTyped) {
            swallowTyped = false;
            event.consume();
        } else if (!isTyping(event) && !belongsToPopover(event)) {
            find(event).ifPresent(command -> act(command, event, false));
        }
    }

    private void act(Command command, KeyEvent event, boolean swallowsTyped) {
        if (swallowsTyped) {
            swallow(event);
        }
        event.consume();
        String reason = command.disabledReason().getValue();
        if (reason == null) {
            command.run().run();
        } else {
            refused.accept(reason);
        }
    }

    private void swallow(KeyEvent event) {
        swallowTyped = true;
        event.consume();
    }

    private Optional<Command> find(KeyEvent event) {
        List<Command> found = commands().filter(command -> command.keys().stream().anyMatch(keys -> keys.match(event)))
                .toList();
        List<Command> offered = found.stream().filter(Command::isOffered).toList();
        return offered.stream().filter(command -> command.disabledReason().getValue() == null).findFirst()
                .or(() -> offered.stream().findFirst()).or(() -> found.stream().findFirst());
    }

    private Optional<Command> sequence(KeyCode first, KeyCode second) {
        KeyCombination wanted = new KeySequence(first, second);
        return commands().filter(command -> command.keys().contains(wanted)).findFirst();
    }

    private boolean beginsSequence(KeyCode key) {
        return commands().flatMap(command -> command.keys().stream())
                .anyMatch(keys -> keys instanceof KeySequence sequence && sequence.first() == key);
    }

    private static boolean writes(KeyEvent event) {
        boolean combined = event.isControlDown() || event.isMetaDown() || event.isAltDown();
        return !combined && !event.getCode().isFunctionKey();
    }

    private static boolean belongsToPopover(KeyEvent event) {
        return event.getSource() instanceof Scene scene
                && (Popover.isOpenIn(scene) || BlockingLayer.isOver(scene));
    }

    /** Cut, copy, paste and undo belong to the text being typed, as long as it has something to undo. */
    private static boolean editsText(KeyEvent event) {
        boolean inText = event.isShortcutDown() && event.getSource() instanceof Scene scene
                && scene.getFocusOwner() instanceof TextInputControl;
        return inText && switch (event.getCode()) {
            case A, C, X, V -> true;
            case Z, Y -> undoesTyping((TextInputControl) ((Scene) event.getSource()).getFocusOwner());
            default -> false;
        };
    }

    private static boolean undoesTyping(TextInputControl text) {
        return text.isUndoable() || text.isRedoable();
    }

    private static boolean isTyping(KeyEvent event) {
        Node focus = event.getSource() instanceof Scene scene ? scene.getFocusOwner() : null;
        return switch (focus) {
            case TextInputControl text -> text.isEditable();
            case ComboBoxBase<?> box -> box.isEditable();
            case Spinner<?> spinner -> spinner.isEditable();
            case null, default -> false;
        };
    }
}
