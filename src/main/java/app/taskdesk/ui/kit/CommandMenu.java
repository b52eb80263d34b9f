package app.taskdesk.ui.kit;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A menu of commands, each with its key, or with the reason why it cannot be done now. */
public final class CommandMenu {

    /** What a line with keys at its end takes. */
    public static final double WIDTH = 252;
    private static final double REASON = 220;

    private CommandMenu() {
    }

    /**
     * A menu for this moment; make a new one each time it is opened.
     *
     * @param groups set apart by lines
     */
    public static ContextMenu of(List<List<Command>> groups, Messages messages) {
        var menu = new ContextMenu();
        for (List<Command> all : groups) {
            List<Command> group = all.stream().filter(Command::isOffered).toList();
            if (group.isEmpty()) {
                continue;
            }
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(command -> menu.getItems().add(item(command, messages)));
        }
        return menu;
    }

    private static MenuItem item(Command command, Messages messages) {
        String reason = command.disabledReason().getValue();
        var title = new Label(command.title(messages));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(8, title, space);
        line.setMinWidth(WIDTH);
        if (reason != null) {
            var why = new Label(reason);
            why.getStyleClass().add("menu-reason");
            why.setWrapText(true);
            why.setMaxWidth(REASON);
            line.getChildren().add(why);
        } else if (!command.keys().isEmpty()) {
            line.getChildren().add(new KeyCap(command.keys().getFirst()));
        }
        var item = new MenuItem(null, line);
        item.setId(command.id().replace('.', '-') + "-item");
        item.setDisable(reason != null);
        item.setOnAction(_ -> command.runIfEnabled());
        return item;
    }
}
