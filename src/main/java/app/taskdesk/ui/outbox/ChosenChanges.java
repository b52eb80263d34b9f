package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.ui.kit.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Below the table: all there is to know of the chosen change, or what can be done with several at once. */
final class ChosenChanges {

    private final VBox root;
    private final OutboxViewModel viewModel;
    private final OutboxTable table;
    private final Messages messages;
    private List<OutboxLine> shown = List.of();

    ChosenChanges(VBox root, OutboxViewModel viewModel, OutboxTable table, Messages messages) {
        this.root = root;
        this.viewModel = viewModel;
        this.table = table;
        this.messages = messages;
        table.chosenProperty().subscribe(this::look);
        table.secondsProperty().subscribe(this::look);
    }

    private void look() {
        List<OutboxLine> chosen = table.chosen();
        if (chosen.size() > 1 && chosen.equals(shown)) {
            return;
        }
        shown = chosen;
        root.getChildren().setAll(chosen.isEmpty() ? List.of()
                : chosen.size() == 1 ? one(chosen.getFirst()) : several(chosen));
    }

    private List<Node> one(OutboxLine line) {
        var fields = grid(viewModel.fields(line));
        HBox.setHgrow(fields, Priority.ALWAYS);
        var facts = grid(viewModel.facts(line));
        facts.setMinWidth(260);
        var both = new HBox(24, fields, facts);
        var title = new Label(messages.text("outbox.detail.title", viewModel.change(line), viewModel.title(line)));
        title.getStyleClass().add("outbox-about-title");
        var keys = new Label(messages.text("outbox.detail.keys"));
        keys.getStyleClass().add("muted");
        return List.of(title, both, keys);
    }

    private static GridPane grid(List<OutboxViewModel.Fact> facts) {
        var grid = new GridPane(14, 4);
        for (OutboxViewModel.Fact fact : facts) {
            var name = new Label(fact.name());
            name.getStyleClass().add("muted");
            name.setMinWidth(84);
            var value = new Label(fact.value());
            value.setWrapText(true);
            grid.addRow(grid.getRowCount(), name, value);
        }
        return grid;
    }

    private List<Node> several(List<OutboxLine> chosen) {
        var title = new Label(messages.text("outbox.several", chosen.size()));
        title.getStyleClass().add("outbox-about-title");
        var ways = new FlowPane(8, 8, button("sendNow", () -> viewModel.sendNow(table.chosen())),
                button("discard", () -> viewModel.discard(table.chosen())));
        return List.of(title, ways);
    }

    private Button button(String id, Runnable run) {
        var button = new Button(messages.text("outbox.way." + id));
        button.setId("outbox-several-" + id);
        button.setOnAction(_ -> run.run());
        return button;
    }
}
