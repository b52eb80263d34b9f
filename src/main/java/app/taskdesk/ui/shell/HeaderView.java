package app.taskdesk.ui.shell;

import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.Tips;
import app.taskdesk.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The bar at the top: where we are, search, a new task, how things stand with the server, who we are. */
public final class HeaderView {

    private final HeaderViewModel viewModel;
    private final Parent root;
    private Runnable leaveSearch = () -> { };

    @FXML
    private Button toggle;
    @FXML
    private Label title;
    @FXML
    private Label count;
    @FXML
    private TextField search;
    @FXML
    private Label searchKey;
    @FXML
    private Button clear;
    @FXML
    private Button newTask;
    @FXML
    private StackPane chip;
    @FXML
    private StackPane bell;
    @FXML
    private StackPane avatar;

    /** The two commands that have a button here. */
    public record Commands(Command newTask, Command toggleSidebar) {
    }

    /** What stands at its end, made elsewhere. */
    public record End(Node chip, Node bell, Node avatar) {
    }

    public HeaderView(Views views, HeaderViewModel viewModel, Commands commands, End end) {
        this.viewModel = viewModel;
        this.root = views.load(this);
        title.textProperty().bind(viewModel.titleProperty());
        count.textProperty().bind(viewModel.countProperty());
        search.textProperty().bindBidirectional(viewModel.searchProperty());
        search.promptTextProperty().bind(viewModel.searchPromptProperty());
        search.accessibleTextProperty().bind(search.promptTextProperty());
        clear.visibleProperty().bind(search.textProperty().isNotEmpty());
        searchKey.visibleProperty().bind(search.textProperty().isEmpty());
        clear.setOnAction(click -> search.clear());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        chip.getChildren().add(end.chip());
        bell.getChildren().add(end.bell());
        avatar.getChildren().add(end.avatar());
        press(newTask, commands.newTask());
        press(toggle, commands.toggleSidebar());
        Tips.put(toggle, views.messages().text(commands.toggleSidebar().id()),
                commands.toggleSidebar().keys().getFirst());
    }

    public Parent root() {
        return root;
    }

    /** Puts the focus into the search field, its words selected. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** What to do when the person is through with the search field; the list takes the focus then. */
    public void onLeaveSearch(Runnable leave) {
        this.leaveSearch = leave;
    }

    private void searchKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                if (viewModel.searchProperty().get().isEmpty()) {
                    leaveSearch.run();
                } else {
                    search.clear();
                }
                event.consume();
            }
            case ENTER, DOWN -> {
                leaveSearch.run();
                event.consume();
            }
            default -> { }
        }
    }

    private static void press(Button button, Command command) {
        button.setOnAction(click -> command.runIfEnabled());
        button.disableProperty().bind(command.disabledReason().map(reason -> true).orElse(false));
    }
}
