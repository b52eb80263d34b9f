package app.taskdesk.ui.analytics;

import app.taskdesk.ui.analytics.Shown.Tile;
import app.taskdesk.ui.kit.Tips;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One large figure with whose it is and what the other side says; pressing it shows its tasks. */
final class TileButton extends Button {

    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private static final double HEIGHT = 100;
    private static final double LEAST = 120;
    private static final double INSETS = 30;

    private final Label title = new Label();
    private final HBox head = new HBox(6, title);
    private final Label value = new Label();
    private final Label below = new Label();
    private @Nullable Tile tile;

    TileButton(Consumer<Opening> open) {
        getStyleClass().setAll("card", "figure-tile");
        title.getStyleClass().add("figure-tile-title");
        value.getStyleClass().add("figure-tile-value");
        below.getStyleClass().add("figure-tile-below");
        below.setWrapText(true);
        title.setMinWidth(0);
        head.getStyleClass().add("figure-head");
        var lines = new VBox(head, value, below);
        widthProperty().subscribe(width -> lines.setPrefWidth(Math.max(LEAST, width.doubleValue() - INSETS)));
        setGraphic(lines);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setOnAction(_ -> {
            if (tile != null && tile.open() != null) {
                open.accept(tile.open());
            }
        });
    }

    void show(Tile next) {
        if (next.equals(tile)) {
            return;
        }
        if (tile == null || !tile.why().equals(next.why())) {
            Tooltip.uninstall(this, null);
            if (!next.why().isEmpty()) {
                Tips.put(this, next.why());
            }
        }
        tile = next;
        setId("figure-" + next.id());
        title.setText(next.title());
        head.getChildren().setAll(title, Badges.of(next.badge()));
        value.setText(next.value());
        value.pseudoClassStateChanged(LATE, next.tone() == Shown.Tone.LATE);
        below.setText(next.below());
        setAccessibleText(String.join(", ", next.title(), next.badge().text(), next.value(), next.below()));
    }
}
