package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskField;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.CommandButton;
import app.taskdesk.ui.kit.CommandMenu;
import app.taskdesk.ui.kit.GrowingText;
import app.taskdesk.ui.kit.Later;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The pane at the right: the task with the focus, or what several chosen tasks share. */
public final class TaskDetailView {

    private final TaskDetailViewModel viewModel;
    private final Messages messages;
    private final DetailVerbs verbList;
    private final Parent root;
    private final MainFacts main;
    private final TagsEditor tagsEditor;
    /** Kept here, since a binding that nobody holds is forgotten by what it depends on. */
    private final LinksCard linksCard;

    @FXML
    private VBox empty;
    @FXML
    private VBox skeleton;
    @FXML
    private VBox many;
    @FXML
    private Label manyTitle;
    @FXML
    private FlowPane manyVerbs;
    @FXML
    private Label manyPrice;
    @FXML
    private FactsGrid manyFacts;
    @FXML
    private VBox one;
    @FXML
    private StackPane top;
    @FXML
    private VBox content;
    @FXML
    private Button status;
    @FXML
    private Button priority;
    @FXML
    private Button category;
    @FXML
    private VBox titleBox;
    @FXML
    private HBox titleLine;
    @FXML
    private GrowingText title;
    @FXML
    private FlowPane verbs;
    @FXML
    private VBox notice;
    @FXML
    private Label noticeText;
    @FXML
    private FactsGrid dates;
    @FXML
    private FactsGrid facts;
    @FXML
    private StackPane customer;
    @FXML
    private VBox descriptionBox;
    @FXML
    private HBox descriptionTitle;
    @FXML
    private GrowingText description;
    @FXML
    private VBox tagsBox;
    @FXML
    private HBox tagsTitle;
    @FXML
    private TitledPane advanced;
    @FXML
    private VBox advancedBox;
    @FXML
    private Label metadataTitle;
    @FXML
    private FactsGrid advancedFacts;
    @FXML
    private Label foot;

    /**
     * The commands the pane has buttons for.
     *
     * @param more        behind the three dots
     * @param setCategory opens the choice of types
     * @param customer    shows everything that goes on with the task's customer
     * @param sameChat    lists everything that hangs on the task's chat
     * @param copy        puts text on the clipboard
     * @param refused     is told why a button does nothing, and other short words
     */
    public record DetailVerbs(Command complete, Command snooze, Command assign, Command claim, Command setInProgress,
            Command status, Command priority, List<List<Command>> more, List<Command> many, Runnable setCategory,
            Command customer, Command sameChat, Consumer<String> copy, Consumer<String> refused) {
    }

    public TaskDetailView(Views views, TaskDetailViewModel viewModel, BulkDetailViewModel bulk, DetailVerbs verbs) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.verbList = verbs;
        this.main = new MainFacts(viewModel, messages);
        this.tagsEditor = new TagsEditor(viewModel.tags(), messages);
        this.linksCard = new LinksCard(viewModel, messages,
                new LinksCard.Verbs(verbs.sameChat(), verbs.copy(), verbs.refused()));
        this.root = views.load(this);
        new DetailModes(empty, skeleton, one, many).follow(viewModel, bulk.shownProperty());
        bindHead();
        bindVerbs();
        bindFacts();
        bindText();
        Later.build(bulk.shownProperty(), () -> bindMany(bulk));
    }

    /** The node to put in the window. */
    public Parent root() {
        return root;
    }

    /**
     * Shows cards above the task, and beside its fields what the server has against them; of a task that is gone there
     * is nothing but the cards to see.
     *
     * @param readOnly whether the fields are for looking at
     */
    public void showOnTop(Parent cards, ObservableValue<Map<TaskField, Refused>> refused,
            ObservableValue<Boolean> readOnly) {
        viewModel.refusedProperty().bind(refused);
        content.disableProperty().bind(readOnly);
        top.getChildren().setAll(cards);
        top.visibleProperty().bind(cards.visibleProperty());
        top.managedProperty().bind(top.visibleProperty());
        EditControls.showWhile(content, viewModel.taskProperty().map(task -> task.mark() != SyncMark.GONE));
    }

    /** Puts something below all that is told of one task. */
    public void append(Node part) {
        content.getChildren().add(part);
    }

    /** Where the questions of verbs are anchored. */
    public Node verbsAnchor() {
        return one.isVisible() ? verbs : manyVerbs;
    }

    public Node statusAnchor() {
        return one.isVisible() ? status : manyVerbs;
    }

    public Node priorityAnchor() {
        return one.isVisible() ? priority : manyVerbs;
    }

    public Node categoryAnchor() {
        return category;
    }

    /** Puts the focus into a field, its text selected. */
    public void focus(TaskField field) {
        switch (field) {
            case METADATA -> {
                advanced.setExpanded(true);
                advanced.requestFocus();
            }
            case QUEUE_ID, DUE, REMIND_AT -> {
                main.control(field).requestFocus();
                main.control(field).selectAll();
            }
            case TAGS -> tagsEditor.focusEntry();
            case CHAT_ID, MESSAGE_ID, TICKET_ID -> linksCard.focus(field);
            case DESCRIPTION -> description.requestFocus();
            default -> {
                title.requestFocus();
                title.selectAll();
            }
        }
    }

    private void bindHead() {
        status.textProperty().bind(viewModel.statusProperty());
        priority.textProperty().bind(viewModel.priorityProperty());
        category.textProperty().bind(viewModel.categoryProperty());
        viewModel.taskProperty().subscribe(task -> {
            EditControls.tint(status, task == null ? "" : task.status().name());
            EditControls.tint(priority, task == null ? "" : task.priority().name());
        });
        run(status, verbList.status());
        run(priority, verbList.priority());
        category.setOnAction(_ -> verbList.setCategory().run());
        EditControls.bind(title, viewModel.edit(TaskField.TITLE));
        titleLine.getChildren().add(EditControls.unsent(viewModel.edit(TaskField.TITLE)));
        titleBox.getChildren().addAll(EditControls.marks(viewModel.edit(TaskField.TITLE)),
                new RefusedBox(viewModel, messages));
    }

    private void run(Button button, Command command) {
        button.setOnAction(_ -> {
            String reason = command.disabledReason().getValue();
            if (reason == null) {
                command.run().run();
            } else {
                verbList.refused().accept(reason);
            }
        });
    }

    private void bindVerbs() {
        CommandButton claim = button(verbList.claim());
        EditControls.showWhile(claim, verbList.claim().disabledReason().map(_ -> false).orElse(true));
        CommandButton complete = button(verbList.complete());
        claim.getStyleClass().add("accent");
        claim.visibleProperty().subscribe(claimable -> {
            complete.getStyleClass().remove("accent");
            if (!claimable) {
                complete.getStyleClass().add("accent");
            }
        });
        var more = new Button("\u22EF");
        more.setId("detail-more");
        more.setAccessibleText(messages.text("detail.more"));
        more.setOnAction(_ -> CommandMenu.of(verbList.more(), messages).show(more, Side.BOTTOM, 0, 4));
        verbs.getChildren().setAll(claim, complete, button(verbList.snooze()), button(verbList.assign()), more);
        notice.getChildren().add(button(verbList.setInProgress()));
        noticeText.textProperty().bind(viewModel.noticeProperty());
        EditControls.showWhile(notice, noticeText.textProperty().isNotEmpty());
    }

    private CommandButton button(Command command) {
        return new CommandButton(command, messages, verbList.refused());
    }

    private void bindFacts() {
        main.fill(dates);
        viewModel.factsProperty().subscribe(shown -> facts.show(shown, messages));
        customer.getChildren().addAll(new CustomerCard(viewModel, messages, verbList.customer()), linksCard);
    }

    private void bindText() {
        FieldEdit text = viewModel.edit(TaskField.DESCRIPTION);
        EditControls.bind(description, text);
        descriptionTitle.getChildren().add(EditControls.unsent(text));
        descriptionBox.getChildren().add(EditControls.marks(text));
        tagsBox.getChildren().add(tagsEditor);
        Label tagsUnsent = EditControls.label("unsent-mark");
        tagsUnsent.setText("\u2191");
        EditControls.showWhile(tagsUnsent, viewModel.tags().unsentProperty());
        tagsTitle.getChildren().add(tagsUnsent);
        EditControls.showWhile(tagsBox, viewModel.has(TaskField.TAGS));
        Later.build(advanced.expandedProperty(), this::bindAdvanced);
        foot.textProperty().bind(viewModel.footProperty());
    }

    private void bindAdvanced() {
        viewModel.advancedProperty().subscribe(shown -> advancedFacts.show(shown, messages));
        var metadata = new MetadataEditor(viewModel.metadata(), messages);
        EditControls.showWhile(metadata, viewModel.has(TaskField.METADATA));
        EditControls.showWhile(metadataTitle, viewModel.has(TaskField.METADATA));
        advancedBox.getChildren().add(1, metadata);
    }

    private void bindMany(BulkDetailViewModel bulk) {
        manyTitle.textProperty().bind(bulk.titleProperty());
        bulk.factsProperty().subscribe(shown -> manyFacts.show(shown, messages));
        manyPrice.textProperty().bind(bulk.priceProperty());
        for (Command command : verbList.many()) {
            CommandButton button = button(command);
            button.setId("many-" + button.getId());
            EditControls.showWhile(button, command.offered());
            manyVerbs.getChildren().add(button);
        }
    }
}
