package app.taskdesk.ui.palette;

import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.KeyCap;
import app.taskdesk.ui.kit.Popover;
import app.taskdesk.ui.kit.Views;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The one field from which everything can be done. */
public final class PaletteView {

    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private final PaletteViewModel viewModel;
    private final Consumer<String> refused;
    private final Region root;

    @FXML
    private TextField typed;
    @FXML
    private ListView<Command> found;
    @FXML
    private Label none;

    /** @param refused is told the reason when a command cannot be done now */
    public PaletteView(Views views, PaletteViewModel viewModel, Consumer<String> refused) {
        this.viewModel = viewModel;
        this.refused = refused;
        this.root = views.load(this);
        typed.textProperty().bindBidirectional(viewModel.typedProperty());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        found.setItems(viewModel.found());
        found.setCellFactory(list -> new CommandCell());
        found.setOnMouseClicked(click -> runChosen());
        none.visibleProperty().bind(viewModel.chosenProperty().lessThan(0));
        none.managedProperty().bind(none.visibleProperty());
        viewModel.chosenProperty().subscribe(this::choose);
        found.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                viewModel.chosenProperty().set(index.intValue());
            }
        });
    }

    /** Lays the palette over the window; it goes as soon as something was chosen. */
    public void open(Scene scene) {
        viewModel.begin();
        choose();
        Popover.show(scene, null, root);
        typed.requestFocus();
    }

    Region root() {
        return root;
    }

    private void choose() {
        int at = viewModel.chosenProperty().get();
        found.getSelectionModel().clearAndSelect(at);
        found.scrollTo(Math.max(0, at - 4));
    }

    private void move(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> viewModel.move(1);
            case UP -> viewModel.move(-1);
            case ENTER -> runChosen();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void runChosen() {
        viewModel.chosen().ifPresent(command -> {
            Popover.closeIn(root.getScene());
            String reason = command.disabledReason().getValue();
            if (reason == null) {
                command.run().run();
            } else {
                refused.accept(reason);
            }
        });
    }

    private final class CommandCell extends ListCell<Command> {

        private final Label title = new Label();
        private final HBox end = new HBox();
        private final HBox line;

        CommandCell() {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            title.setMinWidth(Region.USE_PREF_SIZE);
            end.setAlignment(Pos.CENTER_RIGHT);
            line = new HBox(8, title, space, end);
            line.setAlignment(Pos.CENTER_LEFT);
            line.prefWidthProperty().bind(widthProperty().subtract(16));
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            end.getChildren().clear();
            setGraphic(empty ? null : line);
            if (empty || command == null) {
                setAccessibleText(null);
                return;
            }
            String reason = command.disabledReason().getValue();
            title.setText(viewModel.title(command));
            pseudoClassStateChanged(UNAVAILABLE, reason != null);
            setAccessibleText(title.getText() + (reason == null ? "" : ". " + reason));
            if (reason != null) {
                var why = new Label(reason);
                why.getStyleClass().add("menu-reason");
                end.getChildren().add(why);
            } else if (!command.keys().isEmpty()) {
                end.getChildren().add(new KeyCap(command.keys().getFirst()));
            }
        }
    }
}
