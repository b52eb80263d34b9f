package app.taskdesk.ui.notice;

import app.taskdesk.ui.kit.Icons;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The banners under the header, each with its ways out. */
public final class BannersView {

    private final Notices notices;
    private final VBox root = new VBox();
    private final ListChangeListener<Banner> changed = change -> draw();

    public BannersView(Notices notices) {
        this.notices = notices;
        notices.banners().addListener(changed);
        draw();
    }

    public Parent root() {
        return root;
    }

    private void draw() {
        List<Node> lines = notices.banners().stream().map(BannersView::line).toList();
        root.getChildren().setAll(lines);
    }

    private static Node line(Banner banner) {
        var text = new Label(banner.text());
        text.setMinWidth(0);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(Icons.of(icon(banner.tone())), text);
        for (NoticeAction action : banner.actions()) {
            var button = new Button(action.title());
            button.setMnemonicParsing(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add("link");
            button.setOnAction(click -> action.run().run());
            line.getChildren().add(button);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("banner", "banner-" + banner.tone().name().toLowerCase(Locale.ROOT));
        return line;
    }

    private static Feather icon(Banner.Tone tone) {
        return switch (tone) {
            case QUIET -> Feather.INFO;
            case WARNING -> Feather.ALERT_CIRCLE;
            case TROUBLE -> Feather.ALERT_TRIANGLE;
        };
    }
}
