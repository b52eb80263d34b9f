package app.taskdesk.ui.outbox;

import app.taskdesk.ui.kit.Icons;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Tips;
import app.taskdesk.ui.outbox.ClashField.Choice;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The card on which a person chooses, field by field, between what they and somebody else wrote (ux.md 4.8). */
final class ConflictCard {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double[] SHARES = {12, 24, 32, 32};

    private final ConflictViewModel viewModel;
    private final Messages messages;
    private final boolean narrow;
    private final GridPane grid = new GridPane();
    private final VBox root = new VBox();

    /** @param narrow whether the values stand below one another, for the detail pane */
    ConflictCard(ConflictViewModel viewModel, Messages messages, boolean narrow) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.narrow = narrow;
        grid.getStyleClass().add("clash-values");
        addColumns();
        viewModel.fields().forEach(narrow ? this::addNarrow : this::addWide);
        root.getChildren().setAll(head(), grid, buttons());
        root.getStyleClass().add("clash-card");
        root.setAccessibleRole(AccessibleRole.PARENT);
        root.setAccessibleText(viewModel.title() + ". " + viewModel.why());
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                key.consume();
                viewModel.apply();
            }
        });
    }

    VBox root() {
        return root;
    }

    /** Puts the focus on the first choice. */
    void focusFirst() {
        grid.getChildren().stream().flatMap(node -> node instanceof HBox box ? box.getChildren().stream()
                : java.util.stream.Stream.of(node)).filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast).filter(ToggleButton::isSelected).findFirst()
                .ifPresent(Node::requestFocus);
    }

    private VBox head() {
        var title = new Label(narrow ? messages.text("outbox.clash.title") : viewModel.title());
        title.getStyleClass().add("clash-title");
        title.setWrapText(true);
        var why = new Label(viewModel.why());
        why.getStyleClass().add("clash-why");
        why.setWrapText(true);
        var head = new VBox(2, title, why);
        head.getStyleClass().add("clash-head");
        return head;
    }

    private void addColumns() {
        if (narrow) {
            var names = new ColumnConstraints();
            names.setMinWidth(58);
            var values = new ColumnConstraints();
            values.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().setAll(names, values);
            return;
        }
        for (double share : SHARES) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, heading("outbox.clash.field"), heading("outbox.clash.before"), heading("outbox.clash.mine"),
                heading("outbox.clash.theirs"));
    }

    private Label heading(String key) {
        var label = new Label(messages.text(key));
        label.getStyleClass().add("clash-heading");
        return label;
    }

    private void addWide(ClashField field) {
        int row = grid.getRowCount();
        var group = new ToggleGroup();
        grid.addRow(row, text(field.name(), "clash-field"), text(field.before(), "clash-before"),
                mine(field, group), choice(field, group, Choice.THEIRS));
        follow(field, group);
        if (field.canType()) {
            VBox typed = typed(field);
            grid.add(typed, 2, row + 1, 2, 1);
        }
    }

    private void addNarrow(ClashField field) {
        int row = grid.getRowCount();
        var group = new ToggleGroup();
        grid.add(text(field.name(), "clash-field"), 0, row, 2, 1);
        grid.addRow(row + 1, heading("outbox.clash.before"), text(field.before(), "clash-before"));
        grid.addRow(row + 2, heading("outbox.clash.mine"), mine(field, group));
        grid.addRow(row + 3, heading("outbox.clash.theirs"), choice(field, group, Choice.THEIRS));
        follow(field, group);
        if (field.canType()) {
            grid.add(typed(field), 1, row + 4);
        }
    }

    private static Label text(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }

    private Node mine(ClashField field, ToggleGroup group) {
        ToggleButton mine = choice(field, group, Choice.MINE);
        if (!field.canType()) {
            return mine;
        }
        var edit = new Button();
        edit.setGraphic(Icons.of(Feather.EDIT_2));
        edit.setId("clash-type-" + field.field());
        edit.getStyleClass().add("icon-button");
        edit.setAccessibleText(messages.text("outbox.clash.type"));
        Tips.put(edit, messages.text("outbox.clash.type"));
        edit.setOnAction(_ -> field.type());
        HBox.setHgrow(mine, Priority.ALWAYS);
        var box = new HBox(mine, edit);
        box.getStyleClass().add("clash-mine");
        return box;
    }

    private ToggleButton choice(ClashField field, ToggleGroup group, Choice choice) {
        String words = choice == Choice.MINE ? field.mine() : field.theirs();
        var cell = new ToggleButton(words);
        cell.setId("clash-" + choice.name().toLowerCase(java.util.Locale.ROOT) + "-" + field.field());
        cell.setUserData(choice);
        cell.setMnemonicParsing(false);
        cell.setWrapText(true);
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setMaxHeight(Double.MAX_VALUE);
        cell.setToggleGroup(group);
        cell.getStyleClass().setAll("clash-choice");
        cell.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        cell.setAccessibleText(messages.text("outbox.clash.spoken", field.name(),
                messages.text(choice == Choice.MINE ? "outbox.clash.mine" : "outbox.clash.theirs"), words));
        GridPane.setHalignment(cell, HPos.LEFT);
        return cell;
    }

    /** A choice once made can be changed, not taken back. */
    private static void follow(ClashField field, ToggleGroup group) {
        field.choiceProperty().subscribe(choice -> group.selectToggle(group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == choice).findFirst().orElse(null)));
        group.selectedToggleProperty().subscribe((Toggle former, Toggle now) -> {
            if (now != null) {
                field.choiceProperty().set((Choice) now.getUserData());
            } else if (field.choiceProperty().get() != Choice.TYPED) {
                group.selectToggle(former);
            }
        });
    }

    private VBox typed(ClashField field) {
        var entry = new TextField();
        entry.setId("clash-typed-" + field.field());
        entry.textProperty().bindBidirectional(field.typedProperty());
        entry.setAccessibleText(messages.text("outbox.clash.typed", field.name()));
        var problem = new Label();
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(field.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        field.problemProperty().subscribe(words -> entry.pseudoClassStateChanged(WRONG, !words.isEmpty()));
        var box = new VBox(4, entry, problem);
        box.getStyleClass().add("clash-typed");
        ObservableValue<Boolean> typing = field.choiceProperty().map(choice -> choice == Choice.TYPED);
        box.visibleProperty().bind(typing);
        box.managedProperty().bind(box.visibleProperty());
        box.visibleProperty().subscribe(visible -> {
            if (visible) {
                entry.requestFocus();
                entry.selectAll();
            }
        });
        return box;
    }

    private HBox buttons() {
        var apply = button("apply", viewModel::apply);
        apply.getStyleClass().add("accent");
        apply.disableProperty().bind(viewModel.applicable().not());
        var buttons = new HBox(8, button("allServer", viewModel::allTheirs), button("allMine", viewModel::allMine),
                apply);
        buttons.getStyleClass().add("clash-buttons");
        return buttons;
    }

    private Button button(String id, Runnable run) {
        var button = new Button(messages.text("outbox.clash." + id));
        button.setId("clash-" + id);
        button.setOnAction(_ -> run.run());
        return button;
    }
}
