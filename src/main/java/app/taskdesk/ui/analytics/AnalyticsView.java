package app.taskdesk.ui.analytics;

import app.taskdesk.task.FiguresRange.Choice;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.CommandButton;
import app.taskdesk.ui.kit.Icons;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Popover;
import app.taskdesk.ui.kit.Segments;
import app.taskdesk.ui.kit.Tips;
import app.taskdesk.ui.kit.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The page of figures: tiles, charts or their tables, and the agents; each figure leads to its tasks. */
public final class AnalyticsView {

    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

    private final AnalyticsViewModel viewModel;
    private final Messages messages;
    private final Parent root;
    private final List<TileButton> tileButtons = new ArrayList<>();
    private final List<ChartCard> chartCards = new ArrayList<>();
    private final TableCard now;
    private final TableCard agents;

    @FXML
    private HBox bar;
    @FXML
    private HBox days;
    @FXML
    private DatePicker from;
    @FXML
    private DatePicker to;
    @FXML
    private Button owner;
    @FXML
    private Label asking;
    @FXML
    private Button again;
    @FXML
    private HBox noticeLine;
    @FXML
    private Label notice;
    @FXML
    private Button retry;
    @FXML
    private VBox waiting;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox content;
    @FXML
    private GridPane tiles;
    @FXML
    private GridPane charts;
    @FXML
    private VBox tables;

    public AnalyticsView(Views views, AnalyticsViewModel viewModel) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.root = views.load(this);
        now = new TableCard(viewModel::open);
        agents = new TableCard(viewModel::open);
        tables.getChildren().addAll(now, agents);
        columns(tiles, 4);
        columns(charts, 2);
        bindBar();
        viewModel.asTablesProperty().subscribe(() -> show(viewModel.shownProperty().get()));
        viewModel.shownProperty().subscribe(this::show);
    }

    /** The node to show in place of list and detail. */
    public Parent root() {
        return root;
    }

    /**
     * What can be done with the page, at the end of its bar: each in a word, its name and key when pointed at.
     *
     * @param refused is told why one cannot be done
     */
    public void offer(Command export, Command print, Consumer<String> refused) {
        bar.getChildren().addAll(button(export, messages.text("analytics.export"), refused),
                button(print, messages.text("analytics.print"), refused));
    }

    private Button button(Command command, String word, Consumer<String> refused) {
        var button = new CommandButton(command, messages, refused);
        button.setId("analytics-" + button.getId());
        button.setContentDisplay(ContentDisplay.TEXT_ONLY);
        button.setAccessibleText(button.getText());
        Tips.put(button, messages.text("analytics.offer", button.getText(),
                command.keys().getFirst().getDisplayText()));
        button.setText(word);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void bindBar() {
        var ranges = new Segments<>(messages.text("analytics.range"), List.of(Choice.values()), viewModel::name,
                viewModel.choiceProperty());
        ranges.setId("analytics-range");
        bar.getChildren().addFirst(ranges);
        var looks = new Segments<>(messages.text("analytics.look"), List.of(false, true),
                tables -> messages.text(tables ? "analytics.look.tables" : "analytics.look.charts"),
                viewModel.asTablesProperty());
        looks.setId("analytics-look");
        Stream.of(ranges, looks).forEach(choice -> choice.setMinWidth(Region.USE_PREF_SIZE));
        bar.getChildren().add(looks);
        from.valueProperty().bindBidirectional(viewModel.fromProperty());
        to.valueProperty().bindBidirectional(viewModel.toProperty());
        viewModel.choiceProperty().subscribe(choice -> shown(days, choice == Choice.CUSTOM));
        viewModel.ownerProperty().subscribe(_ -> {
            owner.setText(viewModel.ownerChip());
            owner.pseudoClassStateChanged(SET, viewModel.ownerProperty().get() != null);
        });
        owner.setOnAction(_ -> Popover.show(root.getScene(), owner, new OwnerChoice(messages, viewModel)));
        asking.visibleProperty().bind(viewModel.askingProperty());
        again.setGraphic(Icons.of(Feather.REFRESH_CW));
        again.setAccessibleText(messages.text("analytics.again"));
        Tips.put(again, messages.text("analytics.again"));
        again.setOnAction(_ -> viewModel.askAgain());
        retry.setOnAction(_ -> viewModel.askAgain());
    }

    private static void columns(GridPane grid, int number) {
        for (int i = 0; i < number; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / number);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
    }

    private void show(Shown page) {
        notice.setText(page.notice());
        shown(noticeLine, !page.notice().isEmpty());
        shown(scroll, page.counted());
        shown(waiting, !page.counted());
        if (!page.counted()) {
            return;
        }
        for (int i = tileButtons.size(); i < page.tiles().size(); i++) {
            var tile = new TileButton(viewModel::open);
            tileButtons.add(tile);
            tiles.add(tile, i, 0);
        }
        for (int i = chartCards.size(); i < page.bars().size(); i++) {
            var card = new ChartCard(viewModel::open);
            chartCards.add(card);
            charts.add(card, i % 2, i / 2);
        }
        for (int i = 0; i < tileButtons.size(); i++) {
            tileButtons.get(i).show(page.tiles().get(i));
        }
        for (int i = 0; i < chartCards.size(); i++) {
            chartCards.get(i).show(page.bars().get(i), viewModel.asTablesProperty().get());
        }
        now.show(page.now());
        agents.show(page.agents());
        shown(now, !page.now().lines().isEmpty());
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
