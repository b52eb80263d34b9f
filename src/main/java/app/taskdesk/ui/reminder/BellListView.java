package app.taskdesk.ui.reminder;

import app.taskdesk.task.Reminder;
import app.taskdesk.task.ReminderKind;
import app.taskdesk.ui.kit.Icons;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Popover;
import app.taskdesk.ui.kit.Tips;
import app.taskdesk.ui.kit.Views;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What the person was told, newest first; each line can be opened, done or put off with one key. */
final class BellListView {

    private static final double LINE = 44;
    private static final int MOST_LINES = 7;
    private static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");

    private final BellViewModel viewModel;
    private final Messages messages;
    private final Region root;
    /** Lines stay as they were while they are read, but for those that were acted upon. */
    private final ObservableList<Reminder> lines = FXCollections.observableArrayList();
    private long newest;

    @FXML
    private ListView<Reminder> list;
    @FXML
    private Label none;
    @FXML
    private Node hint;
    @FXML
    private Label paused;
    @FXML
    private Button pause;
    @FXML
    private Button settings;

    BellListView(Views views, BellViewModel viewModel, Runnable settingsDoor) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.root = views.load(this);
        list.setItems(lines);
        list.setCellFactory(_ -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setFixedCellSize(LINE);
        fit();
        Subscription following = viewModel.reminders().subscribe(this::follow);
        follow();
        root.parentProperty().subscribe((was, is) -> {
            if (was != null && is == null) {
                following.unsubscribe();
            }
        });
        settings.setOnAction(_ -> leaveFor(settingsDoor));
        pause.setOnAction(_ -> {
            if (viewModel.pausedUntilProperty().get() == null) {
                viewModel.pause();
            } else {
                viewModel.resume();
            }
            showPause();
        });
        showPause();
    }

    Region root() {
        return root;
    }

    void focusFirst() {
        if (lines.isEmpty()) {
            pause.requestFocus();
        } else {
            list.getSelectionModel().selectFirst();
            list.requestFocus();
        }
    }

    private void showPause() {
        String until = viewModel.pausedWords().getValue();
        paused.setText(until == null ? "" : until);
        pause.setText(messages.text(until == null ? "reminder.pause.short" : "reminder.resume.short"));
    }

    private void fit() {
        boolean any = !lines.isEmpty();
        list.setPrefHeight(Math.min(lines.size(), MOST_LINES) * LINE + 2);
        show(list, any);
        show(hint, any);
        show(none, !any);
    }

    /** What comes while the list is looked at stands above the rest. */
    private void follow() {
        List<Reminder> fresh = viewModel.reminders().stream().filter(reminder -> reminder.id() > newest).toList();
        if (!fresh.isEmpty()) {
            newest = fresh.getFirst().id();
            lines.addAll(0, fresh);
            fit();
        }
    }

    private void key(KeyEvent press) {
        Reminder chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null || press.isShortcutDown() || press.isAltDown()) {
            return;
        }
        switch (press.getCode()) {
            case ESCAPE -> Popover.closeIn(root.getScene());
            case ENTER, O -> leaveFor(() -> viewModel.open(chosen));
            case E -> work(chosen, viewModel::complete);
            case Z -> work(chosen, viewModel::snooze);
            default -> {
                return;
            }
        }
        press.consume();
    }

    /** What was acted upon needs no more attention: its line goes. */
    private void work(Reminder reminder, Consumer<Reminder> verb) {
        if (viewModel.isWork(reminder)) {
            verb.accept(reminder);
            int at = lines.indexOf(reminder);
            lines.remove(reminder);
            list.getSelectionModel().select(Math.min(at, lines.size() - 1));
            fit();
            if (lines.isEmpty()) {
                pause.requestFocus();
            }
        }
    }

    private void leaveFor(Runnable door) {
        Popover.closeIn(root.getScene());
        door.run();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    static Feather drawing(ReminderKind kind) {
        return switch (kind) {
            case OWN -> Feather.BELL;
            case DUE_SOON -> Feather.CLOCK;
            case LATE, MANY_LATE -> Feather.ALERT_CIRCLE;
            case AWAKE, SNOOZED_OFTEN -> Feather.SUNRISE;
            case GIVEN -> Feather.USER_PLUS;
            case MOVED_AWAY -> Feather.USER_MINUS;
            case NEEDS_YOU -> Feather.ALERT_TRIANGLE;
            case SIGN_IN -> Feather.KEY;
        };
    }

    private final class Cell extends ListCell<Reminder> {

        private final Label text = new Label();
        private final Label when = new Label();
        private final HBox line = new HBox(10);
        private final Button complete = button(Feather.CHECK, "reminder.complete", viewModel::complete);
        private final Button snooze = button(Feather.CLOCK, "reminder.snooze", viewModel::snooze);

        Cell() {
            text.getStyleClass().add("bell-text");
            when.getStyleClass().addAll("muted", "bell-when");
            var words = new VBox(1, text, when);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getChildren().addAll(new Region(), words, complete, snooze);
            line.prefWidthProperty().bind(list.widthProperty().subtract(36));
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    leaveFor(() -> viewModel.open(getItem()));
                }
            });
        }

        private Button button(Feather drawing, String key, Consumer<Reminder> verb) {
            var button = new Button(null, Icons.of(drawing));
            button.getStyleClass().add("icon-button");
            button.setFocusTraversable(false);
            button.setAccessibleText(messages.text(key));
            Tips.put(button, messages.text(key));
            button.setOnAction(_ -> work(getItem(), verb));
            return button;
        }

        @Override
        protected void updateItem(@Nullable Reminder reminder, boolean empty) {
            super.updateItem(reminder, empty);
            setGraphic(empty ? null : line);
            pseudoClassStateChanged(UNSEEN, !empty && reminder != null && !reminder.seen());
            setAccessibleText(null);
            if (!empty && reminder != null) {
                line.getChildren().set(0, icon(reminder.kind()));
                text.setText(viewModel.text(reminder));
                when.setText(viewModel.when(reminder));
                List.of(complete, snooze).forEach(button -> show(button, viewModel.isWork(reminder)));
                setAccessibleText(messages.text(reminder.seen() ? "reminder.line.spoken" : "reminder.line.spokenNew",
                        text.getText(), when.getText()));
            }
        }

        private static Node icon(ReminderKind kind) {
            Node icon = Icons.of(drawing(kind));
            icon.getStyleClass().add("bell-" + ReminderWords.key(kind).replace('_', '-'));
            return icon;
        }
    }
}
