package app.taskdesk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Lays a small form over the window, keeps the focus in it, and gives the focus back when it goes: by Escape, by a
 * click beside it or because the form is done. Part of the window's own scene, so that it looks and zooms like the
 * rest. One at a time. FX thread only.
 */
public final class Popover {

    private static final String OPEN = "taskdesk.popover";
    private static final double GAP = 4;
    private static final double MARGIN = 8;

    private final Pane layer = new Pane();
    private final StackPane frame = new StackPane();
    private final Pane root;
    private final Scene scene;
    private final @Nullable Node anchor;
    private final @Nullable Node formerFocus;
    private final List<Runnable> next = new ArrayList<>();
    private Subscription watching = Subscription.EMPTY;
    private boolean backwards;

    private Popover(Scene scene, @Nullable Node anchor, Region content) {
        this.scene = scene;
        this.root = Zoom.layerIn(scene);
        this.anchor = anchor;
        this.formerFocus = scene.getFocusOwner();
        frame.getChildren().setAll(content);
        frame.getStyleClass().add("verb-popover");
        layer.getStyleClass().add("popover-layer");
        layer.setManaged(false);
        layer.getChildren().setAll(frame);
    }

    /**
     * Shows the content below the anchor, or in the middle of the window where the anchor is not on screen.
     *
     * @param scene its root is a pane
     */
    public static Popover show(Scene scene, @Nullable Node anchor, Region content) {
        closeIn(scene);
        var popover = new Popover(scene, anchor, content);
        popover.open();
        return popover;
    }

    /** Whether one lies over the scene: keys belong to it then. */
    public static boolean isOpenIn(Scene scene) {
        return scene.getProperties().get(OPEN) instanceof Popover;
    }

    /** Runs once none lies over the scene, at once where that is so. */
    public static void whenNoneIn(Scene scene, Runnable next) {
        if (scene.getProperties().get(OPEN) instanceof Popover open) {
            open.next.add(next);
        } else {
            next.run();
        }
    }

    /** Closes the one over the scene, if any. */
    public static void closeIn(Scene scene) {
        if (scene.getProperties().get(OPEN) instanceof Popover open) {
            open.close();
        }
    }

    /** Gives the content the room it needs now, after it changed. */
    public void fit() {
        frame.applyCss();
        place();
    }

    /** The same, soon, for the one over the scene, if any; also while the scene is laid out. */
    public static void fitIn(@Nullable Scene scene) {
        if (scene != null && scene.getProperties().get(OPEN) instanceof Popover open) {
            Platform.runLater(open::fit);
        }
    }

    /** Gives the focus back; closing twice does no harm. */
    public void close() {
        if (scene.getProperties().remove(OPEN, this)) {
            watching.unsubscribe();
            root.getChildren().remove(layer);
            if (formerFocus != null && formerFocus.getScene() == scene) {
                formerFocus.requestFocus();
            }
            List.copyOf(next).forEach(later -> whenNoneIn(scene, later));
        }
    }

    private void open() {
        scene.getProperties().put(OPEN, this);
        BlockingLayer.addBelow(scene, layer);
        layer.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getTarget() == layer) {
                close();
            }
            press.consume();
        });
        layer.addEventFilter(KeyEvent.KEY_PRESSED, press -> backwards = press.isShiftDown());
        layer.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        watching = Subscription.combine(root.widthProperty().subscribe(this::place),
                root.heightProperty().subscribe(this::place), frame.heightProperty().subscribe(this::place),
                scene.focusOwnerProperty().subscribe(this::keepFocus));
        frame.applyCss();
        place();
        FocusWithin.focusEdge(frame, false);
    }

    private void escape(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) {
            press.consume();
            close();
        }
    }

    private void keepFocus(@Nullable Node owner) {
        if (isOpenIn(scene) && !BlockingLayer.isOver(scene) && owner != null && !FocusWithin.holds(layer, owner)) {
            FocusWithin.focusEdge(frame, backwards);
        }
    }

    private void place() {
        layer.resizeRelocate(0, 0, root.getWidth(), root.getHeight());
        double width = Math.min(frame.prefWidth(-1), root.getWidth() - 2 * MARGIN);
        double height = Math.min(frame.prefHeight(width), root.getHeight() - 2 * MARGIN);
        frame.setMaxSize(width, height);
        frame.setPrefWidth(width);
        Bounds at = anchor == null || anchor.getScene() != scene || !anchor.isVisible() ? null
                : root.sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
        double x = at == null ? (root.getWidth() - width) / 2 : at.getMinX();
        double y = at == null ? (root.getHeight() - height) / 3 : at.getMaxY() + GAP;
        frame.relocate(Math.clamp(x, MARGIN, Math.max(MARGIN, root.getWidth() - width - MARGIN)),
                Math.clamp(y, MARGIN, Math.max(MARGIN, root.getHeight() - height - MARGIN)));
    }
}
