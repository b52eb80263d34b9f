package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.live.OutboxLine.Standing;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.work.BackgroundWork;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The page of changes on their way: first those that need a choice, each with its values, then a line for each. */
public final class OutboxView {

    private static final Duration TICK = Duration.ofSeconds(1);
    /** The least height in which cards, table and what is told of the chosen change have room together. */
    private static final double ROOMY = 600;

    private final OutboxViewModel viewModel;
    private final Messages messages;
    private final Parent root;
    private final OutboxTable rows;
    private final ChosenChanges chosen;
    private final Map<UUID, ShownCard> cards = new LinkedHashMap<>();

    @FXML
    private ScrollPane clashScroll;
    @FXML
    private VBox clashes;
    @FXML
    private TableView<OutboxLine> table;
    @FXML
    private VBox empty;
    @FXML
    private VBox about;

    private record ShownCard(ConflictViewModel viewModel, ConflictCard card) {
    }

    /** @param work keeps the seconds counting while the page is shown */
    public OutboxView(Views views, OutboxViewModel viewModel, BackgroundWork work) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.root = views.load(this);
        this.rows = new OutboxTable(table, viewModel, messages, line -> focusCard(line.operation()));
        this.chosen = new ChosenChanges(about, viewModel, rows, messages);
        empty.visibleProperty().bind(Bindings.equal(viewModel.sizeProperty(), 0));
        table.visibleProperty().bind(empty.visibleProperty().not());
        clashScroll.visibleProperty().bind(Bindings.notEqual(viewModel.conflictsProperty(), 0));
        clashScroll.managedProperty().bind(clashScroll.visibleProperty());
        var height = ((VBox) root).heightProperty();
        clashScroll.minHeightProperty().bind(Bindings.min(clashes.heightProperty().add(2), height.multiply(0.55)));
        clashScroll.maxHeightProperty().bind(clashScroll.minHeightProperty());
        about.visibleProperty().bind(Bindings.isNotEmpty(about.getChildren())
                .and(height.greaterThan(ROOMY).or(Bindings.equal(viewModel.conflictsProperty(), 0))));
        about.managedProperty().bind(about.visibleProperty());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        viewModel.lines().subscribe(this::show);
        show();
        root.sceneProperty().flatMap(scene -> scene.windowProperty()).subscribe(window -> {
            if (window != null) {
                count(work);
            }
        });
    }

    /** The node to show in place of list and detail. */
    public Parent root() {
        return root;
    }

    /** Goes to the next change that needs the person, or the one before; false when there is none. */
    public boolean step(int direction) {
        List<OutboxLine> needing = Stream.concat(
                viewModel.lines().stream().filter(line -> line.standing() == Standing.CLASH),
                viewModel.lines().stream().filter(line -> line.standing() != Standing.CLASH
                        && line.standing().needsYou())).toList();
        if (needing.isEmpty()) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < needing.size(); i++) {
            if (isFocused(needing.get(i))) {
                at = i;
            }
        }
        int next = at < 0 ? direction > 0 ? 0 : needing.size() - 1 : Math.floorMod(at + direction, needing.size());
        focus(needing.get(next));
        return true;
    }

    private boolean isFocused(OutboxLine line) {
        ShownCard card = cards.get(line.operation());
        return card == null ? table.isFocused() && rows.chosen().contains(line)
                : card.card().root().isFocusWithin();
    }

    private void focus(OutboxLine line) {
        if (!focusCard(line.operation())) {
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().select(line);
            table.scrollTo(line);
            table.requestFocus();
        }
    }

    private boolean focusCard(UUID operation) {
        ShownCard shown = cards.get(operation);
        if (shown == null) {
            return false;
        }
        VBox card = shown.card().root();
        double spare = clashes.getHeight() - clashScroll.getViewportBounds().getHeight();
        clashScroll.setVvalue(spare <= 0 ? 0 : Math.min(1, card.getBoundsInParent().getMinY() / spare));
        shown.card().focusFirst();
        return true;
    }

    private void count(BackgroundWork work) {
        work.after(TICK, () -> {
            if (root.getScene() != null && root.getScene().getWindow() != null) {
                rows.tick();
                count(work);
            }
        });
    }

    private void show() {
        List<OutboxLine> lines = List.copyOf(viewModel.lines());
        boolean hadFocus = clashes.isFocusWithin();
        rows.show(lines);
        var wanted = new LinkedHashMap<UUID, ShownCard>();
        for (OutboxLine line : lines) {
            if (line.standing() == Standing.CLASH) {
                ConflictViewModel conflict = viewModel.conflict(line);
                ShownCard known = cards.get(line.operation());
                wanted.put(line.operation(), known != null && known.viewModel() == conflict ? known
                        : new ShownCard(conflict, new ConflictCard(conflict, messages, false)));
            }
        }
        if (!wanted.equals(cards)) {
            cards.clear();
            cards.putAll(wanted);
            clashes.getChildren().setAll(cards.values().stream().<Node>map(shown -> shown.card().root()).toList());
        }
        if (hadFocus && !clashes.isFocusWithin()) {
            cards.values().stream().findFirst().ifPresentOrElse(first -> first.card().focusFirst(),
                    table::requestFocus);
        }
    }

    private void pressed(KeyEvent key) {
        List<OutboxLine> lines = rows.chosen();
        if (lines.isEmpty() || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        boolean done = switch (key.getCode()) {
            case ENTER -> first(lines.getFirst());
            case E -> way(lines.getFirst(), "edit", "fix", "newTime", "open");
            case S, R -> {
                viewModel.sendNow(lines);
                yield true;
            }
            case DELETE, BACK_SPACE -> {
                viewModel.discard(lines);
                yield true;
            }
            default -> false;
        };
        if (done) {
            key.consume();
        }
    }

    private boolean first(OutboxLine line) {
        if (line.standing() == Standing.CLASH) {
            return focusCard(line.operation());
        }
        viewModel.ways(line).stream().findFirst().ifPresent(way -> way.run().run());
        return true;
    }

    private boolean way(OutboxLine line, String... ids) {
        Stream.of(ids).flatMap(id -> viewModel.ways(line).stream().filter(way -> way.id().equals(id))).findFirst()
                .ifPresent(way -> way.run().run());
        return true;
    }
}
