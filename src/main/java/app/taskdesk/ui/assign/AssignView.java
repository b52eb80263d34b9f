package app.taskdesk.ui.assign;

import app.taskdesk.ui.kit.ChoiceList.Choice;
import app.taskdesk.ui.kit.ChoiceList;
import app.taskdesk.ui.kit.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The picker of owners: type to narrow, Enter takes the first. */
public final class AssignView {

    private final AssignViewModel viewModel;
    private final ObservableValue<List<AssignViewModel.Candidate>> candidates;
    private final Region root;

    @FXML
    private Label title;
    @FXML
    private Label problem;
    @FXML
    private TextField search;
    @FXML
    private ChoiceList people;
    @FXML
    private Label nobody;

    public AssignView(Views views, AssignViewModel viewModel) {
        this.viewModel = viewModel;
        this.candidates = viewModel.candidatesProperty();
        this.root = views.load(this);
        title.setText(viewModel.title());
        search.setPromptText(viewModel.prompt());
        search.setAccessibleText(viewModel.prompt());
        nobody.setText(viewModel.nobody());
        problem.textProperty().bind(viewModel.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        search.textProperty().bindBidirectional(viewModel.searchProperty());
        search.setOnAction(_ -> candidates.getValue().stream().findFirst().ifPresent(viewModel::pick));
        search.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.DOWN) {
                people.focusFirst();
                press.consume();
            }
        });
        people.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.UP && people.getChildren().getFirst().isFocused()) {
                search.requestFocus();
                press.consume();
            }
        });
        candidates.subscribe(this::show);
    }

    /** The node to lay over the window. */
    public Region root() {
        return root;
    }

    /** Puts the focus where a name is typed. */
    public void focusFirst() {
        search.requestFocus();
    }

    private void show(List<AssignViewModel.Candidate> found) {
        var choices = new ArrayList<>(found.stream().map(candidate -> new Choice(null, candidate.title(),
                candidate.detail(), () -> viewModel.pick(candidate))).toList());
        if (search.getText().isBlank()) {
            viewModel.others().forEach(other -> choices.add(new Choice(null, other.title(), "", other.pick())));
        }
        people.show(choices);
        nobody.setVisible(found.isEmpty());
        nobody.setManaged(found.isEmpty());
    }
}
