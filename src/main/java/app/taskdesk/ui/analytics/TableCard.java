package app.taskdesk.ui.analytics;

import app.taskdesk.ui.analytics.Shown.Table;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A table of figures under its title. */
final class TableCard extends VBox {

    private final HBox head = new HBox(8);
    private final Label differs = new Label();
    private final FiguresTable table;

    TableCard(Consumer<Opening> open) {
        getStyleClass().addAll("card", "figure-card");
        head.getStyleClass().add("figure-head");
        table = new FiguresTable(open);
        getChildren().addAll(head, table, differs);
    }

    void show(Table figures) {
        Badges.fill(head, figures.title(), figures.badges());
        setId("figures-" + figures.id());
        table.show(figures);
        Badges.say(differs, figures.why());
    }
}
