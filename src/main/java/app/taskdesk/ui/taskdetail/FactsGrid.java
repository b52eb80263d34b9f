package app.taskdesk.ui.taskdetail;

import app.taskdesk.ui.kit.Messages;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Labels at the left, values at the right, one fact a line. */
public final class FactsGrid extends GridPane {

    private static final double LABELS = 104;

    /** The grid itself counts only what is seen. */
    private int rows;

    public FactsGrid() {
        getStyleClass().add("facts");
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        getColumnConstraints().addAll(new ColumnConstraints(LABELS), values);
    }

    /** Adds a line with a control of its own. */
    public void add(String label, Node value) {
        addRow(rows++, label(label), value);
    }

    /** Adds a line that stands there only while the condition holds. */
    void add(String label, Node value, ObservableValue<Boolean> there) {
        Label name = label(label);
        EditControls.showWhile(name, there);
        EditControls.showWhile(value, there);
        addRow(rows++, name, value);
    }

    /** Shows the facts in place of those shown before. */
    public void show(List<Fact> facts, Messages messages) {
        getChildren().clear();
        rows = 0;
        for (Fact fact : facts) {
            var value = new Label(fact.text());
            value.setWrapText(true);
            value.setId("fact-" + fact.id());
            value.getStyleClass().add("fact-value");
            if (fact.late()) {
                value.getStyleClass().add("late");
            }
            add(messages.text(fact.label()), value);
        }
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.getStyleClass().add("fact-label");
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        return label;
    }
}
