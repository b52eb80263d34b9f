package app.taskdesk.ui.analytics;

import app.taskdesk.ui.analytics.Shown.Bar;
import app.taskdesk.ui.analytics.Shown.Bars;
import app.taskdesk.ui.kit.Tips;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A chart under its title, or the same figures as a table. */
final class ChartCard extends VBox {

    private static final double HEIGHT = 176;
    private static final int FEW = 14;

    private final Consumer<Opening> open;
    private final HBox head = new HBox(8);
    private final StackPane body = new StackPane();
    private final FiguresTable table;
    private @Nullable Bars drawn;
    private boolean tables;

    ChartCard(Consumer<Opening> open) {
        this.open = open;
        this.table = new FiguresTable(open);
        getStyleClass().addAll("card", "figure-card");
        head.getStyleClass().add("figure-head");
        setMaxHeight(Double.MAX_VALUE);
        getChildren().addAll(head, body);
    }

    void show(Bars next, boolean asTable) {
        Badges.fill(head, next.twin().title(), next.twin().badges());
        setId("figures-" + next.twin().id());
        table.show(next.twin());
        boolean same = drawn != null && drawn.bars().equals(next.bars()) && tables == asTable;
        drawn = next;
        tables = asTable;
        if (same) {
            return;
        }
        boolean nothing = next.bars().stream().allMatch(bar -> bar.value() == 0);
        body.getChildren().setAll(asTable ? table : nothing ? empty(next.empty()) : next.upright() ? upright(next)
                : lying(next.bars()));
    }

    private static Label empty(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(HEIGHT / 2);
        return label;
    }

    private VBox lying(List<Bar> bars) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        var rows = new VBox();
        rows.getStyleClass().add("figure-bars");
        bars.forEach(bar -> rows.getChildren().add(row(bar, most)));
        return rows;
    }

    private Button row(Bar bar, long most) {
        var name = new Label(bar.name());
        name.setMinWidth(92);
        name.setPrefWidth(92);
        name.setMaxWidth(92);
        var fill = new Region();
        fill.getStyleClass().addAll("figure-fill", style(bar));
        var track = new HBox(fill);
        track.getStyleClass().add("figure-track");
        track.setMinWidth(20);
        HBox.setHgrow(track, Priority.ALWAYS);
        double share = (double) bar.value() / most;
        track.widthProperty().subscribe(width -> fill.setPrefWidth(Math.max(3, width.doubleValue() * share)));
        var value = new Label(String.valueOf(bar.value()));
        value.getStyleClass().add("figure-number");
        var line = new HBox(10, name, track, value);
        line.getStyleClass().add("figure-line");
        var row = new Button(bar.name(), line);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setMnemonicParsing(false);
        row.getStyleClass().setAll("figure-bar");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        line.prefWidthProperty().bind(row.widthProperty().subtract(8));
        row.setAccessibleText(bar.name() + " " + bar.value());
        row.setOnAction(_ -> follow(bar));
        return row;
    }

    private static String style(Bar bar) {
        return "figure-" + bar.tone().name().toLowerCase(Locale.ROOT);
    }

    /** Days side by side; by key the same is in the table. */
    private BarChart<String, Number> upright(Bars bars) {
        var across = new CategoryAxis();
        across.setAnimated(false);
        across.setTickLabelsVisible(bars.bars().size() <= 2 * FEW + 3);
        var up = new NumberAxis();
        up.setAnimated(false);
        up.setMinorTickVisible(false);
        up.setForceZeroInRange(true);
        long most = bars.bars().stream().mapToLong(Bar::value).max().orElse(0);
        up.setAutoRanging(false);
        up.setTickUnit(Math.max(1, Math.ceilDiv(most, 4)));
        up.setUpperBound(up.getTickUnit() * Math.ceilDiv(most, (long) up.getTickUnit()));
        var chart = new BarChart<>(across, up);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setVerticalGridLinesVisible(false);
        chart.setAccessibleText(bars.twin().title());
        chart.setCategoryGap(bars.bars().size() > FEW ? 2 : 12);
        chart.setMinHeight(HEIGHT);
        chart.setPrefHeight(HEIGHT);
        chart.setMinWidth(0);
        var series = new XYChart.Series<String, Number>();
        bars.bars().forEach(bar -> series.getData().add(new XYChart.Data<>(bar.name(), bar.value())));
        chart.getData().add(series);
        for (int i = 0; i < bars.bars().size(); i++) {
            lead(series.getData().get(i).getNode(), bars.bars().get(i));
        }
        return chart;
    }

    private void lead(Node node, Bar bar) {
        Tips.put(node, bar.name() + ": " + bar.value());
        node.setOnMouseClicked(_ -> follow(bar));
    }

    private void follow(Bar bar) {
        if (bar.open() != null) {
            open.accept(bar.open());
        }
    }
}
