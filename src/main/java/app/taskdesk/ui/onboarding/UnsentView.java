package app.taskdesk.ui.onboarding;

import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Popover;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The dialog that asks what becomes of unsent changes before an account goes or gets another key (ux.md 4.8). */
public final class UnsentView {

    private final UnsentViewModel viewModel;
    private final Messages messages;
    private final FileQuestions files;
    private final HBox ways = new HBox(8);
    private final VBox root = new VBox();

    public UnsentView(Messages messages, UnsentViewModel viewModel, FileQuestions files) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.files = files;
        var title = new Label();
        title.setId("unsent-title");
        title.setWrapText(true);
        title.getStyleClass().add("popover-question");
        title.textProperty().bind(viewModel.titleProperty());
        var hint = new Label();
        hint.setId("unsent-hint");
        hint.setWrapText(true);
        hint.getStyleClass().add("popover-title");
        hint.textProperty().bind(viewModel.hintProperty());
        ways.setAlignment(Pos.CENTER_RIGHT);
        root.setId("unsent");
        root.getStyleClass().addAll("popover-content", "unsent-question");
        root.getChildren().addAll(title, hint, ways);
        viewModel.stageProperty().subscribe(this::offer);
    }

    /** Lays the question over the window; to leave it without an answer leaves everything as it is. */
    public void open(Scene scene) {
        Popover popover = Popover.show(scene, null, root);
        viewModel.overProperty().subscribe(over -> {
            if (over) {
                popover.close();
            }
        });
        viewModel.hintProperty().subscribe((_, _) -> popover.fit());
        viewModel.stageProperty().subscribe((_, _) -> popover.fit());
        root.sceneProperty().subscribe(shown -> {
            if (shown == null && !viewModel.overProperty().get()) {
                viewModel.cancel();
            }
        });
    }

    private void offer(UnsentViewModel.Stage stage) {
        boolean remove = viewModel.occasion() == UnsentViewModel.Occasion.REMOVE;
        ways.getChildren().setAll(switch (stage) {
            case CHOOSE -> List.of(best("unsent.sendFirst", viewModel::sendFirst),
                    remove ? button("unsent.export", this::export)
                            : button("unsent.keepForLater", viewModel::keepForLater),
                    button("unsent.discard", viewModel::discard), button("unsent.cancel", viewModel::cancel));
            case SENDING -> List.of(button("unsent.back", viewModel::back));
            case DROP -> List.of(button("unsent.back", viewModel::back),
                    danger("unsent.drop.confirm", viewModel::remove));
            case SAVED -> List.of(button("unsent.keep", viewModel::cancel),
                    danger("unsent.remove", viewModel::remove));
            case CLEAR -> List.of(button("unsent.keep", viewModel::cancel),
                    danger("unsent.remove", viewModel::remove));
        });
        if (root.getScene() != null) {
            ways.getChildren().getFirst().requestFocus();
        }
    }

    private void export() {
        files.whereToSave(messages.text("unsent.export.title"), messages.text("unsent.export.name"))
                .ifPresent(viewModel::export);
    }

    private Button best(String key, Runnable run) {
        return styled(button(key, run), "accent");
    }

    private Button danger(String key, Runnable run) {
        return styled(button(key, run), "danger");
    }

    private static Button styled(Button button, String style) {
        button.getStyleClass().add(style);
        return button;
    }

    private Button button(String key, Runnable run) {
        var button = new Button(messages.text(key));
        button.setId(key.replace('.', '-'));
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }
}
