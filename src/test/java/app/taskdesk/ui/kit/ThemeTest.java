package app.taskdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.ui.Pictures;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class ThemeTest {

    private final SimpleObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);

    @Test
    void followsTheSystemUntilThePersonChooses() throws Exception {
        var seen = Pictures.onFxThread(() -> {
            var following = new Theme(choice, system).dressAllWindows();
            var stage = new Stage();
            stage.setScene(new Scene(new Pane(), 100, 100));
            stage.show();
            String first = sheet(stage);
            system.set(ColorScheme.DARK);
            String second = sheet(stage);
            choice.set(ThemeChoice.LIGHT);
            String third = sheet(stage);
            choice.set(ThemeChoice.CONTRAST);
            String fourth = sheet(stage);
            following.unsubscribe();
            choice.set(ThemeChoice.DARK);
            String last = sheet(stage);
            stage.hide();
            return List.of(first, second, third, fourth, last);
        });
        assertEquals(List.of("light.css", "dark.css", "light.css", "contrast.css", "contrast.css"), seen);
    }

    @Test
    void newsOfTheSameLookDressNothing() throws Exception {
        var preferences = new SimpleObjectProperty<>("one account");
        var dressed = Pictures.onFxThread(() -> {
            var following = new Theme(preferences.map(_ -> ThemeChoice.LIGHT), system).dressAllWindows();
            var stage = new Stage();
            stage.setScene(new Scene(new Pane(), 100, 100));
            stage.show();
            stage.getScene().getStylesheets().removeLast();
            int before = stage.getScene().getStylesheets().size();
            preferences.set("another account");
            int after = stage.getScene().getStylesheets().size();
            following.unsubscribe();
            stage.hide();
            return List.of(before, after);
        });
        assertEquals(dressed.getFirst(), dressed.getLast());
    }

    private static String sheet(Stage stage) {
        String first = stage.getScene().getStylesheets().getFirst();
        return first.substring(first.lastIndexOf('/') + 1);
    }
}
