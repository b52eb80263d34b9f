package app.taskdesk.ui.analytics;

import app.taskdesk.ui.analytics.Shown.Bar;
import app.taskdesk.ui.analytics.Shown.Bars;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A chart under its title, or its twin: the same figures as a table. Both can be walked by arrows. */
final class ChartCard extends VBox {

    private final Consumer<Opening> open;
    private final HBox head = new HBox(8);
    private final StackPane body = new StackPane();
    private final Label differs = new Label();
    private final FiguresTable table;
    private ArrowWalk walk = new ArrowWalk(List.of());
    private @Nullable Bars drawn;
    private boolean tables;

    ChartCard(Consumer<Opening> open) {
        this.open = open;
        this.table = new FiguresTable(open);
        getStyleClass().addAll("card", "figure-card");
        head.getStyleClass().add("figure-head");
        setMaxHeight(Double.MAX_VALUE);
        getChildren().addAll(head, body, differs);
    }

    void show(Bars next, boolean asTable) {
        Badges.fill(head, next.twin().title(), next.twin().badges());
        setId("figures-" + next.twin().id());
        table.show(next.twin());
        Badges.say(differs, next.twin().why());
        boolean same = drawn != null && drawn.bars().equals(next.bars()) && tables == asTable;
        drawn = next;
        tables = asTable;
        if (!same) {
            String focused = walk.focused();
            walk = new ArrowWalk(List.of());
            body.getChildren().setAll(asTable ? table : chart(next));
            walk.focus(focused);
        }
    }

    private Node chart(Bars bars) {
        if (bars.bars().stream().allMatch(bar -> bar.value() == 0)) {
            return empty(bars.empty());
        }
        if (bars.upright()) {
            var chart = new VerticalBars(bars.twin().title(), bars.bars(), this::follow);
            walk = new ArrowWalk(chart.buttons());
            return chart;
        }
        var chart = new HorizontalBars(bars.twin().title(), bars.bars(), this::follow);
        walk = new ArrowWalk(chart.lines());
        return chart;
    }

    private static Label empty(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(VerticalBars.HEIGHT / 2);
        return label;
    }

    private void follow(Bar bar) {
        if (bar.open() != null) {
            open.accept(bar.open());
        }
    }
}
