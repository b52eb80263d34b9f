package app.taskdesk.ui.reminder;

import app.taskdesk.settings.Reminding.Topic;
import app.taskdesk.ui.kit.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The lines of the settings about reminders: what is told, when not, and where besides the window. */
public final class RemindingView {

    private static final List<Integer> MINUTES = List.of(0, 5, 10, 15, 20, 30, 45, 60, 90, 120);
    private static final List<Integer> LATE = List.of(1, 5, 10, 20, 50, 100);

    private final Messages messages;
    private final VBox root = new VBox();

    public RemindingView(Messages messages, RemindingViewModel viewModel) {
        this.messages = messages;
        root.getStyleClass().add("preference-lines");
        for (Topic topic : Topic.values()) {
            var box = box("reminding.topic." + topic.name().toLowerCase(Locale.ROOT), viewModel.topicProperty(topic));
            root.getChildren().add(switch (topic) {
                case DUE_SOON -> line(box, choice("reminding.minutes", viewModel.dueSoonProperty(), MINUTES, box));
                case MANY_LATE -> line(box, choice("reminding.moreThan", viewModel.manyLateProperty(), LATE, box));
                case OWN, LATE, AWAKE, GIVEN, MOVED_AWAY, NEEDS_YOU, SNOOZED_OFTEN -> box;
            });
        }
        root.getChildren().addAll(space(), box("reminding.quiet", viewModel.quietProperty()),
                box("reminding.desktop", viewModel.desktopProperty()), tested(viewModel));
    }

    public Parent root() {
        return root;
    }

    private Node tested(RemindingViewModel viewModel) {
        var found = new Label();
        found.setId("desktop-notices");
        found.getStyleClass().add("muted");
        found.setWrapText(true);
        found.setMinHeight(Region.USE_PREF_SIZE);
        found.textProperty().bind(viewModel.desktopWordsProperty());
        var test = new Button(messages.text("reminding.test"));
        test.setMnemonicParsing(false);
        test.setMinWidth(Region.USE_PREF_SIZE);
        test.setAccessibleText(messages.text("reminding.test.spoken"));
        test.setOnAction(_ -> viewModel.test());
        HBox.setHgrow(found, Priority.ALWAYS);
        found.setMaxWidth(Double.MAX_VALUE);
        return line(found, test);
    }

    private CheckBox box(String key, ObjectProperty<Boolean> wanted) {
        var box = new CheckBox(messages.text(key));
        box.setMnemonicParsing(false);
        wanted.subscribe(box::setSelected);
        box.setOnAction(_ -> wanted.set(box.isSelected()));
        return box;
    }

    /** What was set by hand in the file is offered as well. */
    private ComboBox<Integer> choice(String key, ObjectProperty<Integer> value, List<Integer> offered,
            CheckBox wanted) {
        var box = new ComboBox<Integer>();
        box.getItems().setAll(Stream.concat(offered.stream(), Stream.of(value.get())).distinct().sorted().toList());
        box.setConverter(words(number -> messages.text(key, number)));
        box.setAccessibleText(wanted.getText());
        box.disableProperty().bind(wanted.selectedProperty().not());
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private static HBox line(Node name, Node control) {
        var line = new HBox(12, name, control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Region space() {
        var space = new Region();
        space.setMinHeight(2);
        return space;
    }

    private static StringConverter<Integer> words(IntFunction<String> words) {
        return new StringConverter<>() {

            @Override
            public String toString(Integer value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public Integer fromString(String text) {
                throw new IllegalStateException("nobody types here");
            }
        };
    }
}
