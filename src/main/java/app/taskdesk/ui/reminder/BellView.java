package app.taskdesk.ui.reminder;

import app.taskdesk.ui.kit.Icons;
import app.taskdesk.ui.kit.KeySequence;
import app.taskdesk.ui.kit.Popover;
import app.taskdesk.ui.kit.Tips;
import app.taskdesk.ui.kit.Views;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The bell in the header with how much is new; pressed, it lists what the person was told. */
public final class BellView {

    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");
    private static final int MOST = 99;

    private final Views views;
    private final BellViewModel viewModel;
    private final Runnable settings;
    private final Button root = new Button();

    /** @param settings leads to where it is set up what is told */
    public BellView(Views views, BellViewModel viewModel, Runnable settings) {
        this.views = views;
        this.viewModel = viewModel;
        this.settings = settings;
        Node bell = Icons.of(Feather.BELL);
        Node silent = Icons.of(Feather.BELL_OFF);
        var badge = new Label();
        badge.getStyleClass().add("bell-badge");
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        root.setId("bell");
        root.setMnemonicParsing(false);
        root.getStyleClass().addAll("icon-button", "bell");
        root.setGraphic(new StackPane(bell, silent, badge));
        viewModel.unseenProperty().subscribe(count -> {
            badge.setText(count.intValue() > MOST ? MOST + "+" : count.toString());
            badge.setVisible(count.intValue() > 0);
            root.setAccessibleText(viewModel.spoken());
        });
        viewModel.pausedUntilProperty().subscribe(until -> {
            root.pseudoClassStateChanged(PAUSED, until != null);
            bell.setVisible(until == null);
            silent.setVisible(until != null);
        });
        Tips.put(root, views.messages().text("reminder.list"), new KeySequence(KeyCode.G, KeyCode.R));
        root.setOnAction(_ -> open());
    }

    public Button root() {
        return root;
    }

    /** Lists what was told, below the bell; what was new has been looked at from then on. */
    public void open() {
        if (root.getScene() != null) {
            var list = new BellListView(views, viewModel, settings);
            Popover.show(root.getScene(), root, list.root());
            list.focusFirst();
            Popover.whenNoneIn(root.getScene(), viewModel::seen);
        }
    }
}
