package app.taskdesk.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Finds where the focus can go inside something that keeps it. */
final class FocusWithin {

    private FocusWithin() {
    }

    static boolean holds(Node above, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }

    /** Puts the focus on the first place inside that takes it, or on the last; on the whole where there is none. */
    static void focusEdge(Node above, boolean last) {
        Node edge = edge(above, last);
        (edge == null ? above : edge).requestFocus();
    }

    private static @Nullable Node edge(Node node, boolean last) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            var children = parent.getChildrenUnmodifiable();
            for (Node child : last ? children.reversed() : children) {
                Node found = edge(child, last);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
