package app.taskdesk.ui.quit;

import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Popover;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The word before the program ends while changes are on their way (ux.md 4.8). */
public final class QuitView {

    private final QuitViewModel viewModel;
    private final Messages messages;
    private final Runnable left;
    private final VBox root = new VBox();

    /** @param left called when the question goes, whatever the answer */
    public QuitView(Messages messages, QuitViewModel viewModel, Runnable left) {
        this.viewModel = viewModel;
        this.left = left;
        this.messages = messages;
        var title = new Label();
        title.setId("quit-title");
        title.textProperty().bind(viewModel.titleProperty());
        title.getStyleClass().add("popover-question");
        var hint = new Label();
        hint.textProperty().bind(viewModel.hintProperty());
        hint.getStyleClass().add("popover-title");
        title.setWrapText(true);
        hint.setWrapText(true);
        Button wait = button("quit.wait", viewModel::waitForAll);
        wait.getStyleClass().add("accent");
        wait.disableProperty().bind(viewModel.patientProperty());
        var ways = new HBox(8, wait, button("quit.now", viewModel::quitNow));
        ways.setAlignment(Pos.CENTER_RIGHT);
        root.setId("quit");
        root.getStyleClass().addAll("popover-content", "quit");
        root.getChildren().addAll(title, hint, ways);
        root.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.isShortcutDown() && press.getCode() == KeyCode.Q) {
                press.consume();
                viewModel.quitNow();
            }
        });
    }

    /** Lays the question over the window; leaving it by any way but its answers lets the program go on. */
    public void open(Scene scene) {
        Popover popover = Popover.show(scene, null, root);
        var ways = (HBox) root.getChildren().getLast();
        ways.getChildren().add(button("quit.cancel", popover::close));
        root.sceneProperty().subscribe(shown -> {
            if (shown == null) {
                viewModel.cancel();
                left.run();
            }
        });
    }

    private Button button(String way, Runnable run) {
        var button = new Button(messages.text(way));
        button.setId(way.replace('.', '-'));
        button.setOnAction(_ -> run.run());
        return button;
    }
}
