package app.taskdesk.ui.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.Pictures;
import app.taskdesk.ui.analytics.Shown.Badge;
import app.taskdesk.ui.analytics.Shown.Bar;
import app.taskdesk.ui.analytics.Shown.Bars;
import app.taskdesk.ui.analytics.Shown.Figure;
import app.taskdesk.ui.analytics.Shown.Line;
import app.taskdesk.ui.analytics.Shown.Table;
import app.taskdesk.ui.analytics.Shown.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.chart.BarChart;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** A chart and its twin, by key and by eye ({@code target/pictures}). */
class ChartCardTest {

    private static final List<Bar> FIGURES = List.of(bar("Urgent", 10, ""), bar("High", 30, "29 here"),
            bar("Normal", 80, ""), bar("Low", 0, ""));

    private final List<Opening> opened = new ArrayList<>();
    private ChartCard card;

    private static Bar bar(String name, long value, String beside) {
        return new Bar(name, value, beside, Tone.PLAIN, new Opening.One(new TaskId(value)));
    }

    private static Bars bars(List<Bar> figures, boolean upright) {
        var twin = new Table("priority", "Priority", List.of(new Badge(true, "Server 10:42")), List.of("Priority",
                "Server"), figures.stream().map(bar -> new Line(bar.name(), List.of(new Figure("" + bar.value(),
                        bar.value(), false, bar.open())))).toList(), false, "Why they differ");
        return new Bars(twin, figures, upright, "Nothing.");
    }

    private void look(String name, Bars bars, boolean asTable, Consumer<Scene> test) throws Exception {
        Pictures.take(name, ThemeChoice.LIGHT, new Pictures.Size(480, 260), () -> {
            card = new ChartCard(opened::add);
            card.show(bars, asTable);
            return new VBox(card);
        }, test::accept);
    }

    private static void press(Scene scene, KeyCode key) {
        Node on = scene.getFocusOwner();
        Event.fireEvent(on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        Event.fireEvent(on, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
    }

    private static List<Button> buttons(Scene scene, String style) {
        return scene.getRoot().lookupAll(style).stream().filter(Button.class::isInstance).map(Button.class::cast)
                .toList();
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private void shows(long... figures) {
        assertEquals(LongStream.of(figures).mapToObj(figure -> new Opening.One(new TaskId(figure))).toList(),
                opened);
    }

    @Test
    void eachBarLiesInTheLineOfItsNameAndIsAsLongAsItsFigure() throws Exception {
        look("chart-lying", bars(FIGURES, false), false, scene -> {
            var chart = (BarChart<?, ?>) scene.getRoot().lookup(".chart");
            List<Button> lines = buttons(scene, ".figure-bar");
            List<Bounds> drawn = chart.getData().getFirst().getData().reversed().stream()
                    .map(data -> place(data.getNode())).toList();
            double most = drawn.get(2).getWidth();
            assertTrue(most > 150, () -> "as long as there is room: " + most);
            for (int i = 0; i < FIGURES.size(); i++) {
                Bounds bar = drawn.get(i);
                assertEquals(place(lines.get(i)).getCenterY(), bar.getCenterY(), 1, FIGURES.get(i).name());
                assertEquals(Math.max(3, most * FIGURES.get(i).value() / 80), bar.getWidth(), 1.5);
                assertEquals(14, bar.getHeight(), 1);
            }
            assertEquals("High 30, 29 here", lines.get(1).getAccessibleText());
        });
    }

    @Test
    void arrowsWalkTheLinesAndEnterShowsTheirTasks() throws Exception {
        look("chart-lying-walked", bars(FIGURES, false), false, scene -> {
            List<Button> lines = buttons(scene, ".figure-bar");
            assertEquals(1, lines.stream().filter(Node::isFocusTraversable).count());
            lines.getFirst().requestFocus();
            press(scene, KeyCode.DOWN);
            press(scene, KeyCode.DOWN);
            press(scene, KeyCode.SPACE);
            press(scene, KeyCode.UP);
            press(scene, KeyCode.SPACE);
            shows(80, 30);
            card.show(bars(FIGURES.reversed(), false), false);
            assertEquals("High", ((Button) scene.getFocusOwner()).getText(), "the focus is not lost");
        });
    }

    @Test
    void arrowsWalkTheBarsThatHaveTasksAndEnterShowsThem() throws Exception {
        look("chart-upright", bars(List.of(bar("Mon", 3, ""), bar("Tue", 0, ""), bar("Wed", 5, "")), true), false,
                scene -> {
                    List<Button> days = buttons(scene, ".chart-bar");
                    assertTrue(days.getFirst().isFocusTraversable());
                    days.getFirst().requestFocus();
                    press(scene, KeyCode.RIGHT);
                    press(scene, KeyCode.SPACE);
                    shows(5);
                });
    }

    @Test
    void theTwinIsATableOfTheSameFigures() throws Exception {
        look("chart-twin", bars(FIGURES, false), true, scene -> {
            var table = (FiguresTable) scene.getRoot().lookup(".figures-table");
            table.requestFocus();
            table.getSelectionModel().select(1, table.getColumns().get(1));
            press(scene, KeyCode.ENTER);
            shows(30);
        });
    }
}
