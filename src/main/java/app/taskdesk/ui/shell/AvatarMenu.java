package app.taskdesk.ui.shell;

import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.Settings;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.CommandMenu;
import app.taskdesk.ui.kit.KeyCap;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.onboarding.AccountLine;
import app.taskdesk.ui.onboarding.AccountsViewModel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Who sits here, at the header's end, and behind it the accounts, the theme and the program's own pages. */
public final class AvatarMenu {

    private final Messages messages;
    private final AccountsViewModel accounts;
    private final Settings settings;
    private final FrameCommands commands;
    private final Button root = new Button();

    /** @param myName the name of the person at this desk; its value is null while nobody said */
    public AvatarMenu(Messages messages, AccountsViewModel accounts, Settings settings, FrameCommands commands,
            ObservableValue<@Nullable String> myName) {
        this.messages = messages;
        this.accounts = accounts;
        this.settings = settings;
        this.commands = commands;
        root.setId("avatar");
        root.setMnemonicParsing(false);
        root.getStyleClass().add("avatar");
        myName.subscribe(name -> {
            root.setText(initials(name));
            root.setAccessibleText(name == null ? messages.text("shell.avatar.nobody")
                    : messages.text("shell.avatar.name", name));
        });
        root.setOnAction(click -> menu().show(root, Side.BOTTOM, 0, 4));
    }

    public Button root() {
        return root;
    }

    /** A menu for this moment. */
    ContextMenu menu() {
        var pages = Stream.of("shell.activity", "shell.trash", "shell.connect", "shell.preferences", "shell.keys",
                "shell.about", "shell.quit").map(commands::get).toList();
        var files = Stream.of("transfer.export", "transfer.import", "print.list").map(commands::get).toList();
        var menu = CommandMenu.of(List.of(files, pages), messages);
        menu.getItems().addFirst(theme());
        menu.getItems().addFirst(role());
        menu.getItems().addFirst(new SeparatorMenuItem());
        menu.getItems().addAll(0, accounts.accounts().stream().map(this::account).toList());
        if (accounts.severalProperty().get()) {
            menu.getItems().addFirst(all());
        }
        return menu;
    }

    static String initials(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "\u2013";
        }
        String called = name.indexOf('@') > 0 ? name.substring(0, name.indexOf('@')).replaceAll("[._-]+", " ") : name;
        return Stream.of(called.strip().split("\\s+")).limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private MenuItem all() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(8, new Label(messages.text("shell.allAccounts")), space,
                new KeyCap(AccountsViewModel.ALL_KEYS));
        line.setMinWidth(CommandMenu.WIDTH);
        var item = new RadioMenuItem(null, line);
        item.setId("all-accounts");
        item.setSelected(accounts.allShownProperty().get());
        item.setOnAction(_ -> accounts.showAll());
        return item;
    }

    private MenuItem account(AccountLine account) {
        var item = new RadioMenuItem(null, new Label(account.label()));
        item.setSelected(account.shown());
        item.setOnAction(click -> accounts.show(account));
        return item;
    }

    private Menu role() {
        var roles = new Menu(null, new Label(messages.text("preferences.look.role")));
        for (Preferences.Role choice : Preferences.Role.values()) {
            String code = choice.name().toLowerCase(Locale.ROOT);
            var item = new RadioMenuItem(null, new Label(messages.text("preferences.role." + code)));
            item.setSelected(settings.get().role() == choice);
            item.setOnAction(_ -> commands.get("shell.role." + code).runIfEnabled());
            roles.getItems().add(item);
        }
        return roles;
    }

    private Menu theme() {
        var theme = new Menu(null, new Label(messages.text("shell.theme.title")));
        for (ThemeChoice choice : ThemeChoice.values()) {
            Command command = commands.get("shell.theme." + choice.name().toLowerCase(Locale.ROOT));
            String name = messages.text("shell.themeName." + choice.name().toLowerCase(Locale.ROOT));
            var item = new RadioMenuItem(null, new Label(name));
            item.setSelected(settings.get().look().theme() == choice);
            item.setOnAction(click -> command.runIfEnabled());
            theme.getItems().add(item);
        }
        return theme;
    }
}
