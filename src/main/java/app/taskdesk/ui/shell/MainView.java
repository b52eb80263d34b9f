package app.taskdesk.ui.shell;

import app.taskdesk.ui.kit.Views;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The window's frame: header, sidebar, list, detail and status bar, laid out for the room there is. */
public final class MainView {

    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final FrameViewModel viewModel;
    private final Region root;
    private final Parent detailContent;
    private final Parent tasks;
    private final Panes panes;

    @FXML
    private StackPane header;
    @FXML
    private StackPane banners;
    @FXML
    private StackPane sidebar;
    @FXML
    private Region sidebarGrip;
    @FXML
    private Pane desk;
    @FXML
    private StackPane list;
    @FXML
    private StackPane detail;
    @FXML
    private StackPane over;
    @FXML
    private StackPane page;
    @FXML
    private StackPane toasts;
    @FXML
    private StackPane bulk;
    @FXML
    private StackPane status;

    private final Region detailGrip = new Region();

    /**
     * Where F6 stops.
     *
     * @param first takes the focus, or the first control in it
     */
    public record Stop(Parent area, Parent first) {

        Stop(Parent area) {
            this(area, area);
        }
    }

    /**
     * Everything that stands in the frame, built elsewhere.
     *
     * @param stops in the list's pane; the last is the list itself
     */
    public record Parts(Parent header, Parent sidebar, Parent list, List<Stop> stops, Parent detail, Parent status,
            Parent banners, Parent toasts, Parent bulk) {
    }

    public MainView(Views views, FrameViewModel viewModel, Parts parts) {
        this.viewModel = viewModel;
        this.detailContent = parts.detail();
        this.root = views.load(this);
        header.getChildren().add(parts.header());
        banners.getChildren().add(parts.banners());
        sidebar.getChildren().addFirst(parts.sidebar());
        list.getChildren().add(parts.list());
        status.getChildren().add(parts.status());
        toasts.getChildren().add(parts.toasts());
        bulk.getChildren().add(parts.bulk());
        tasks = parts.stops().getLast().first();
        panes = new Panes(Stream.of(Stream.of(header, sidebar).map(Stop::new), parts.stops().stream(),
                Stream.of(detail, over, page, bulk).map(Stop::new)).flatMap(stops -> stops).toList());
        viewModel.widthProperty().bind(root.widthProperty());
        viewModel.heightProperty().bind(root.heightProperty());
        bindSidebar();
        bindDetail();
        viewModel.pageTitleProperty().subscribe(title -> show(page, title != null));
        viewModel.pageTitleProperty().subscribe(title -> show(desk, title == null));
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::leavePage);
        root.sceneProperty().flatMap(Scene::focusOwnerProperty)
                .subscribe(new LostFocus(node -> Panes.holds(header, node), this::focusInPlace));
        viewModel.lowProperty().subscribe(low -> root.pseudoClassStateChanged(LOW, low));
    }

    /** The node to put in a scene. */
    public Region root() {
        return root;
    }

    /** Shows a page in place of list and detail, under a title in the header; its first control gets the focus. */
    public void showPage(String title, Node content) {
        page.getChildren().setAll(content);
        viewModel.pageTitleProperty().set(title);
        page.applyCss();
        panes.focus(page);
    }

    /** Shows list and detail again. */
    public void showDesk() {
        if (viewModel.pageTitleProperty().get() != null) {
            viewModel.pageTitleProperty().set(null);
            page.getChildren().clear();
            focusList();
        }
    }

    private void focusInPlace() {
        if (!panes.focus(page)) {
            focusList();
        }
    }

    public void focusList() {
        panes.focus(tasks);
    }

    /** Opens the detail pane where it is closed and puts the focus into it. */
    public void focusDetail() {
        viewModel.openDetail();
        panes.focus(viewModel.detailProperty().get() == FrameViewModel.Detail.OVER ? over : detail);
    }

    public void focusNextPane() {
        panes.step(1);
    }

    public void focusPreviousPane() {
        panes.step(-1);
    }

    private void bindSidebar() {
        viewModel.sidebarProperty().subscribe(size -> {
            boolean rail = size == FrameViewModel.Sidebar.RAIL;
            root.pseudoClassStateChanged(RAIL, rail);
            show(sidebarGrip, !rail);
            sizeSidebar();
        });
        viewModel.sidebarWidthProperty().subscribe(this::sizeSidebar);
        sidebarGrip.setOnMouseDragged(drag ->
                viewModel.resizeSidebar(drag.getSceneX() - sidebar.localToScene(0, 0).getX()));
    }

    private void sizeSidebar() {
        boolean rail = viewModel.sidebarProperty().get() == FrameViewModel.Sidebar.RAIL;
        fix(sidebar, rail ? FrameViewModel.RAIL : viewModel.sidebarWidthProperty().get());
    }

    private void bindDetail() {
        detailGrip.getStyleClass().add("pane-grip");
        StackPane.setAlignment(detailGrip, Pos.CENTER_LEFT);
        detailGrip.setOnMouseDragged(drag ->
                viewModel.resizeDetail(root.localToScene(root.getWidth(), 0).getX() - drag.getSceneX()));
        viewModel.detailProperty().subscribe(this::placeDetail);
        viewModel.detailWidthProperty().subscribe(width -> {
            fix(detail, width.doubleValue());
            fix(over, width.doubleValue());
        });
        over.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveDetail);
        detail.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveDetail);
    }

    private void placeDetail(FrameViewModel.Detail place) {
        boolean hadFocus = panes.holdsFocus(detail) || panes.holdsFocus(over);
        StackPane host = place == FrameViewModel.Detail.OVER ? over : detail;
        if (!host.getChildren().contains(detailContent)) {
            host.getChildren().setAll(detailContent, detailGrip);
        }
        show(detail, place == FrameViewModel.Detail.BESIDE);
        show(over, place == FrameViewModel.Detail.OVER);
        if (hadFocus && place == FrameViewModel.Detail.CLOSED) {
            focusList();
        }
    }

    /** Escape leads from the detail pane back to the list, and closes the pane where it lies over it. */
    private void leaveDetail(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            viewModel.closeOver();
            event.consume();
            focusList();
        }
    }

    private void leavePage(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            showDesk();
        }
    }

    private static void fix(Region pane, double width) {
        pane.setMinWidth(width);
        pane.setPrefWidth(width);
        pane.setMaxWidth(width);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
