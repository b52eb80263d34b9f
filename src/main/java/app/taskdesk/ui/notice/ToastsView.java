package app.taskdesk.ui.notice;

import app.taskdesk.ui.kit.Views;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/** The toasts at the bottom left, newest lowest. */
public final class ToastsView {

    private final Views views;
    private final Notices notices;
    private final VBox root = new VBox();
    private final Map<Toast, Parent> shown = new HashMap<>();
    private final ListChangeListener<Toast> changed = change -> draw();

    public ToastsView(Views views, Notices notices) {
        this.views = views;
        this.notices = notices;
        root.getStyleClass().add("toasts");
        root.setPickOnBounds(false);
        root.setAccessibleRole(AccessibleRole.PARENT);
        root.setAccessibleText(views.messages().text("notice.toast.name"));
        notices.toasts().addListener(changed);
        draw();
    }

    public Parent root() {
        return root;
    }

    private void draw() {
        shown.keySet().retainAll(notices.toasts());
        root.getChildren().setAll(notices.toasts().stream()
                .map(toast -> shown.computeIfAbsent(toast, fresh -> new ToastView(views, notices, fresh).root()))
                .toList());
    }
}
