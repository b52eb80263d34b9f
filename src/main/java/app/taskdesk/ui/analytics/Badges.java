package app.taskdesk.ui.analytics;

import app.taskdesk.ui.analytics.Shown.Badge;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says who counted what a block shows, and why others count otherwise. */
final class Badges {

    private Badges() {
    }

    static Label of(Badge badge) {
        var label = new Label(badge.text());
        label.getStyleClass().add("figure-badge");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    /** A word below a block; takes no room where there is none. */
    static void say(Label line, String words) {
        line.getStyleClass().setAll("label", "figure-differs");
        line.setWrapText(true);
        line.setText(words);
        line.setVisible(!words.isEmpty());
        line.setManaged(!words.isEmpty());
    }

    /** A title with its badges. */
    static void fill(HBox head, String title, List<Badge> badges) {
        var label = new Label(title);
        label.getStyleClass().add("figure-title");
        label.setMinWidth(Label.USE_PREF_SIZE);
        head.getChildren().setAll(label);
        badges.forEach(badge -> head.getChildren().add(of(badge)));
    }
}
