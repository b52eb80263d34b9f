package app.taskdesk.ui.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/** The banners under the header, each with its ways out. */
public final class BannersView {

    private final Notices notices;
    private final VBox root = new VBox();
    private final Map<String, BannerLine> shown = new HashMap<>();
    private final ListChangeListener<Banner> changed = change -> draw();

    public BannersView(Notices notices) {
        this.notices = notices;
        notices.banners().addListener(changed);
        draw();
    }

    public Parent root() {
        return root;
    }

    /** A line stays while its cause does, so that a way out keeps the focus while the words change. */
    private void draw() {
        shown.keySet().retainAll(notices.banners().stream().map(Banner::id).toList());
        List<Node> lines = notices.banners().stream().<Node>map(this::line).toList();
        if (!root.getChildren().equals(lines)) {
            root.getChildren().setAll(lines);
        }
    }

    private Node line(Banner banner) {
        BannerLine line = shown.computeIfAbsent(banner.id(), id -> new BannerLine());
        line.show(banner);
        return line;
    }
}
