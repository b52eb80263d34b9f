package app.taskdesk.ui.preferences;

import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.KeyCap;
import app.taskdesk.ui.kit.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The page that lists every key as it is now. */
public final class KeysView {

    private final Messages messages;
    private final ScrollPane root = new ScrollPane();

    /**
     * @param tasks  what acts on tasks
     * @param window what acts on the window
     */
    public KeysView(Messages messages, List<Command> tasks, List<Command> window) {
        this.messages = messages;
        var columns = new FlowPane(group("preferences.keys.tasks", tasks), group("preferences.keys.window", window));
        columns.getStyleClass().add("keys");
        root.setContent(columns);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setAccessibleText(messages.text("shell.keys"));
    }

    public Parent root() {
        return root;
    }

    private VBox group(String titleKey, List<Command> commands) {
        var title = new Label(messages.text(titleKey));
        title.getStyleClass().add("preference-title");
        var group = new VBox(title);
        group.getStyleClass().addAll("card", "preference-card", "keys-group");
        commands.stream().filter(command -> command.isOffered() && !command.keys().isEmpty()).map(this::line)
                .forEach(group.getChildren()::add);
        return group;
    }

    private HBox line(Command command) {
        var keys = new HBox(4);
        keys.setAlignment(Pos.CENTER_LEFT);
        keys.getStyleClass().add("keys-caps");
        command.keys().stream().map(KeyCombination::getDisplayText).distinct().limit(2).map(KeyCap::new)
                .forEach(cap -> {
                    cap.setMinWidth(Region.USE_PREF_SIZE);
                    keys.getChildren().add(cap);
                });
        var line = new HBox(keys, new Label(messages.text(command.id())));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
