package app.taskdesk.launch;

import app.taskdesk.settings.Look;
import app.taskdesk.ui.kit.Theme;
import app.taskdesk.ui.kit.Zoom;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** The stage while there are no tasks to show on it, dressed as the person likes it. FX thread only. */
final class TroublePage {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 640;

    private final Stage stage;
    private final Look look;
    private Subscription dressing = Subscription.EMPTY;

    TroublePage(Stage stage, Look look) {
        this.stage = stage;
        this.look = look;
    }

    void show(Region content, String title) {
        var page = new StackPane(content);
        page.getStyleClass().add("blocking-page");
        var zoom = new Zoom(new SimpleObjectProperty<>(look.zoom()));
        dressing = new Theme(new SimpleObjectProperty<>(look.theme()),
                Platform.getPreferences().colorSchemeProperty()).dressAllWindows();
        stage.setTitle(title);
        stage.setScene(new Scene(zoom.over(page), WIDTH, HEIGHT));
        WindowIcons.addTo(stage);
        stage.show();
    }

    void close() {
        dressing.unsubscribe();
    }
}
