package app.taskdesk.ui.snooze;

import app.taskdesk.ui.kit.ChoiceList.Choice;
import app.taskdesk.ui.kit.ChoiceList;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The snooze menu: digits pick a preset, letters start typing a date in words. */
public final class SnoozeMenuView {

    private final SnoozeMenuViewModel viewModel;
    private final Messages messages;
    private final Region root;

    @FXML
    private Label title;
    @FXML
    private TextField entry;
    @FXML
    private Label entryResult;
    @FXML
    private ChoiceList presets;
    @FXML
    private HBox picker;
    @FXML
    private DatePicker date;
    @FXML
    private TextField time;
    @FXML
    private Button pickDateTime;
    @FXML
    private VBox again;
    @FXML
    private Label remark;
    @FXML
    private FlowPane reasons;
    @FXML
    private CheckBox restartReminders;
    @FXML
    private Label note;
    @FXML
    private Label problem;

    public SnoozeMenuView(Views views, SnoozeMenuViewModel viewModel) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.root = views.load(this);
        title.setText(viewModel.title());
        entry.textProperty().bindBidirectional(viewModel.entryProperty());
        entry.setOnAction(_ -> viewModel.pickEntry());
        entryResult.textProperty().bind(viewModel.entryResultProperty());
        showWhileFilled(entryResult);
        problem.textProperty().bind(viewModel.problemProperty());
        showWhileFilled(problem);
        restartReminders.setText(viewModel.remindersTitle());
        restartReminders.setVisible(viewModel.asksAboutReminders());
        restartReminders.setManaged(restartReminders.isVisible());
        note.setText(viewModel.note());
        showWhileFilled(note);
        restartReminders.selectedProperty().bindBidirectional(viewModel.restartRemindersProperty());
        showPresets();
        bindPicker();
        showReasons();
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /** The node to lay over the window. */
    public Region root() {
        return root;
    }

    /** Puts the focus on the first preset, or on the reason where one is asked for. */
    public void focusFirst() {
        if (viewModel.needsReason()) {
            reasons.getChildren().getFirst().requestFocus();
        } else {
            presets.focusFirst();
        }
    }

    private void showPresets() {
        List<Choice> rows = new ArrayList<>();
        viewModel.options().forEach(option -> rows.add(new Choice(String.valueOf(option.preset().digit()),
                option.title(), option.detail(), () -> viewModel.pick(option.due()))));
        rows.add(new Choice("0", messages.text("snooze.pick"), "", this::openPicker));
        presets.show(rows);
    }

    private void bindPicker() {
        picker.setVisible(false);
        picker.setManaged(false);
        date.valueProperty().bindBidirectional(viewModel.dateProperty());
        time.textProperty().bindBidirectional(viewModel.timeProperty());
        time.setOnAction(_ -> viewModel.pickDateTime());
        pickDateTime.setOnAction(_ -> viewModel.pickDateTime());
    }

    private void openPicker() {
        picker.setVisible(true);
        picker.setManaged(true);
        date.requestFocus();
    }

    private void showReasons() {
        remark.setText(viewModel.remark());
        again.setVisible(!viewModel.remark().isEmpty());
        again.setManaged(again.isVisible());
        reasons.setVisible(viewModel.needsReason());
        reasons.setManaged(reasons.isVisible());
        var group = new ToggleGroup();
        for (SnoozeReason reason : SnoozeReason.values()) {
            var choice = new ToggleButton(messages.text("snooze.reason." + reason.name().toLowerCase(Locale.ROOT)));
            choice.setToggleGroup(group);
            choice.selectedProperty().subscribe(selected -> {
                if (selected) {
                    viewModel.reasonProperty().set(reason);
                }
            });
            choice.getStyleClass().add("reason");
            reasons.getChildren().add(choice);
        }
    }

    private void pressed(KeyEvent press) {
        if (isTyping()) {
            if (press.getCode() == KeyCode.DOWN && entry.isFocused()) {
                presets.focusFirst();
                press.consume();
            }
        } else if (press.getCode().isDigitKey()) {
            presets.pick(press);
        } else if (press.getCode() == KeyCode.UP && !presets.getChildren().isEmpty()
                && presets.getChildren().getFirst().isFocused()) {
            entry.requestFocus();
            press.consume();
        }
    }

    /** A letter is the start of a date in words, wherever the focus is. */
    private void typed(KeyEvent typed) {
        if (!isTyping() && !typed.isShortcutDown() && !typed.getCharacter().isEmpty()
                && Character.isLetter(typed.getCharacter().codePointAt(0))) {
            entry.requestFocus();
            entry.appendText(typed.getCharacter());
            entry.end();
            typed.consume();
        }
    }

    private boolean isTyping() {
        return root.getScene() != null && (root.getScene().getFocusOwner() instanceof TextInputControl
                || root.getScene().getFocusOwner() instanceof DatePicker);
    }

    private static void showWhileFilled(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }
}
