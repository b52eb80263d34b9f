package app.taskdesk.ui.kit;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;

/** Draws everything in the window larger or smaller, text and all, so that layouts need not know. FX thread only. */
public final class Zoom {

    private static final double TEXT = 13;

    private final ObservableValue<Integer> percent;

    public Zoom(ObservableValue<Integer> percent) {
        this.percent = percent;
    }

    /** Wraps the content of a window; the result is to be the root of its scene. */
    public Parent over(Region content) {
        return new ZoomPane(content, percent);
    }

    /** Lets menus and tips, which are windows of their own, have text of the same size; until unsubscribed. */
    public Subscription followPopups() {
        ListChangeListener<Window> opened = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::size);
            }
        };
        Window.getWindows().addListener(opened);
        return percent.subscribe((was, is) -> List.copyOf(Window.getWindows()).forEach(this::size))
                .and(() -> Window.getWindows().removeListener(opened));
    }

    private void size(Window window) {
        if (window instanceof PopupWindow && window.getScene() != null) {
            window.getScene().getRoot().setStyle(percent.getValue() == 100 ? null
                    : String.format(Locale.ROOT, "-fx-font-size: %.1fpx", TEXT * percent.getValue() / 100));
        }
    }

    /** Where to lay something over all of a window's content, so that it zooms with it. */
    static Pane layerIn(Scene scene) {
        return scene.getRoot() instanceof ZoomPane zoomed ? zoomed.layer : (Pane) scene.getRoot();
    }

    /** Lays its content out in as much room as there is at its scale. */
    private static final class ZoomPane extends Pane {

        private final ObservableValue<Integer> percent;
        private final Pane layer;
        private final Scale scale = new Scale(1, 1, 0, 0);

        ZoomPane(Region content, ObservableValue<Integer> percent) {
            this.percent = percent;
            this.layer = new Pane(content);
            content.prefWidthProperty().bind(layer.widthProperty());
            content.prefHeightProperty().bind(layer.heightProperty());
            layer.setManaged(false);
            layer.getTransforms().add(scale);
            getChildren().add(layer);
            percent.subscribe(this::requestLayout);
        }

        @Override
        protected void layoutChildren() {
            double factor = percent.getValue() / 100.0;
            scale.setX(factor);
            scale.setY(factor);
            layer.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
        }
    }
}
