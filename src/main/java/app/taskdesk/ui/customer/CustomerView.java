package app.taskdesk.ui.customer;

import app.taskdesk.ui.customer.CustomerPage.Entry;
import app.taskdesk.ui.customer.CustomerPage.Moment;
import app.taskdesk.ui.kit.Views;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of one customer: all their tasks, and beside them one time line over all of them. */
public final class CustomerView {

    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");

    private final CustomerViewModel viewModel;
    private final Views views;
    private final Parent root;

    @FXML
    private Label name;
    @FXML
    private Label facts;
    @FXML
    private Label server;
    @FXML
    private Label asking;
    @FXML
    private Button choose;
    @FXML
    private HBox noticeLine;
    @FXML
    private Label notice;
    @FXML
    private Button retry;
    @FXML
    private TableView<Entry> tasks;
    @FXML
    private ListView<Moment> story;

    public CustomerView(Views views, CustomerViewModel viewModel) {
        this.viewModel = viewModel;
        this.views = views;
        this.root = views.load(this);
        asking.visibleProperty().bind(viewModel.askingProperty());
        asking.managedProperty().bind(viewModel.askingProperty());
        choose.setOnAction(_ -> viewModel.chooseOpen());
        retry.setOnAction(_ -> viewModel.askServer());
        tasks.setPlaceholder(new Label(views.messages().text("customer.empty")));
        tasks.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("title", 240, Entry::title);
        column("due", 128, Entry::due);
        column("owner", 96, Entry::owner);
        column("status", 80, Entry::status);
        tasks.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            Entry chosen = tasks.getSelectionModel().getSelectedItem();
            if (press.getCode() == KeyCode.ENTER && chosen != null) {
                press.consume();
                viewModel.open(chosen.task());
            }
        });
        tasks.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            Entry chosen = tasks.getSelectionModel().getSelectedItem();
            if (click.getClickCount() == 2 && chosen != null) {
                viewModel.open(chosen.task());
            }
        });
        story.setPlaceholder(new Label(views.messages().text("customer.story.empty")));
        story.setCellFactory(_ -> new MomentCell());
        story.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            Moment chosen = story.getSelectionModel().getSelectedItem();
            if (press.getCode() == KeyCode.ENTER && chosen != null) {
                press.consume();
                viewModel.open(chosen.task());
            }
        });
        viewModel.pageProperty().subscribe(this::show);
    }

    /** The node to show in place of list and detail. */
    public Parent root() {
        return root;
    }

    private void column(String id, double width, Function<Entry, String> text) {
        var column = new TableColumn<Entry, String>(views.messages().text("customer.column." + id));
        column.setPrefWidth(width);
        column.setMinWidth(60);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {

            @Override
            protected void updateItem(@Nullable String value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty ? null : value);
                Entry entry = empty || getIndex() >= tasks.getItems().size() ? null : tasks.getItems().get(getIndex());
                pseudoClassStateChanged(LATE, entry != null && entry.late() && id.equals("due"));
                pseudoClassStateChanged(CLOSED, entry != null && !entry.open());
            }
        });
        tasks.getColumns().add(column);
    }

    private void show(CustomerPage page) {
        name.setText(page.name());
        facts.setText(page.facts());
        server.setText(page.server());
        shown(server, !page.server().isEmpty());
        notice.setText(page.notice());
        shown(noticeLine, !page.notice().isEmpty());
        choose.setDisable(page.tasks().stream().noneMatch(Entry::open));
        if (!tasks.getItems().equals(page.tasks())) {
            int chosen = tasks.getSelectionModel().getSelectedIndex();
            tasks.getItems().setAll(page.tasks());
            tasks.getSelectionModel().select(Math.clamp(chosen, 0, Math.max(0, page.tasks().size() - 1)));
        }
        if (!story.getItems().equals(page.story())) {
            story.getItems().setAll(page.story());
        }
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private final class MomentCell extends ListCell<Moment> {

        private final Label what = new Label();
        private final Label when = new Label();
        private final Label title = new Label();
        private final Label details = new Label();
        private final VBox entry = new VBox(1, new HBox(8, what, when), title, details);

        MomentCell() {
            what.setMaxWidth(Double.MAX_VALUE);
            what.setMinWidth(0);
            HBox.setHgrow(what, Priority.ALWAYS);
            when.getStyleClass().add("time-line-when");
            when.setMinWidth(Label.USE_PREF_SIZE);
            title.getStyleClass().add("customer-task");
            details.getStyleClass().add("time-line-change");
            details.setWrapText(true);
            entry.getStyleClass().add("time-line-entry");
            entry.setMinWidth(0);
            entry.prefWidthProperty().bind(widthProperty().subtract(24));
            setOnMouseClicked(click -> {
                if (click.getClickCount() == 2 && getItem() != null) {
                    viewModel.open(getItem().task());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Moment moment, boolean empty) {
            super.updateItem(moment, empty);
            setGraphic(empty || moment == null ? null : entry);
            if (!empty && moment != null) {
                what.setText(moment.what());
                when.setText(moment.when());
                title.setText(moment.title());
                details.setText(moment.details());
                shown(details, !moment.details().isEmpty());
                setAccessibleText(String.join(", ", moment.what(), moment.title(), moment.when(), moment.details()));
            }
        }
    }
}
