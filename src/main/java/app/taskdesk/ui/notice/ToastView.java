package app.taskdesk.ui.notice;

import app.taskdesk.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One toast; it waits while the pointer or the focus is on it. */
final class ToastView {

    private final Parent root;

    @FXML
    private Label text;
    @FXML
    private HBox line;
    @FXML
    private Button close;

    ToastView(Views views, Notices notices, Toast toast) {
        this.root = views.load(this);
        text.setText(toast.text());
        for (NoticeAction action : toast.actions()) {
            var button = new Button(action.title());
            button.setMnemonicParsing(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add("toast-action");
            button.setAccessibleText(toast.text() + " " + action.title());
            button.setOnAction(click -> notices.act(toast, action));
            line.getChildren().add(line.getChildren().indexOf(close), button);
        }
        close.setOnAction(click -> notices.dismiss(toast));
        root.hoverProperty().subscribe(() -> hold(notices, toast));
        root.focusWithinProperty().subscribe(() -> hold(notices, toast));
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                notices.dismiss(toast);
                key.consume();
            }
        });
    }

    Parent root() {
        return root;
    }

    private void hold(Notices notices, Toast toast) {
        if (root.isHover() || root.isFocusWithin()) {
            notices.hold(toast);
        } else {
            notices.release(toast);
        }
    }
}
