package app.taskdesk.ui.backup;

import app.taskdesk.ui.backup.BackupsViewModel.Line;
import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The lines about copies of the tasks, with the ways to make, keep and bring back one. */
public final class BackupsView {

    private final BackupsViewModel viewModel;
    private final Messages messages;
    private final Parent root;
    private final ListChangeListener<Line> changed = _ -> draw();

    @FXML
    private Button makeNow;
    @FXML
    private Button save;
    @FXML
    private Button open;
    @FXML
    private VBox lines;
    @FXML
    private Button more;
    @FXML
    private VBox question;
    @FXML
    private Label questionTitle;
    @FXML
    private Label questionText;
    @FXML
    private Button restore;
    @FXML
    private Button keep;
    @FXML
    private HBox said;
    @FXML
    private Label status;
    @FXML
    private Button undo;

    public BackupsView(Views views, BackupsViewModel viewModel, FileQuestions files) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.root = views.load(this);
        makeNow.setOnAction(_ -> viewModel.makeNow());
        save.setOnAction(_ -> files.whereToSave(messages.text("backup.save.title"), messages.text("backup.save.name"))
                .ifPresent(viewModel::save));
        open.setOnAction(_ -> files.whichToOpen(messages.text("backup.open.title")).ifPresent(viewModel::open));
        more.textProperty().bind(viewModel.moreProperty());
        more.setOnAction(_ -> viewModel.showAll());
        showWhile(more, more.textProperty().isNotEmpty());
        restore.setOnAction(_ -> viewModel.restore());
        keep.setOnAction(_ -> viewModel.keep());
        undo.setOnAction(_ -> viewModel.undo());
        showWhile(undo, viewModel.undoableProperty().isNotNull());
        status.textProperty().bind(viewModel.statusProperty());
        showWhile(said, status.textProperty().isNotEmpty());
        viewModel.questionProperty().subscribe(this::ask);
        viewModel.lines().addListener(changed);
        draw();
    }

    public Parent root() {
        return root;
    }

    private void ask(BackupsViewModel.@Nullable Question asked) {
        question.setVisible(asked != null);
        question.setManaged(asked != null);
        if (asked != null) {
            questionTitle.setText(asked.title());
            questionText.setText(asked.text());
            restore.requestFocus();
        }
    }

    /** Keeps the focus on the line it is on, since states come in one by one. */
    private void draw() {
        int focused = focusedLine();
        lines.getChildren().setAll(viewModel.lines().stream().map(this::line).toList());
        if (viewModel.lines().isEmpty()) {
            lines.getChildren().setAll(label(messages.text("backup.none"), "muted"));
        } else if (focused >= 0 && focused < lines.getChildren().size()) {
            ((HBox) lines.getChildren().get(focused)).getChildren().getLast().requestFocus();
        }
    }

    private int focusedLine() {
        for (int i = 0; i < lines.getChildren().size(); i++) {
            if (lines.getChildren().get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private HBox line(Line line) {
        Label state = label(line.state(), line.usable() ? "muted" : "field-problem");
        state.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(state, Priority.ALWAYS);
        var bring = new Button(messages.text("backup.restore"));
        bring.setMnemonicParsing(false);
        bring.setMinWidth(Region.USE_PREF_SIZE);
        bring.setAccessibleText(messages.text("backup.restoreOf", line.when()));
        bring.setOnAction(_ -> viewModel.ask(line.backup()));
        bring.setVisible(line.usable());
        var row = new HBox(label(line.when(), "backup-when"), label(line.kind(), "backup-kind"),
                label(line.size(), "backup-size"), state, bring);
        row.getStyleClass().add("backup-line");
        return row;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static void showWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
