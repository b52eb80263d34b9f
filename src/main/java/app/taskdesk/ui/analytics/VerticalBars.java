package app.taskdesk.ui.analytics;

import app.taskdesk.ui.analytics.Shown.Bar;
import app.taskdesk.ui.kit.Tips;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/** Bars side by side, as days are; each is a button that shows its tasks. */
final class VerticalBars extends BarChart<String, Number> {

    static final double HEIGHT = 176;
    private static final int FEW = 14;
    private static final int MOST_NAMES = 31;

    private final List<Button> buttons = new ArrayList<>();

    /** @param open what pressing a bar does */
    VerticalBars(String title, List<Bar> bars, Consumer<Bar> open) {
        super(across(bars), up(bars));
        setAnimated(false);
        setLegendVisible(false);
        setVerticalGridLinesVisible(false);
        setAccessibleText(title);
        setCategoryGap(bars.size() > FEW ? 2 : 12);
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        var series = new XYChart.Series<String, Number>();
        for (Bar bar : bars) {
            var data = new XYChart.Data<String, Number>(bar.name(), bar.value());
            data.setNode(button(bar, open));
            series.getData().add(data);
        }
        getData().add(series);
    }

    /** Those of no tasks have no height and are left out. */
    List<Button> buttons() {
        return buttons;
    }

    private Button button(Bar bar, Consumer<Bar> open) {
        var button = new Button(bar.name());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMnemonicParsing(false);
        button.setMinSize(0, 0);
        button.setFocusTraversable(false);
        button.setAccessibleText(bar.name() + " " + bar.value());
        Tips.put(button, bar.name() + ": " + bar.value());
        button.setOnAction(_ -> open.accept(bar));
        if (bar.value() > 0) {
            buttons.add(button);
        }
        return button;
    }

    private static CategoryAxis across(List<Bar> bars) {
        var axis = new CategoryAxis();
        axis.setAnimated(false);
        axis.setTickLabelsVisible(bars.size() <= MOST_NAMES);
        return axis;
    }

    private static NumberAxis up(List<Bar> bars) {
        long most = bars.stream().mapToLong(Bar::value).max().orElse(0);
        long tick = Math.max(1, Math.ceilDiv(most, 4));
        var axis = new NumberAxis(0, tick * Math.ceilDiv(Math.max(1, most), tick), tick);
        axis.setAnimated(false);
        axis.setMinorTickVisible(false);
        return axis;
    }
}
