package app.taskdesk.ui.analytics;

import app.taskdesk.live.Person;
import app.taskdesk.ui.kit.ChoiceList;
import app.taskdesk.ui.kit.ChoiceList.Choice;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Popover;
import java.util.ArrayList;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Chooses whose figures are shown: type to find, or everybody's. */
final class OwnerChoice extends VBox {

    private final Messages messages;
    private final AnalyticsViewModel viewModel;
    private final ChoiceList people = new ChoiceList();

    OwnerChoice(Messages messages, AnalyticsViewModel viewModel) {
        this.messages = messages;
        this.viewModel = viewModel;
        getStyleClass().add("popover-content");
        setId("analytics-owners");
        var search = new TextField();
        search.setPromptText(messages.text("filter.find"));
        search.setAccessibleText(messages.text("filter.find"));
        search.textProperty().subscribe(this::find);
        search.setOnAction(_ -> viewModel.owners(search.getText()).stream().findFirst().map(Person::id)
                .ifPresent(this::choose));
        search.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.DOWN) {
                people.focusFirst();
                press.consume();
            }
        });
        getChildren().addAll(search, people);
    }

    private void find(String typed) {
        var choices = new ArrayList<Choice>();
        if (typed.isBlank()) {
            choices.add(new Choice(null, messages.text("analytics.everybody"), "", () -> choose(null)));
        }
        viewModel.owners(typed).forEach(person -> choices.add(new Choice(null, viewModel.name(person), "",
                () -> choose(person.id()))));
        people.show(choices);
    }

    private void choose(@Nullable String id) {
        Popover.closeIn(getScene());
        viewModel.ownerProperty().set(id);
    }
}
