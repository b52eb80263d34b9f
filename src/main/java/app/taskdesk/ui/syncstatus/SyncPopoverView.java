package app.taskdesk.ui.syncstatus;

import app.taskdesk.ui.kit.Popover;
import app.taskdesk.ui.kit.Views;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What lies behind the chip: the whole sentence, the figures and the ways out. */
public final class SyncPopoverView {

    private final Region root;

    @FXML
    private Label sentence;
    @FXML
    private GridPane facts;
    @FXML
    private Button outbox;
    @FXML
    private Button newKey;
    @FXML
    private Button syncNow;
    @FXML
    private Button more;
    @FXML
    private Label moreWords;

    /**
     * Where its buttons lead.
     *
     * @param outbox shows what has not reached the server; null where nothing can
     */
    public record Doors(Runnable syncNow, Runnable enterKey, @Nullable Runnable outbox) {
    }

    SyncPopoverView(Views views, SyncChipViewModel viewModel, Doors doors) {
        this.root = views.load(this);
        sentence.textProperty().bind(viewModel.sentenceProperty());
        viewModel.factsProperty().subscribe(this::draw);
        syncNow.textProperty().bind(viewModel.syncWordsProperty());
        more.textProperty().bind(viewModel.moreProperty());
        show(more, viewModel.moreProperty().isNotEmpty());
        moreWords.textProperty().bind(viewModel.moreWordsProperty());
        var told = new SimpleBooleanProperty();
        more.setOnAction(click -> told.set(!told.get()));
        show(moreWords, told.and(viewModel.moreProperty().isNotEmpty()));
        syncNow.disableProperty().bind(viewModel.canSyncProperty().not());
        show(syncNow, viewModel.needsKeyProperty().not());
        show(newKey, viewModel.needsKeyProperty());
        boolean hasOutbox = doors.outbox() != null;
        outbox.setVisible(hasOutbox);
        outbox.setManaged(hasOutbox);
        outbox.setOnAction(click -> leaveFor(doors.outbox()));
        newKey.setOnAction(click -> leaveFor(doors.enterKey()));
        syncNow.setOnAction(click -> doors.syncNow().run());
    }

    Region root() {
        return root;
    }

    private void leaveFor(@Nullable Runnable door) {
        Popover.closeIn(root.getScene());
        if (door != null) {
            door.run();
        }
    }

    private void draw(List<SyncChipViewModel.Fact> lines) {
        facts.getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            var name = new Label(lines.get(i).name());
            name.getStyleClass().add("muted");
            var value = new Label(lines.get(i).value());
            value.setWrapText(true);
            facts.addRow(i, name, value);
        }
    }

    private static void show(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }
}
