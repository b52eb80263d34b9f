package app.taskdesk.ui.tasklist;

import app.taskdesk.live.ListLine;
import app.taskdesk.live.TaskLine;
import app.taskdesk.settings.Look;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.KeyCap;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The list of tasks with its filter bar, and what it says when there is nothing to list. */
public final class TaskListView {

    private static final Duration HAND_RESTS = Duration.seconds(3);

    private static final KeyCombination ALL_MATCHING =
            new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final double COMPACT = 28;
    private static final double NORMAL = 34;
    private static final double ROOMY = 48;

    private final TaskListViewModel viewModel;
    private final Messages messages;
    private final Parent root;
    private final TaskTable lines;
    private final FilterBarView filterBar;
    private final PauseTransition hand = new PauseTransition(HAND_RESTS);
    private final ContextMenu menu = new ContextMenu();
    private List<Command> verbs = List.of();
    private Runnable openDetail = () -> { };

    @FXML
    private StackPane filters;
    @FXML
    private HBox problemStrip;
    @FXML
    private Label problem;
    @FXML
    private HBox waitingStrip;
    @FXML
    private Label waiting;
    @FXML
    private Button showWaiting;
    @FXML
    private TableView<ListLine> table;
    @FXML
    private VBox empty;
    @FXML
    private Label emptyText;
    @FXML
    private Button clearFilters;
    @FXML
    private Button closedToo;
    @FXML
    private Button create;
    @FXML
    private HBox closedStrip;
    @FXML
    private Button openOnly;
    @FXML
    private Label loading;
    @FXML
    private HBox selectionStrip;
    @FXML
    private Label selected;
    @FXML
    private Button selectAll;
    @FXML
    private Button selectNone;

    public TaskListView(Views views, TaskListViewModel viewModel) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.root = views.load(this);
        filterBar = new FilterBarView(views, viewModel.filters());
        filters.getChildren().setAll(filterBar.root());
        lines = new TaskTable(table, viewModel, messages);
        new TaskTableKeys(table, viewModel, () -> openDetail.run());
        new TaskTableScroll(table, viewModel, lines);
        bindWords();
        bindSelection(new SelectionViewModel(viewModel.list(), viewModel.selection(), messages));
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        table.setOnContextMenuRequested(request -> {
            fillMenu();
            menu.show(table, request.getScreenX(), request.getScreenY());
            request.consume();
        });
        watchHand();
    }

    public Parent root() {
        return root;
    }

    /** What in it takes the focus. */
    public Parent table() {
        return table;
    }

    /** The verbs of the context menu, in its order; the empty list offers to create a task. */
    public void setVerbs(List<Command> commands) {
        verbs = List.copyOf(commands);
        commands.stream().filter(command -> command.id().equals("task.create")).findFirst()
                .ifPresent(command -> create.setOnAction(_ -> command.runIfEnabled()));
    }

    /** What Enter, the right arrow key and a double click do. */
    public void onOpenDetail(Runnable open) {
        openDetail = open;
    }

    /** How tall the rows are, now and whenever it changes. */
    public void showRows(ObservableValue<Look.Rows> rows) {
        rows.subscribe(size -> table.setFixedCellSize(switch (size) {
            case COMPACT -> COMPACT;
            case NORMAL -> NORMAL;
            case ROOMY -> ROOMY;
        }));
    }

    public void focusTable() {
        table.requestFocus();
    }

    /** What the list can be told by key from anywhere in the window. */
    public List<Command> commands() {
        ListCursor cursor = viewModel.cursor();
        return List.of(
                command("list.next", () -> cursor.move(1), new KeyCodeCombination(KeyCode.J)),
                command("list.previous", () -> cursor.move(-1), new KeyCodeCombination(KeyCode.K)),
                command("list.toggle", cursor::toggle, new KeyCodeCombination(KeyCode.X)),
                command("list.selectAll", () -> cursor.selectAll(true), ALL_MATCHING),
                command("list.filter", filterBar::focus, new KeyCodeCombination(KeyCode.F)),
                command("list.clearFilters", viewModel.list()::clearFilters,
                        new KeyCodeCombination(KeyCode.F, KeyCombination.SHIFT_DOWN)),
                command("list.showWaiting", viewModel.list()::showWaiting,
                        new KeyCodeCombination(KeyCode.R, KeyCombination.SHIFT_DOWN)));
    }

    private static Command command(String id, Runnable run, KeyCombination keys) {
        return new Command(id, List.of(keys), new SimpleObjectProperty<>(), run);
    }

    private void bindWords() {
        problem.textProperty().bind(viewModel.problemTextProperty());
        show(problemStrip, viewModel.problemProperty());
        waiting.textProperty().bind(viewModel.waitingTextProperty());
        show(waitingStrip, viewModel.waitingProperty());
        showWaiting.setOnAction(_ -> viewModel.list().showWaiting());
        emptyText.textProperty().bind(viewModel.emptyTextProperty());
        show(empty, viewModel.emptyProperty());
        clearFilters.setOnAction(_ -> viewModel.list().clearFilters());
        show(clearFilters, viewModel.narrowedProperty());
        BooleanProperty searchClosed = viewModel.list().closedTooProperty();
        closedToo.setOnAction(_ -> searchClosed.set(true));
        show(closedToo, viewModel.narrowedProperty().and(searchClosed.not()));
        openOnly.setOnAction(_ -> searchClosed.set(false));
        show(closedStrip, searchClosed);
        show(create, viewModel.narrowedProperty().not());
        show(loading, viewModel.loadingProperty());
        table.setPlaceholder(new StackPane());
    }

    private void bindSelection(SelectionViewModel ticked) {
        selected.textProperty().bind(ticked.textProperty());
        show(selectionStrip, selected.textProperty().isNotEmpty());
        selectAll.textProperty().bind(ticked.allProperty());
        show(selectAll, selectAll.textProperty().isNotEmpty());
        selectAll.setGraphic(new KeyCap(ALL_MATCHING));
        selectAll.setContentDisplay(ContentDisplay.RIGHT);
        selectAll.setOnAction(_ -> ticked.selectAll());
        selectNone.setOnAction(_ -> ticked.clear());
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void pressed(MouseEvent press) {
        LineRow row = rowAt(press);
        if (row == null || row.isEmpty()) {
            return;
        }
        table.requestFocus();
        boolean onTick = press.getPickResult().getIntersectedNode() instanceof Node node && isTick(node);
        boolean primary = press.getButton() == MouseButton.PRIMARY;
        if (primary || row.getItem() instanceof TaskLine line && !lines.isTicked(line)) {
            viewModel.cursor().click(row.getIndex(), primary && (press.isShortcutDown() || onTick),
                    primary && press.isShiftDown());
        }
        press.consume();
    }

    private static boolean isTick(Node picked) {
        for (Node node = picked; node != null && !(node instanceof LineRow); node = node.getParent()) {
            if (node.getStyleClass().contains("task-tick")) {
                return true;
            }
        }
        return false;
    }

    private void clicked(MouseEvent click) {
        LineRow row = rowAt(click);
        if (click.getClickCount() == 2 && row != null && row.getItem() instanceof TaskLine) {
            openDetail.run();
        }
    }

    private static @Nullable LineRow rowAt(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof LineRow)) {
            node = node.getParent();
        }
        return (LineRow) node;
    }

    private void fillMenu() {
        menu.getItems().setAll(verbs.stream().filter(Command::isOffered)
                .map(verb -> VerbMenu.item(verb, messages)).toList());
    }

    /** While the hand is on the list or a menu is open, changes from elsewhere wait. */
    private void watchHand() {
        root.addEventFilter(InputEvent.ANY, event -> {
            if (event.getEventType() != MouseEvent.MOUSE_EXITED
                    && event.getEventType() != MouseEvent.MOUSE_EXITED_TARGET) {
                viewModel.list().heldProperty().set(true);
                hand.playFromStart();
            }
        });
        hand.setOnFinished(_ -> viewModel.list().heldProperty().set(menu.isShowing()));
        menu.setOnHidden(_ -> hand.playFromStart());
    }
}
