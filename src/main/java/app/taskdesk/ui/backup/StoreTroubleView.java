package app.taskdesk.ui.backup;

import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.kit.Icons;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The card that blocks everything while nothing can be saved, with the ways out (ux.md 4.8). */
public final class StoreTroubleView {

    private static final int OFFERED = 4;

    private final StoreTroubleViewModel viewModel;
    private final Messages messages;
    private final FileQuestions files;
    private final Region root;
    private final ToggleGroup choice = new ToggleGroup();

    @FXML
    private HBox heading;
    @FXML
    private Label title;
    @FXML
    private Label why;
    @FXML
    private Label safe;
    @FXML
    private VBox restoring;
    @FXML
    private VBox choices;
    @FXML
    private Label about;
    @FXML
    private Button restore;
    @FXML
    private Button retry;
    @FXML
    private Button export;
    @FXML
    private Button folder;
    @FXML
    private Button lookOn;
    @FXML
    private Button quit;
    @FXML
    private HBox said;
    @FXML
    private ProgressIndicator busy;
    @FXML
    private Label status;

    public StoreTroubleView(Views views, StoreTroubleViewModel viewModel, FileQuestions files) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.files = files;
        this.root = (Region) views.load(this);
        StoreTrouble trouble = viewModel.trouble();
        heading.getChildren().addFirst(Icons.of(Feather.ALERT_TRIANGLE));
        title.setText(viewModel.title());
        why.setText(viewModel.why());
        safe.textProperty().bind(viewModel.safeProperty());
        about.textProperty().bind(viewModel.aboutProperty());
        status.textProperty().bind(viewModel.statusProperty());
        said.visibleProperty().bind(status.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        busy.visibleProperty().bind(viewModel.busyProperty());
        busy.managedProperty().bind(busy.visibleProperty());
        offer(restore, trouble.canRestore(), viewModel::restore);
        offer(retry, true, viewModel::retry);
        offer(export, trouble.canExport(), this::export);
        offer(folder, true, () -> files.showFolder(trouble.folder()));
        offer(lookOn, trouble.canLookOn(), viewModel::lookOn);
        offer(quit, true, viewModel::quit);
        restoring.setVisible(trouble.canRestore());
        restoring.setManaged(trouble.canRestore());
        if (!trouble.canRestore()) {
            retry.getStyleClass().add("accent");
        }
        viewModel.backupsProperty().subscribe(this::show);
        viewModel.chosenProperty().subscribe(this::chosen);
    }

    public Region root() {
        return root;
    }

    /** Puts the focus on the best way out. */
    public void focusFirst() {
        (viewModel.trouble().canRestore() ? restore : retry).requestFocus();
    }

    private static void offer(Button button, boolean offered, Runnable run) {
        button.setVisible(offered);
        button.setManaged(offered);
        button.setOnAction(_ -> run.run());
    }

    private void export() {
        files.whereToSave(messages.text("backup.export.title"), messages.text("backup.export.name"))
                .ifPresent(viewModel::export);
    }

    private void show(List<BackupLine> backups) {
        var lines = new ArrayList<Node>();
        backups.stream().limit(OFFERED).forEach(backup -> lines.add(option(backup, viewModel.name(backup))));
        lines.add(option(null, messages.text("backup.anew")));
        choices.getChildren().setAll(lines);
        chosen();
    }

    private RadioButton option(@Nullable BackupLine backup, String name) {
        var option = new RadioButton(name);
        option.setMnemonicParsing(false);
        option.setToggleGroup(choice);
        option.setUserData(backup);
        option.setOnAction(_ -> viewModel.chosenProperty().set(backup));
        return option;
    }

    private void chosen() {
        BackupLine backup = viewModel.chosenProperty().get();
        choice.getToggles().stream()
                .filter(option -> backup == null ? option.getUserData() == null : backup.equals(option.getUserData()))
                .forEach(option -> option.setSelected(true));
        restore.setText(viewModel.restoreTitle());
    }
}
