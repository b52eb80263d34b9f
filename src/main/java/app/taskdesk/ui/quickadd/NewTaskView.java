package app.taskdesk.ui.quickadd;

import app.taskdesk.task.TaskField;
import app.taskdesk.task.TextLimit;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Popover;
import app.taskdesk.ui.kit.Views;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The form for a new task: Enter adds, Shift+Enter adds and stays. */
public final class NewTaskView {

    private final NewTaskViewModel viewModel;
    private final Messages messages;
    private final Runnable close;
    private final Region root;
    /** The grid itself counts only what is seen; the first is kept for the account. */
    private int rows = 1;

    @FXML
    private TextField title;
    @FXML
    private Label titleCounter;
    @FXML
    private Label reading;
    @FXML
    private GridPane grid;
    @FXML
    private Label problem;
    @FXML
    private Button cancel;
    @FXML
    private Button add;

    /** @param close takes the form away */
    public NewTaskView(Views views, NewTaskViewModel viewModel, Runnable close) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.close = close;
        this.root = views.load(this);
        title.setPromptText(viewModel.prompt());
        title.textProperty().bindBidirectional(viewModel.text(TaskField.TITLE));
        titleCounter.textProperty().bind(viewModel.counter(TaskField.TITLE, TextLimit.TITLE));
        showWhileFilled(titleCounter);
        show(reading, viewModel.readingProperty());
        show(problem, viewModel.problemProperty());
        addFields();
        cancel.setOnAction(_ -> close.run());
        add.setOnAction(_ -> add(false));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        List.of(reading, grid, problem).forEach(part -> part.heightProperty()
                .subscribe(_ -> Popover.fitIn(root.getScene())));
        List.of(reading, problem).forEach(part -> part.visibleProperty()
                .subscribe(_ -> Popover.fitIn(root.getScene())));
    }

    /** The node to lay over the window. */
    public Region root() {
        return root;
    }

    /** Asks for the account first. */
    public void offer(AccountChoice choice) {
        var box = choice.box();
        var label = choice.label(messages, box);
        GridPane.setConstraints(label, 0, 0);
        GridPane.setConstraints(box, 1, 0);
        grid.getChildren().addAll(0, List.of(label, box));
    }

    public void focusFirst() {
        title.requestFocus();
    }

    private void addFields() {
        line(TaskField.DUE, field(TaskField.DUE, "detail.due.prompt"), viewModel.dueReadingProperty());
        line(TaskField.PRIORITY, choice("new-PRIORITY", viewModel.priorityProperty(), viewModel::priorityName),
                null);
        line(TaskField.CATEGORY, choice("new-CATEGORY", viewModel.categoryProperty(), viewModel::categoryName), null);
        List.of(TaskField.CHAT_ID, TaskField.MESSAGE_ID, TaskField.TICKET_ID).forEach(this::link);
        line(TaskField.REMIND_AT, field(TaskField.REMIND_AT, "detail.reminder.prompt"),
                viewModel.reminderReadingProperty());
        line(TaskField.OWNER_ID, field(TaskField.OWNER_ID, "quickadd.owner.prompt"),
                viewModel.ownerReadingProperty());
        line(TaskField.QUEUE_ID, field(TaskField.QUEUE_ID, "quickadd.optional"), null);
        line(TaskField.CUSTOMER_NAME, field(TaskField.CUSTOMER_NAME, "quickadd.optional"), null);
        line(TaskField.CUSTOMER_ID, field(TaskField.CUSTOMER_ID, "quickadd.optional"), null);
        line(TaskField.CONVERSATION_ID, field(TaskField.CONVERSATION_ID, "quickadd.optional"), null);
        line(TaskField.TAGS, field(TaskField.TAGS, "quickadd.tags.prompt"), null);
        line(TaskField.DESCRIPTION, area(TaskField.DESCRIPTION, "quickadd.optional"),
                viewModel.counter(TaskField.DESCRIPTION, TextLimit.DESCRIPTION));
        line(TaskField.METADATA, area(TaskField.METADATA, "quickadd.metadata.prompt"), null);
    }

    /** The id of what the task hangs on is asked for only while its type says so. */
    private void link(TaskField field) {
        line(field, field(field, "quickadd.prompt." + field), null);
        if (viewModel.takes(field)) {
            ObservableValue<Boolean> asked = viewModel.isLinkedBy(field);
            grid.getChildren().stream().filter(node -> GridPane.getRowIndex(node) == rows - 1).forEach(node -> {
                node.visibleProperty().bind(asked);
                node.managedProperty().bind(asked);
            });
        }
    }

    private void line(TaskField field, Node control, @Nullable ObservableValue<String> hint) {
        if (!viewModel.takes(field)) {
            return;
        }
        var label = new Label(messages.text("quickadd.field." + field));
        label.getStyleClass().add("fact-label");
        label.setLabelFor(control);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        var box = new VBox(2, control);
        if (hint != null) {
            var said = new Label();
            said.getStyleClass().add("field-hint");
            said.setWrapText(true);
            show(said, hint);
            box.getChildren().add(said);
        }
        grid.addRow(rows++, label, box);
    }

    private TextField field(TaskField field, String prompt) {
        var text = new TextField();
        bind(text, field, prompt);
        return text;
    }

    private TextArea area(TaskField field, String prompt) {
        var text = new TextArea();
        text.setPrefRowCount(2);
        text.setWrapText(true);
        bind(text, field, prompt);
        return text;
    }

    private void bind(TextInputControl control, TaskField field, String prompt) {
        control.setId("new-" + field);
        control.setPromptText(messages.text(prompt));
        control.textProperty().bindBidirectional(viewModel.text(field));
    }

    private ComboBox<@Nullable String> choice(String id, Property<@Nullable String> value,
            Function<@Nullable String, String> name) {
        var box = new ComboBox<@Nullable String>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {

            @Override
            public String toString(@Nullable String code) {
                return name.apply(code);
            }

            @Override
            public @Nullable String fromString(String shown) {
                return box.getItems().stream().filter(code -> name.apply(code).equals(shown)).findFirst()
                        .orElse(null);
            }
        });
        box.getItems().setAll(id.endsWith("PRIORITY") ? viewModel.priorities() : viewModel.categories());
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private void pressed(KeyEvent press) {
        if (press.getCode() != KeyCode.ENTER || press.getTarget() == cancel) {
            return;
        }
        boolean inArea = root.getScene().getFocusOwner() instanceof TextArea;
        boolean inBox = root.getScene().getFocusOwner() instanceof ComboBox<?> box && box.isShowing();
        if (!inBox && (!inArea || press.isShortcutDown())) {
            add(press.isShiftDown());
            press.consume();
        }
    }

    private void add(boolean stay) {
        if (viewModel.add()) {
            if (stay) {
                viewModel.next();
                title.requestFocus();
            } else {
                close.run();
            }
        }
    }

    private static void show(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        showWhileFilled(label);
    }

    private static void showWhileFilled(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }
}
