package app.taskdesk.ui.notice;

import app.taskdesk.ui.kit.Icons;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One banner: its sign, its words, a bar where something is counted, and its ways out. */
final class BannerLine extends HBox {

    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private @Nullable Banner banner;

    BannerLine() {
        text.setMinWidth(0);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        bar.getStyleClass().add("banner-bar");
        bar.setMinWidth(Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(Banner next) {
        Banner former = banner;
        banner = next;
        text.setText(next.text());
        bar.setVisible(next.progress() >= 0);
        bar.setManaged(bar.isVisible());
        bar.setProgress(Math.clamp(next.progress(), 0, 1));
        bar.setAccessibleText(next.text());
        if (former == null || former.tone() != next.tone() || !titles(former).equals(titles(next))) {
            build(next);
        }
    }

    private void build(Banner next) {
        getStyleClass().setAll("banner", "banner-" + next.tone().name().toLowerCase(Locale.ROOT));
        getChildren().setAll(Icons.of(icon(next.tone())), text, bar);
        for (int i = 0; i < next.actions().size(); i++) {
            getChildren().add(way(i, next.actions().get(i).title()));
        }
    }

    private Node way(int place, String title) {
        var button = new Button(title);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("link");
        button.setOnAction(click -> run(place));
        return button;
    }

    private void run(int place) {
        if (banner != null) {
            banner.actions().get(place).run().run();
        }
    }

    private static List<String> titles(Banner banner) {
        return banner.actions().stream().map(NoticeAction::title).toList();
    }

    private static Feather icon(Banner.Tone tone) {
        return switch (tone) {
            case QUIET -> Feather.INFO;
            case WARNING -> Feather.ALERT_CIRCLE;
            case TROUBLE -> Feather.ALERT_TRIANGLE;
        };
    }
}
