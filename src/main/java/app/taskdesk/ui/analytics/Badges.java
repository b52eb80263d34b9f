package app.taskdesk.ui.analytics;

import app.taskdesk.ui.analytics.Shown.Badge;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says who counted what stands below. */
final class Badges {

    private Badges() {
    }

    static Label of(Badge badge) {
        var label = new Label(badge.text());
        label.getStyleClass().add("figure-badge");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
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
