package app.taskdesk.ui.overdue;

import app.taskdesk.live.OverdueGrid.Line;
import app.taskdesk.task.LateAge;
import app.taskdesk.task.StandardView;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.CommandButton;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Tips;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.ui.overdue.OverdueViewModel.Cell;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The figures above the list of late work: owner by age, each a button that lists its tasks. */
public final class OverdueView {

    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final double SHARE = 0.45;
    private static final double OWNER_COLUMN = 140;
    /** In less, the forms of the verbs tell it alone. */
    private static final double ROOM_FOR_PRICE = 960;

    private final OverdueViewModel viewModel;
    private final Messages messages;
    private final Region root;
    private final HeatCells cells;

    @FXML
    private ScrollPane scroll;
    @FXML
    private GridPane grid;
    @FXML
    private Label title;
    @FXML
    private Label count;
    @FXML
    private Label price;
    @FXML
    private HBox verbs;

    /**
     * @param commands what can be done to the selected tasks, the usual one last
     * @param refused  is told why one cannot be done
     */
    public OverdueView(Views views, OverdueViewModel viewModel, List<Command> commands, Consumer<String> refused) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.root = views.load(this);
        cells = new HeatCells(grid);
        for (Command command : commands) {
            var button = new CommandButton(command, messages, refused);
            button.setId("overdue-" + button.getId());
            verbs.getChildren().add(button);
        }
        verbs.getChildren().getLast().getStyleClass().add("accent");
        title.textProperty().bind(viewModel.titleProperty());
        count.textProperty().bind(viewModel.countProperty());
        setColumns();
        root.visibleProperty().bind(viewModel.shownProperty());
        root.managedProperty().bind(viewModel.shownProperty());
        viewModel.lines().subscribe(this::fillIfShown);
        viewModel.chosenProperty().subscribe(cells::choose);
        viewModel.shownProperty().subscribe(this::fillIfShown);
        fillIfShown();
    }

    public Region root() {
        return root;
    }

    /** Tells beside the selected tasks what it costs to change them. */
    public void showPrice(ObservableValue<String> words) {
        price.textProperty().bind(words.map(told -> told.isEmpty() ? "" : messages.text("overdue.price", told)));
        Tips.put(price, words::getValue);
        price.visibleProperty().bind(price.textProperty().isNotEmpty()
                .and(root.widthProperty().greaterThan(ROOM_FOR_PRICE)));
        price.managedProperty().bind(price.visibleProperty());
    }

    /**
     * One stands first, since there is no room for both.
     *
     * @param begun    what can be begun while no tasks are selected
     * @param selected what can be done to the selected tasks
     */
    public void offer(Command begun, Command selected, Consumer<String> refused) {
        BooleanBinding none = price.textProperty().isEmpty();
        verbs.getChildren().addAll(0, List.of(button(begun, none, refused), button(selected, none.not(), refused)));
    }

    private Button button(Command command, BooleanBinding shown, Consumer<String> refused) {
        var button = new CommandButton(command, messages, refused);
        button.setId("overdue-" + button.getId());
        button.visibleProperty().bind(shown);
        button.managedProperty().bind(shown);
        return button;
    }

    /** As much as they need, but the list keeps at least half of the room there is for both. */
    public void shareHeight(ObservableDoubleValue both) {
        both.subscribe(height -> scroll.setMaxHeight(Math.max(110, height.doubleValue() * SHARE)));
        scroll.minHeightProperty().bind(Bindings.min(grid.heightProperty(), scroll.maxHeightProperty()));
    }

    private void setColumns() {
        var owner = new ColumnConstraints(OWNER_COLUMN * 0.8, OWNER_COLUMN, Double.MAX_VALUE);
        owner.setHgrow(Priority.SOMETIMES);
        grid.getColumnConstraints().add(owner);
        for (int i = 0; i < LateAge.values().length; i++) {
            var age = new ColumnConstraints(40, 76, Double.MAX_VALUE);
            age.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(age);
        }
        for (int i = 0; i < 3; i++) {
            var figure = new ColumnConstraints(48, 84, 110);
            figure.setHalignment(HPos.CENTER);
            grid.getColumnConstraints().add(figure);
        }
    }

    /** The figures change with every task, wherever the person is. */
    private void fillIfShown() {
        if (viewModel.shownProperty().get()) {
            fill();
        }
    }

    private void fill() {
        cells.clear();
        var heads = Stream.concat(Stream.of(messages.text("overdue.column.owner")),
                Stream.concat(Stream.of(LateAge.values()).map(viewModel::name),
                        Stream.of("late", "open", "snoozed").map(key -> messages.text("overdue.column." + key))));
        int column = 0;
        for (String text : heads.toList()) {
            var head = new Label(text);
            head.getStyleClass().add("overdue-head");
            head.setMaxWidth(Double.MAX_VALUE);
            head.setMinWidth(0);
            if (column == 0) {
                head.getStyleClass().add("overdue-owner");
            }
            GridPane.setHalignment(head, column == 0 ? HPos.LEFT : HPos.CENTER);
            grid.add(head, column++, 0);
        }
        int row = 1;
        for (Line line : viewModel.lines()) {
            fill(line, row++);
        }
        cells.choose(viewModel.chosenProperty().get());
    }

    private void fill(Line line, int number) {
        String name = viewModel.name(line);
        var row = new HeatCells.Row(number, line.owner());
        var owner = new Label(name);
        owner.getStyleClass().add("overdue-owner");
        var rule = new Region();
        rule.getStyleClass().add("overdue-rule");
        grid.add(rule, 0, number, GridPane.REMAINING, 1);
        grid.add(owner, 0, number);
        for (LateAge age : LateAge.values()) {
            int tasks = line.count(age);
            var there = new Cell(line.owner(), age);
            Button cell = button(row, there, tasks, () -> viewModel.open(there));
            cell.setText(tasks == 0 ? "\u00B7" : String.valueOf(tasks));
            HeatCells.heat(cell, viewModel.loudness(tasks));
            cell.setAccessibleText(messages.text("overdue.cell.spoken", name, viewModel.name(age), tasks));
        }
        var all = new Cell(line.owner(), null);
        Button late = button(row, all, line.late(), () -> viewModel.open(all));
        late.getStyleClass().add("overdue-late");
        late.setAccessibleText(messages.text("overdue.late.spoken", name, line.late()));
        elsewhere(row, name, StandardView.ALL_OPEN, line.open());
        elsewhere(row, name, StandardView.SNOOZED_OFTEN, line.snoozedOften());
    }

    private void elsewhere(HeatCells.Row row, String name, StandardView view, int tasks) {
        Button figure = button(row, null, tasks, () -> viewModel.open(view, row.owner()));
        String viewName = messages.text("shell.view." + view.name().toLowerCase(Locale.ROOT));
        figure.setAccessibleText(messages.text("overdue.figure.spoken", name, viewName, tasks));
    }

    /** A figure; one of no tasks can be reached but leads nowhere. */
    private Button button(HeatCells.Row row, @Nullable Cell cell, int tasks, Runnable open) {
        Button button = cells.add(row, cell, tasks == 0 ? () -> { } : open);
        button.setText(tasks == 0 ? "" : String.valueOf(tasks));
        button.pseudoClassStateChanged(EMPTY, tasks == 0);
        return button;
    }
}
