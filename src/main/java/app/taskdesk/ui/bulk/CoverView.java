package app.taskdesk.ui.bulk;

import app.taskdesk.live.Person;
import app.taskdesk.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The form for somebody's absence: who, when, and below it who takes over what. */
public final class CoverView {

    private final SpreadView spread;

    @FXML
    private ComboBox<Person> away;
    @FXML
    private DatePicker from;
    @FXML
    private DatePicker to;
    @FXML
    private CheckBox late;

    /** @param close gives it up */
    public CoverView(Views views, CoverViewModel viewModel, Runnable close) {
        VBox top = views.load(this);
        spread = new SpreadView(views, viewModel.spread(), close);
        spread.putOnTop(top);
        away.getItems().setAll(viewModel.people());
        away.setConverter(new StringConverter<>() {

            @Override
            public String toString(@Nullable Person person) {
                return viewModel.name(person);
            }

            @Override
            public @Nullable Person fromString(String name) {
                return away.getValue();
            }
        });
        away.valueProperty().bindBidirectional(viewModel.awayProperty());
        from.valueProperty().bindBidirectional(viewModel.fromProperty());
        to.valueProperty().bindBidirectional(viewModel.toProperty());
        late.selectedProperty().bindBidirectional(viewModel.lateProperty());
    }

    /** The node to lay over the window. */
    public Region root() {
        return spread.root();
    }

    public void focusFirst() {
        away.requestFocus();
    }
}
