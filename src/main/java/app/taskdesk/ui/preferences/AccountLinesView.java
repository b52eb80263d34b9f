package app.taskdesk.ui.preferences;

import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.onboarding.AccountLine;
import app.taskdesk.ui.onboarding.AccountsViewModel;
import app.taskdesk.ui.onboarding.UnsentView;
import app.taskdesk.ui.onboarding.UnsentViewModel;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The accounts one below the other, each with its name to edit and the ways to it and out of it. */
final class AccountLinesView {

    private final Messages messages;
    private final AccountsViewModel viewModel;
    private final Doors doors;
    private final VBox root = new VBox(10);
    private final ListChangeListener<AccountLine> changed = change -> draw();

    /**
     * What the lines lead to.
     *
     * @param connect opens the page on which an account is connected
     * @param newKey  opens the page that takes a new key of an account
     * @param files   asks where unsent changes of an account are to be written
     */
    record Doors(Runnable connect, Consumer<AccountLine> newKey, FileQuestions files) {
    }

    AccountLinesView(Messages messages, AccountsViewModel viewModel, Doors doors) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.doors = doors;
        root.setId("account-lines");
        viewModel.accounts().addListener(changed);
        viewModel.questionProperty().subscribe((_, question) -> ask(question));
        draw();
    }

    Parent root() {
        return root;
    }

    private void ask(@Nullable UnsentViewModel question) {
        if (question != null && root.getScene() != null) {
            new UnsentView(messages, question, doors.files()).open(root.getScene());
        }
    }

    private void draw() {
        root.getChildren().clear();
        viewModel.accounts().forEach(account -> root.getChildren().add(line(account)));
        root.getChildren().add(new HBox(button("preferences.accounts.connect", doors.connect())));
    }

    private HBox line(AccountLine account) {
        var line = new HBox(8, name(account), address(account));
        line.setAlignment(Pos.CENTER_LEFT);
        if (account.paused()) {
            line.getChildren().add(pill("preferences.accounts.paused"));
        }
        if (account.shown()) {
            line.getChildren().add(pill("preferences.accounts.shown"));
        } else {
            line.getChildren().add(button("preferences.accounts.show", () -> viewModel.show(account)));
        }
        if (!account.demo()) {
            line.getChildren().addAll(
                    button(account.paused() ? "preferences.accounts.goOn" : "preferences.accounts.pause",
                            () -> viewModel.pause(account, !account.paused())),
                    button("preferences.accounts.newKey", () -> viewModel.changeKey(account, doors.newKey())),
                    button("preferences.accounts.remove", () -> viewModel.askToRemove(account)));
        }
        return line;
    }

    private Label pill(String key) {
        var pill = new Label(messages.text(key));
        pill.getStyleClass().add("pill");
        pill.setMinWidth(Region.USE_PREF_SIZE);
        return pill;
    }

    private Region name(AccountLine account) {
        if (account.demo()) {
            var name = new Label(account.label());
            name.getStyleClass().add("preference-name");
            return name;
        }
        var name = new TextField(account.label());
        name.getStyleClass().add("preference-name");
        name.setAccessibleText(messages.text("preferences.accounts.name"));
        name.setOnAction(enter -> viewModel.rename(account, name.getText()));
        name.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                viewModel.rename(account, name.getText());
            }
        });
        return name;
    }

    private static Label address(AccountLine account) {
        var address = new Label(account.address());
        address.getStyleClass().add("muted");
        address.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(address, Priority.ALWAYS);
        return address;
    }

    private Button button(String key, Runnable run) {
        var button = new Button(messages.text(key));
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> run.run());
        return button;
    }
}
