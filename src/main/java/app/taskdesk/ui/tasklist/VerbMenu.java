package app.taskdesk.ui.tasklist;

import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.Messages;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCodeCombination;

/** Turns commands into the items of a context menu: with their keys, and saying why one cannot be done. */
final class VerbMenu {

    private VerbMenu() {
    }

    static MenuItem item(Command verb, Messages messages) {
        String reason = verb.disabledReason().getValue();
        String title = messages.text(verb.id());
        var item = new MenuItem(reason == null ? title : messages.text("list.menu.disabled", title, reason));
        item.setMnemonicParsing(false);
        item.setDisable(reason != null);
        item.setId(verb.id());
        verb.keys().stream().filter(KeyCodeCombination.class::isInstance).findFirst().ifPresent(item::setAccelerator);
        item.setOnAction(_ -> verb.runIfEnabled());
        return item;
    }
}
