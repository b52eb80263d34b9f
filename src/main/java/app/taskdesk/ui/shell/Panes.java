package app.taskdesk.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The panes of the window in the order F6 walks them, and where each takes the focus. */
final class Panes {

    private final List<MainView.Stop> panes;

    Panes(List<MainView.Stop> panes) {
        this.panes = panes;
    }

    /** Moves the focus to the next pane that is shown and can take it; wraps around. */
    void step(int direction) {
        int from = 0;
        for (int i = 0; i < panes.size(); i++) {
            if (holdsFocus(panes.get(i).area())) {
                from = i;
            }
        }
        for (int i = 1; i <= panes.size(); i++) {
            if (focus(panes.get(Math.floorMod(from + direction * i, panes.size())).first())) {
                return;
            }
        }
    }

    /** Puts the focus on the pane, else on the first node in it that takes it; returns whether there was one. */
    boolean focus(Parent pane) {
        Optional<Node> first = !shown(pane) ? Optional.empty()
                : pane.isFocusTraversable() ? Optional.of(pane) : firstFocusable(pane);
        first.ifPresent(Node::requestFocus);
        return first.isPresent();
    }

    boolean holdsFocus(Parent pane) {
        return pane.getScene() != null && holds(pane, pane.getScene().getFocusOwner());
    }

    static boolean holds(Parent pane, @Nullable Node inner) {
        Node node = inner;
        while (node != null && node != pane) {
            node = node.getParent();
        }
        return node != null;
    }

    private static Optional<Node> firstFocusable(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                return Optional.of(child);
            }
            Optional<Node> below = child instanceof Parent inner ? firstFocusable(inner) : Optional.empty();
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    /** Whether it and everything around it is visible. */
    static boolean shown(Node node) {
        for (Node step = node; step != null; step = step.getParent()) {
            if (!step.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
