package app.taskdesk.ui.syncstatus;

import app.taskdesk.ui.kit.Icons;
import app.taskdesk.ui.kit.Popover;
import app.taskdesk.ui.kit.Views;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The chip in the header: a mark and a few words; pressed, it tells more. */
public final class SyncChipView {

    private final Button root = new Button();
    private final Runnable open;

    public SyncChipView(Views views, SyncChipViewModel viewModel, SyncPopoverView.Doors doors) {
        var words = new Label();
        words.textProperty().bind(viewModel.wordsProperty());
        var line = new HBox(8);
        line.setAlignment(Pos.CENTER_LEFT);
        for (SyncTone tone : SyncTone.values()) {
            Node mark = mark(tone);
            mark.visibleProperty().bind(viewModel.toneProperty().map(shown -> shown == tone));
            mark.managedProperty().bind(mark.visibleProperty());
            line.getChildren().add(mark);
        }
        line.getChildren().add(words);
        root.setId("sync-chip");
        root.setGraphic(line);
        root.setMnemonicParsing(false);
        root.getStyleClass().add("sync-chip");
        viewModel.wordsProperty().subscribe(text -> root.setAccessibleText(
                views.messages().text("sync.chip.spoken", text)));
        viewModel.toneProperty().subscribe(this::color);
        open = () -> Popover.show(root.getScene(), root, new SyncPopoverView(views, viewModel, doors).root());
        root.setOnAction(click -> open());
    }

    /** Tells more, below the chip. */
    public void open() {
        open.run();
    }

    public Button root() {
        return root;
    }

    private void color(SyncTone shown) {
        for (SyncTone tone : SyncTone.values()) {
            var state = PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            root.pseudoClassStateChanged(state, tone == shown);
        }
    }

    private static Node mark(SyncTone tone) {
        return switch (tone) {
            case OK -> Icons.of(Feather.CHECK);
            case BUSY -> dot();
            case HELD_UP -> Icons.of(Feather.PAUSE_CIRCLE);
            case NEEDS_YOU -> Icons.of(Feather.ALERT_CIRCLE);
        };
    }

    private static Region dot() {
        var dot = new Region();
        dot.getStyleClass().add("sync-dot");
        return dot;
    }
}
