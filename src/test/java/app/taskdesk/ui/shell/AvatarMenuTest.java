package app.taskdesk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.ui.Pictures;
import app.taskdesk.ui.onboarding.AccountLine;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class AvatarMenuTest {

    @Test
    void initialsAreTheFirstLettersOfTwoWords() {
        assertEquals("SK", AvatarMenu.initials("Sara Kim"));
        assertEquals("J", AvatarMenu.initials(" josé "));
        assertEquals("AB", AvatarMenu.initials("Anna Bel Cruz"));
        assertEquals("SK", AvatarMenu.initials("sara.kim@lumen.example"));
        assertEquals("\u2013", AvatarMenu.initials(null));
        assertEquals("\uD83D\uDE00", AvatarMenu.initials("\uD83D\uDE00x"));
    }

    @Test
    void offersAccountsThemesAndPages() throws Exception {
        for (ThemeChoice look : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            Pictures.onFxThread(() -> {
                var shown = new FrameOnShow();
                shown.accounts.accounts().setAll(new AccountLine("demo", "Demo workspace", "", true, true, false),
                        new AccountLine("a1", "Nordlys support", "https://api.talkingshops.com/v1", false, false, false));
                var stage = new Stage();
                stage.setScene(new Scene(shown.main.root(), 960, 600));
                Pictures.theme(look).dress(stage.getScene());
                stage.show();
                var menu = shown.avatar.menu();
                menu.show(stage, 600, 40);
                Pictures.save("avatar-menu-" + look, menu.getScene());
                assertEquals(List.of("Demo workspace", "Nordlys support", "Views for", "Theme"),
                        menu.getItems().stream().map(MenuItem::getGraphic).filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText()).toList());
                var menus = menu.getItems().stream().filter(Menu.class::isInstance).map(Menu.class::cast).toList();
                menus.getFirst().getItems().getFirst().fire();
                assertEquals(Preferences.Role.AGENT, shown.settings.get().role());
                var themes = menus.getLast();
                themes.getItems().get(2).fire();
                assertEquals(ThemeChoice.DARK, shown.settings.get().look().theme());
                menu.hide();
                stage.hide();
                return null;
            });
        }
    }
}
