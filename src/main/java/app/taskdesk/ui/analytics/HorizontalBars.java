package app.taskdesk.ui.analytics;

import app.taskdesk.ui.analytics.Shown.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.ValueAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Bars below one another: a chart between names and figures, each line of it a button that shows its tasks. */
final class HorizontalBars extends StackPane {

    private static final double LINE = 26;
    private static final double BAR = 14;
    private static final double NAME = 92;
    private static final double GAP = 10;
    private static final double FIGURE = 44;
    private static final double BESIDE = 74;
    private static final double LEAST = 3;

    private final List<Button> lines = new ArrayList<>();

    /** @param open what pressing a line does */
    HorizontalBars(String title, List<Bar> bars, Consumer<Bar> open) {
        boolean beside = bars.stream().anyMatch(bar -> !bar.beside().isEmpty());
        var rows = new VBox();
        for (Bar bar : bars) {
            Button line = line(bar, beside);
            line.setOnAction(_ -> open.accept(bar));
            lines.add(line);
            rows.getChildren().add(line);
        }
        var drawing = new Drawing(bars);
        drawing.setAccessibleText(title);
        StackPane.setMargin(drawing, new Insets(0, GAP + FIGURE + (beside ? BESIDE : 0), 0, NAME + GAP));
        getChildren().addAll(rows, drawing);
    }

    List<Button> lines() {
        return lines;
    }

    private static Button line(Bar bar, boolean beside) {
        var name = new Label(bar.name());
        fix(name, NAME);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var figure = new Label(String.valueOf(bar.value()));
        figure.getStyleClass().add("figure-number");
        fix(figure, FIGURE);
        var content = new HBox(name, room, figure);
        if (beside) {
            var here = new Label(bar.beside());
            here.getStyleClass().add("figure-beside");
            fix(here, BESIDE);
            content.getChildren().add(here);
        }
        content.getStyleClass().add("figure-line");
        var line = new Button(bar.name(), content);
        line.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.setMnemonicParsing(false);
        line.getStyleClass().setAll("figure-bar");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMinWidth(0);
        content.prefWidthProperty().bind(line.widthProperty());
        line.setAccessibleText(bar.beside().isEmpty() ? bar.name() + " " + bar.value()
                : bar.name() + " " + bar.value() + ", " + bar.beside());
        return line;
    }

    private static void fix(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    /** The bars alone, each in the middle of its line; none is so short that it cannot be seen. */
    private static final class Drawing extends BarChart<Number, String> {

        Drawing(List<Bar> bars) {
            super(across(bars), down());
            getStyleClass().add("horizontal-bars");
            setMouseTransparent(true);
            setAnimated(false);
            setLegendVisible(false);
            setHorizontalGridLinesVisible(false);
            setVerticalGridLinesVisible(false);
            setHorizontalZeroLineVisible(false);
            setVerticalZeroLineVisible(false);
            setBarGap(0);
            setCategoryGap(LINE - BAR);
            setMinSize(0, LINE * bars.size());
            setPrefHeight(LINE * bars.size());
            setMaxHeight(LINE * bars.size());
            var series = new XYChart.Series<Number, String>();
            for (int i = bars.size() - 1; i >= 0; i--) {
                series.getData().add(new XYChart.Data<>(bars.get(i).value(), String.valueOf(i)));
            }
            getData().add(series);
            for (XYChart.Data<Number, String> bar : series.getData()) {
                bar.getNode().getStyleClass().add("figure-" + bars.get(Integer.parseInt(bar.getYValue())).tone().name()
                        .toLowerCase(Locale.ROOT));
            }
        }

        private static ValueAxis<Number> across(List<Bar> bars) {
            long most = bars.stream().mapToLong(Bar::value).max().orElse(1);
            var axis = new NumberAxis(0, Math.max(1, most), Math.max(1, most));
            axis.setTickLabelsVisible(false);
            axis.setTickMarkVisible(false);
            axis.setMinorTickVisible(false);
            axis.setAnimated(false);
            return axis;
        }

        /** Its first line is the lowest, and lines are known by their number, since two could have one name. */
        private static CategoryAxis down() {
            var axis = new CategoryAxis();
            axis.setTickLabelsVisible(false);
            axis.setTickMarkVisible(false);
            axis.setStartMargin(0);
            axis.setEndMargin(0);
            axis.setAnimated(false);
            return axis;
        }

        @Override
        protected void layoutPlotChildren() {
            super.layoutPlotChildren();
            for (Data<Number, String> bar : getData().getFirst().getData()) {
                Node node = bar.getNode();
                node.resize(Math.max(LEAST, node.getLayoutBounds().getWidth()), node.getLayoutBounds().getHeight());
            }
        }
    }
}
