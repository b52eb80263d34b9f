package app.taskdesk.ui.shell;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the control which had the focus went away, so that the focus fell to the first one of the window: what
 * is typed next would go there. FX thread only.
 */
final class LostFocus implements Consumer<@Nullable Node> {

    private final Predicate<Node> first;
    private final Runnable lost;
    private @Nullable Node last;

    /**
     * @param first whether a control is one of those that JavaFX falls back to
     * @param lost  finds another place
     */
    LostFocus(Predicate<Node> first, Runnable lost) {
        this.first = first;
        this.lost = lost;
    }

    /** @param owner who has the focus from now on; null when nobody */
    @Override
    public void accept(@Nullable Node owner) {
        Node former = last;
        if (owner == null) {
            return;
        }
        last = owner;
        if (former != null && !first.test(former) && first.test(owner) && !canHaveFocus(former)) {
            lost.run();
        }
    }

    private static boolean canHaveFocus(Node node) {
        return node.getScene() != null && !node.isDisabled() && Panes.shown(node);
    }
}
