package app.taskdesk.ui.bulk;

import app.taskdesk.ui.kit.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The form that spreads tasks evenly: who takes part, and what each comes to. */
public final class SpreadView {

    private final SpreadViewModel viewModel;
    private final VBox root;
    private final List<Runnable> loads = new ArrayList<>();
    /** Kept here, since bindings that nobody holds are forgotten. */
    private final ObservableValue<Boolean> possible;

    @FXML
    private Label title;
    @FXML
    private VBox people;
    @FXML
    private Label price;
    @FXML
    private Label problem;
    @FXML
    private Button confirm;
    @FXML
    private Button cancel;

    /** @param close gives it up */
    public SpreadView(Views views, SpreadViewModel viewModel, Runnable close) {
        this.viewModel = viewModel;
        this.possible = viewModel.possibleProperty();
        this.root = views.load(this);
        title.textProperty().bind(viewModel.titleProperty());
        price.textProperty().bind(viewModel.priceProperty());
        problem.textProperty().bind(viewModel.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        possible.subscribe(can -> confirm.setDisable(!can));
        confirm.setOnAction(_ -> viewModel.confirm());
        cancel.setOnAction(_ -> close.run());
        viewModel.seatsProperty().subscribe(this::seat);
        viewModel.sharesProperty().subscribe(() -> loads.forEach(Runnable::run));
        root.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER && !cancel.isFocused() && !isAsking(press)) {
                viewModel.confirm();
                press.consume();
            }
        });
    }

    /** A field of the form above keeps its own Enter. */
    private static boolean isAsking(KeyEvent press) {
        return !(press.getTarget() instanceof CheckBox) && !(press.getTarget() instanceof Button);
    }

    /** The node to lay over the window. */
    public VBox root() {
        return root;
    }

    /** Puts something above the people, in place of the title. */
    void putOnTop(Region part) {
        root.getChildren().addFirst(part);
    }

    public void focusFirst() {
        confirm.requestFocus();
        if (confirm.isDisabled() && !people.getChildren().isEmpty()) {
            people.getChildren().getFirst().requestFocus();
        }
    }

    private void seat(List<SpreadViewModel.Seat> seats) {
        loads.clear();
        people.getChildren().setAll(seats.stream().map(this::row).toList());
        loads.forEach(Runnable::run);
    }

    private HBox row(SpreadViewModel.Seat seat) {
        var box = new CheckBox(viewModel.name(seat));
        box.setMnemonicParsing(false);
        box.setMinWidth(0);
        box.selectedProperty().bindBidirectional(seat.chosen());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var load = new Label();
        load.getStyleClass().add("muted");
        load.setMinWidth(Region.USE_PREF_SIZE);
        loads.add(() -> {
            load.setText(viewModel.load(seat));
            box.setAccessibleText(box.getText() + ", " + load.getText());
        });
        var row = new HBox(box, space, load);
        row.getStyleClass().add("spread-row");
        return row;
    }
}
