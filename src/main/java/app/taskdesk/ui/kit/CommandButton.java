package app.taskdesk.ui.kit;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * A button for a command, with its key on it. While the command cannot be done it looks so, but can still be reached
 * and pressed: it then says why.
 */
public final class CommandButton extends Button {

    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    /** @param refused is told the reason when it is pressed all the same */
    public CommandButton(Command command, Messages messages, Consumer<String> refused) {
        super(messages.text(command.id()));
        setId(command.id().replace('.', '-'));
        setMnemonicParsing(false);
        if (!command.keys().isEmpty()) {
            KeyCombination key = command.keys().getFirst();
            setGraphic(new KeyCap(key.getDisplayText()));
            setContentDisplay(ContentDisplay.RIGHT);
        }
        command.disabledReason().subscribe(this::tell);
        Tips.put(this, command.disabledReason()::getValue);
        setOnAction(_ -> {
            String reason = command.disabledReason().getValue();
            if (reason == null) {
                command.run().run();
            } else {
                refused.accept(reason);
            }
        });
    }

    private void tell(@Nullable String reason) {
        pseudoClassStateChanged(UNAVAILABLE, reason != null);
        setAccessibleHelp(reason);
    }
}
