package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.outbox.TaskTroubles.Trouble;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The cards on top of the detail pane: what keeps the task from being as it is at the server, and the ways out. */
public final class TroublesView {

    private final TaskTroubles viewModel;
    private final OutboxViewModel outbox;
    private final Messages messages;
    private final VBox root = new VBox(12);

    public TroublesView(TaskTroubles viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.outbox = viewModel.outbox();
        this.messages = messages;
        root.setId("troubles");
        root.getStyleClass().add("troubles");
        root.visibleProperty().bind(viewModel.troublesProperty().map(list -> !list.isEmpty()));
        root.managedProperty().bind(root.visibleProperty());
        viewModel.troublesProperty().subscribe(this::show);
    }

    /** The node to put on top of the detail pane. */
    public Parent root() {
        return root;
    }

    /** Puts the focus on the first way out. */
    public void focusFirst() {
        first(root).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> first(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isFocusTraversable() && child.isVisible() && !child.isDisabled()) {
                return Optional.of(child);
            }
            Optional<Node> below = child instanceof Parent inner ? first(inner) : Optional.empty();
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private void show(List<Trouble> troubles) {
        boolean hadFocus = root.isFocusWithin();
        root.getChildren().setAll(troubles.stream().map(this::card).toList());
        if (hadFocus && root.getParent() != null) {
            root.getParent().requestFocus();
        }
    }

    private Node card(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Clash clash -> new ConflictCard(outbox.conflict(clash.line()), messages, true).root();
            case Trouble.Gone gone -> gone(gone.lines());
            case Trouble.Stuck stuck -> stuck(stuck.line());
            case Trouble.Wish wish -> wish(wish.line());
        };
    }

    private Node gone(List<OutboxLine> lines) {
        var card = card("trouble-gone", outbox.trouble(first(lines)));
        card.getChildren().add(words(messages.text("outbox.trouble.kept", lines.size()), "muted"));
        for (OutboxLine line : lines) {
            card.getChildren().add(words(outbox.change(line), "trouble-change"));
        }
        FlowPane ways = ways(first(lines));
        ways.getChildren().getFirst().getStyleClass().remove("link");
        ways.getChildren().getFirst().getStyleClass().add("accent");
        card.getChildren().add(ways);
        return card;
    }

    private static OutboxLine first(List<OutboxLine> lines) {
        return lines.stream().filter(line -> line.standing() == OutboxLine.Standing.GONE).findFirst().orElseThrow();
    }

    private Node stuck(OutboxLine line) {
        var card = card("trouble-stuck", outbox.trouble(line));
        card.getChildren().add(words(outbox.change(line), "trouble-change"));
        card.getChildren().add(ways(line));
        List<String> raw = outbox.raw(line);
        if (!raw.isEmpty()) {
            var details = new TitledPane(messages.text("outbox.trouble.details"),
                    words(String.join("\n", raw), "muted"));
            details.setExpanded(false);
            details.setAnimated(false);
            details.getStyleClass().add("trouble-details");
            card.getChildren().add(details);
        }
        return card;
    }

    private Node wish(OutboxLine line) {
        var card = card("trouble-wish", outbox.wish(line));
        card.getStyleClass().add("calm");
        card.getChildren().add(ways(line));
        return card;
    }

    private static VBox card(String id, String words) {
        var card = new VBox(6, words(words, "trouble-words"));
        card.setId(id);
        card.getStyleClass().add("trouble-card");
        return card;
    }

    private FlowPane ways(OutboxLine line) {
        var box = new FlowPane(8, 4);
        box.getStyleClass().add("trouble-ways");
        for (Way way : outbox.ways(line)) {
            var button = new Button(way.title());
            button.setId("trouble-" + way.id());
            button.setMnemonicParsing(false);
            button.getStyleClass().add("link");
            button.setOnAction(_ -> way.run().run());
            box.getChildren().add(button);
        }
        return box;
    }

    private static Label words(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }
}
