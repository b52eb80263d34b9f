package app.taskdesk.ui.complete;

import app.taskdesk.ui.kit.Views;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The small form for completing: Enter at once completes with the first outcome. */
public final class CompleteView {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final CompleteViewModel viewModel;
    private final Region root;

    @FXML
    private Label title;
    @FXML
    private Label problem;
    @FXML
    private VBox outcomes;
    @FXML
    private TextArea note;
    @FXML
    private Label counter;
    @FXML
    private CheckBox followUp;
    @FXML
    private Button confirm;

    public CompleteView(Views views, CompleteViewModel viewModel) {
        this.viewModel = viewModel;
        this.root = views.load(this);
        title.setText(viewModel.title());
        problem.textProperty().bind(viewModel.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        showOutcomes();
        note.textProperty().bindBidirectional(viewModel.noteProperty());
        counter.textProperty().bind(viewModel.counterProperty());
        viewModel.tooLongProperty().subscribe(tooLong -> {
            note.pseudoClassStateChanged(WRONG, tooLong);
            counter.pseudoClassStateChanged(WRONG, tooLong);
            confirm.setDisable(tooLong);
        });
        note.setVisible(viewModel.takesNotes());
        note.setManaged(viewModel.takesNotes());
        counter.setVisible(viewModel.takesNotes());
        counter.setManaged(viewModel.takesNotes());
        followUp.setText(viewModel.followUpTitle());
        followUp.selectedProperty().bindBidirectional(viewModel.followUpProperty());
        followUp.setVisible(viewModel.canFollowUp());
        followUp.setManaged(viewModel.canFollowUp());
        confirm.setOnAction(_ -> viewModel.confirm());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** The node to lay over the window. */
    public Region root() {
        return root;
    }

    /** Puts the focus where Enter completes. */
    public void focusFirst() {
        Node first = viewModel.takesNotes() ? note : confirm;
        (outcomes.getChildren().isEmpty() ? first : outcomes.getChildren().getFirst()).requestFocus();
    }

    private void showOutcomes() {
        var group = new ToggleGroup();
        for (String code : viewModel.outcomes()) {
            var choice = new RadioButton(viewModel.name(code));
            choice.setId("outcome-" + code);
            choice.setMnemonicParsing(false);
            choice.setToggleGroup(group);
            choice.setSelected(code.equals(viewModel.outcomeProperty().get()));
            choice.selectedProperty().subscribe(selected -> {
                if (selected) {
                    viewModel.outcomeProperty().set(code);
                }
            });
            outcomes.getChildren().add(choice);
        }
    }

    private void pressed(KeyEvent press) {
        boolean inNote = note.isFocused();
        if (press.getCode() == KeyCode.ENTER && (!inNote || press.isShortcutDown())) {
            viewModel.confirm();
            press.consume();
        } else if (press.getCode() == KeyCode.TAB && inNote) {
            (press.isShiftDown() ? outcomes.getChildren().getLast() : followUp.isVisible() ? followUp : confirm)
                    .requestFocus();
            press.consume();
        }
    }
}
