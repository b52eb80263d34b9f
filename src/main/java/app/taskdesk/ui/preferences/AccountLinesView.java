package app.taskdesk.ui.preferences;

import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.onboarding.AccountLine;
import app.taskdesk.ui.onboarding.AccountsViewModel;
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
    private final Runnable connect;
    private final VBox root = new VBox(10);
    private final ListChangeListener<AccountLine> changed = change -> draw();

    AccountLinesView(Messages messages, AccountsViewModel viewModel, Runnable connect) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.connect = connect;
        viewModel.accounts().addListener(changed);
        viewModel.removalProperty().subscribe(this::draw);
        draw();
    }

    Parent root() {
        return root;
    }

    private void draw() {
        root.getChildren().clear();
        AccountsViewModel.@Nullable Removal removal = viewModel.removalProperty().get();
        for (AccountLine account : viewModel.accounts()) {
            root.getChildren().add(removal != null && removal.account().id().equals(account.id())
                    ? question(removal) : line(account));
        }
        var add = button("preferences.accounts.connect", connect);
        root.getChildren().add(new HBox(add));
    }

    private HBox line(AccountLine account) {
        var line = new HBox(8, name(account), address(account));
        line.setAlignment(Pos.CENTER_LEFT);
        if (account.shown()) {
            var shown = new Label(messages.text("preferences.accounts.shown"));
            shown.getStyleClass().add("pill");
            shown.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(shown);
        } else {
            line.getChildren().add(button("preferences.accounts.show", () -> viewModel.show(account)));
        }
        if (!account.demo()) {
            line.getChildren().add(button("preferences.accounts.remove", () -> viewModel.askToRemove(account)));
        }
        return line;
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

    private HBox question(AccountsViewModel.Removal removal) {
        var words = new Label(removal.question());
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var remove = button("preferences.accounts.removeYes", viewModel::remove);
        remove.getStyleClass().add("danger");
        var line = new HBox(8, words, button("preferences.accounts.keep", viewModel::keep), remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button button(String key, Runnable run) {
        var button = new Button(messages.text(key));
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> run.run());
        return button;
    }
}
