package app.taskdesk.ui.preferences;

import app.taskdesk.ui.kit.Messages;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The lines about newer releases: where to look, by whose signature, and what was seen. */
final class UpdatesView {

    private final Messages messages;
    private final UpdatesViewModel viewModel;
    private final VBox root = new VBox();

    /** @param copy puts text on the clipboard */
    UpdatesView(Messages messages, UpdatesViewModel viewModel, Consumer<String> copy) {
        this.messages = messages;
        this.viewModel = viewModel;
        var status = new Label();
        status.textProperty().bind(viewModel.statusProperty());
        status.setWrapText(true);
        status.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(status, Priority.ALWAYS);
        var copyLink = button("preferences.updates.copy", () -> copy.accept(viewModel.pageProperty().get()));
        copyLink.visibleProperty().bind(viewModel.pageProperty().isNotEmpty());
        copyLink.managedProperty().bind(copyLink.visibleProperty());
        var look = button("preferences.updates.look", viewModel::lookNow);
        look.disableProperty().bind(viewModel.readyProperty().map(ready -> !ready));
        var told = new HBox(8, status, copyLink, look);
        told.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("preference-lines");
        root.getChildren().addAll(line("preferences.updates.address", viewModel.addressProperty()),
                line("preferences.updates.key", viewModel.keyProperty()), told);
    }

    Parent root() {
        return root;
    }

    private HBox line(String nameKey, StringProperty value) {
        var name = new Label(messages.text(nameKey));
        name.getStyleClass().add("preference-name");
        var field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setPromptText(messages.text(nameKey + ".example"));
        field.setOnAction(enter -> viewModel.keep());
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                viewModel.keep();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        name.setLabelFor(field);
        var line = new HBox(name, field);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("preference-line");
        return line;
    }

    private Button button(String key, Runnable run) {
        var button = new Button(messages.text(key));
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> run.run());
        return button;
    }
}
