package app.taskdesk.ui.onboarding;

import app.taskdesk.settings.Preferences;
import app.taskdesk.task.Person;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Segments;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.ui.onboarding.AccountDesk.Service;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** The page on which a person connects their account, in two short steps. */
public final class ConnectView {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ConnectViewModel viewModel;
    private final EntryViewModel entry;
    private final Messages messages;
    private final Surroundings around;
    private final Runnable leave;
    private final Parent root;

    @FXML
    private Label title;
    @FXML
    private Label stepText;
    @FXML
    private Pane addressStep;
    @FXML
    private Pane services;
    @FXML
    private TextField address;
    @FXML
    private Label addressProblem;
    @FXML
    private PasswordField key;
    @FXML
    private Label keyProblem;
    @FXML
    private Pane phoneField;
    @FXML
    private TextField phone;
    @FXML
    private Label phoneProblem;
    @FXML
    private Label keyPlace;
    @FXML
    private Pane whoStep;
    @FXML
    private ListView<Person> owners;
    @FXML
    private Label whoOther;
    @FXML
    private TextField ownId;
    @FXML
    private TextField ownName;
    @FXML
    private Label whoProblem;
    @FXML
    private Label whoNote;
    @FXML
    private Pane roles;
    @FXML
    private Label problem;
    @FXML
    private Button back;
    @FXML
    private Node busy;
    @FXML
    private Button next;

    /**
     * What the page says about where it stands.
     *
     * @param keyStore whether keys outlive the program in the computer's key store, or else last until it ends
     * @param demo     whether the demo workspace is what lies behind the page
     * @param role     which views the person wants to see; holds as soon as it is chosen
     */
    public record Surroundings(boolean keyStore, BooleanSupplier demo, Property<Preferences.Role> role) {
    }

    /** @param leave shows the desk again: the person turned back, or the account is connected */
    public ConnectView(Views views, ConnectViewModel viewModel, Surroundings around, Runnable leave) {
        this.viewModel = viewModel;
        this.entry = viewModel.entry();
        this.messages = views.messages();
        this.around = around;
        this.leave = leave;
        this.root = views.load(this);
        keyPlace.setText(messages.text(around.keyStore() ? "connect.key.inStore" : "connect.key.inMemory"));
        addServices();
        addRoles();
        bindFields();
        bindOwners();
        busy.visibleProperty().bind(viewModel.busyProperty());
        next.disableProperty().bind(viewModel.busyProperty());
        showText(problem, viewModel.problemProperty());
        viewModel.stepProperty().subscribe(this::show);
        next.setOnAction(click -> goOn());
        back.setOnAction(click -> goBack());
    }

    public Parent root() {
        return root;
    }

    /** Puts the hand where typing begins; call once the page is shown. */
    public void focusFirst() {
        (viewModel.isRenewal() ? key : address).requestFocus();
    }

    private void addServices() {
        services.getChildren().add(new Segments<>(messages.text("connect.service.label"), entry.services(),
                Service::name, entry.serviceProperty()));
        entry.serviceProperty().subscribe(this::ask);
    }

    private void addRoles() {
        roles.getChildren().add(new Segments<>(messages.text("preferences.look.role"),
                List.of(Preferences.Role.values()),
                role -> messages.text("preferences.role." + role.name().toLowerCase(Locale.ROOT)), around.role()));
    }

    /** Asks for what the service needs to know, and for nothing else. */
    private void ask(Service service) {
        show(phoneField, service.phone() && !viewModel.isRenewal());
        show(ownName, !service.signed());
        String id = messages.text(service.signed() ? "connect.who.email" : "connect.who.id");
        ownId.setPromptText(id);
        ownId.setAccessibleText(id);
        whoOther.setText(messages.text(service.signed() ? "connect.who.otherEmail" : "connect.who.other"));
        whoNote.setText(messages.text(service.signed() ? "connect.who.noteSigned" : "connect.who.note",
                service.name()));
    }

    private void bindFields() {
        address.textProperty().bindBidirectional(entry.addressProperty());
        key.textProperty().bindBidirectional(entry.keyProperty());
        phone.textProperty().bindBidirectional(entry.phoneProperty());
        ownId.textProperty().bindBidirectional(viewModel.ownIdProperty());
        ownName.textProperty().bindBidirectional(viewModel.ownNameProperty());
        address.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                entry.checkAddress();
            }
        });
        showProblem(address, addressProblem, entry.addressProblemProperty());
        showProblem(key, keyProblem, entry.keyProblemProperty());
        showProblem(phone, phoneProblem, entry.phoneProblemProperty());
        showProblem(ownId, whoProblem, viewModel.whoProblemProperty());
    }

    private void bindOwners() {
        owners.setItems(viewModel.owners());
        owners.setCellFactory(list -> new OwnerCell());
        owners.getSelectionModel().selectedItemProperty().subscribe(viewModel.meProperty()::set);
        owners.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInOwners);
        ownName.disableProperty().bind(ownId.textProperty().isEmpty());
    }

    /** A list takes Enter for itself, and its first arrow key goes past the first line. */
    private void pressedInOwners(KeyEvent press) {
        var selection = owners.getSelectionModel();
        boolean moves = press.getCode() == KeyCode.DOWN || press.getCode() == KeyCode.UP;
        if (press.getCode() == KeyCode.ENTER) {
            goOn();
            press.consume();
        } else if (moves && selection.isEmpty()) {
            selection.select(0);
            press.consume();
        }
    }

    private void show(ConnectViewModel.Step step) {
        boolean first = step == ConnectViewModel.Step.ADDRESS;
        show(addressStep, first);
        show(whoStep, step == ConnectViewModel.Step.WHO);
        show(services, !viewModel.isRenewal());
        ask(entry.serviceProperty().get());
        address.setEditable(!viewModel.isRenewal());
        address.setFocusTraversable(!viewModel.isRenewal());
        title.setText(messages.text(viewModel.isRenewal() ? "connect.title.renew" : "connect.title.new"));
        stepText.setText(viewModel.isRenewal() ? messages.text("connect.step.renew")
                : messages.text("connect.step.count", first ? 1 : 2, 2));
        next.setText(messages.text(first ? "connect.next.test" : "connect.next.finish"));
        back.setText(messages.text(!first ? "connect.back.step"
                : around.demo().getAsBoolean() ? "connect.back.demo" : "connect.back.tasks"));
        switch (step) {
            case ADDRESS -> { }
            case WHO -> (viewModel.owners().isEmpty() ? ownId : owners).requestFocus();
            case DONE -> leave.run();
        }
    }

    private void goOn() {
        switch (viewModel.stepProperty().get()) {
            case ADDRESS -> viewModel.test();
            case WHO -> viewModel.finish();
            case DONE -> leave.run();
        }
    }

    private void goBack() {
        if (viewModel.stepProperty().get() == ConnectViewModel.Step.WHO) {
            viewModel.back();
            key.requestFocus();
        } else {
            viewModel.begin();
            leave.run();
        }
    }

    private static void showProblem(TextInputControl field, Label words, ObservableValue<String> text) {
        showText(words, text);
        text.subscribe(problem -> {
            field.pseudoClassStateChanged(WRONG, !problem.isEmpty());
            field.setAccessibleHelp(problem);
        });
    }

    private static void showText(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static final class OwnerCell extends ListCell<Person> {

        @Override
        protected void updateItem(Person person, boolean empty) {
            super.updateItem(person, empty);
            setText(empty || person == null ? null : person.label());
        }
    }
}
