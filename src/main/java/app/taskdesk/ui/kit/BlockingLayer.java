package app.taskdesk.ui.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Lays something over all of the window, forms included, that goes only when its cause is gone; what lies below keeps
 * its text and gets the focus back. FX thread only.
 */
public final class BlockingLayer {

    private static final String OVER = "taskdesk.blocking";

    private final Scene scene;
    private final Pane below;
    private final StackPane layer = new StackPane();
    private final @Nullable Node formerFocus;
    private Subscription watching = Subscription.EMPTY;

    private BlockingLayer(Scene scene, Region content) {
        this.scene = scene;
        this.below = Zoom.layerIn(scene);
        this.formerFocus = scene.getFocusOwner();
        layer.getStyleClass().add("blocking-layer");
        layer.setManaged(false);
        layer.getChildren().setAll(content);
    }

    /** Blocks the window with the content; call once until it is closed. */
    public static BlockingLayer show(Scene scene, Region content) {
        var blocking = new BlockingLayer(scene, content);
        scene.getProperties().put(OVER, blocking);
        blocking.below.getChildren().add(blocking.layer);
        blocking.layer.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
        blocking.watching = Subscription.combine(blocking.below.widthProperty().subscribe(blocking::cover),
                blocking.below.heightProperty().subscribe(blocking::cover),
                scene.focusOwnerProperty().subscribe(blocking::keepFocus));
        blocking.cover();
        blocking.layer.applyCss();
        blocking.layer.layout();
        FocusWithin.focusEdge(blocking.layer, false);
        return blocking;
    }

    /** Whether everything is blocked: keys belong to what blocks then. */
    static boolean isOver(Scene scene) {
        return scene.getProperties().get(OVER) instanceof BlockingLayer;
    }

    /** Lays something else over the window's content, below what blocks. */
    static void addBelow(Scene scene, Node other) {
        var nodes = Zoom.layerIn(scene).getChildren();
        int at = scene.getProperties().get(OVER) instanceof BlockingLayer blocking ? nodes.indexOf(blocking.layer)
                : nodes.size();
        nodes.add(at, other);
    }

    /** Gives the window back; closing twice does no harm. */
    public void close() {
        if (scene.getProperties().remove(OVER, this)) {
            watching.unsubscribe();
            below.getChildren().remove(layer);
            if (formerFocus != null && formerFocus.getScene() == scene) {
                formerFocus.requestFocus();
            }
        }
    }

    private void cover() {
        layer.resizeRelocate(0, 0, below.getWidth(), below.getHeight());
    }

    private void keepFocus(@Nullable Node owner) {
        if (isOver(scene) && owner != null && !FocusWithin.holds(layer, owner)) {
            FocusWithin.focusEdge(layer, false);
        }
    }
}
