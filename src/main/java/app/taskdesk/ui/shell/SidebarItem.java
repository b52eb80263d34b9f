package app.taskdesk.ui.shell;

import app.taskdesk.ui.kit.Icons;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Tips;
import java.util.List;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** One place to go to in the sidebar: icon, name and count; on the rail only the icon. */
final class SidebarItem extends ToggleButton {

    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final int MOST = 999;

    private final Messages messages;
    private final String name;
    private final Label count = new Label();

    /** @param named whether there is room for the name and the count */
    SidebarItem(Messages messages, String name, Feather icon, ObservableValue<Boolean> named) {
        this.messages = messages;
        this.name = name;
        var title = new Label(name);
        title.getStyleClass().add("sidebar-item-title");
        count.getStyleClass().add("sidebar-item-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(Icons.of(icon), title, space, count);
        line.getStyleClass().add("sidebar-item-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.prefWidthProperty().bind(widthProperty().subtract(16));
        List.of(title, count).forEach(label -> {
            label.visibleProperty().bind(named);
            label.managedProperty().bind(named);
        });
        setGraphic(line);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().setAll("sidebar-item");
        setMnemonicParsing(false);
        setMaxWidth(Double.MAX_VALUE);
        Tips.put(this, name);
    }

    /**
     * Shows the count, and says how many of what it counts are late.
     *
     * @param warns whether the count turns red then
     */
    void count(ObservableIntegerValue tasks, ObservableIntegerValue late, boolean warns) {
        Runnable show = () -> {
            count.setText(tasks.get() == 0 ? "" : tasks.get() > MOST
                    ? messages.text("shell.sidebar.more", MOST) : messages.text("shell.sidebar.count", tasks.get()));
            pseudoClassStateChanged(LATE, warns && late.get() > 0);
            setAccessibleText(messages.text("shell.sidebar.spoken", name, tasks.get(), late.get()));
        };
        tasks.subscribe(show);
        late.subscribe(show);
        show.run();
    }

    /** A place that is shown stays chosen when it is clicked again. */
    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }
}
