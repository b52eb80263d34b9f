package app.taskdesk.ui.kit;

import app.taskdesk.settings.ThemeChoice;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * How the program looks: AtlantaFX's Primer below, above it our colours by meaning, shared shapes and each feature's
 * own sheet ({@code ui/tasklist/tasklist.css} for {@code ui.tasklist}), all joined in {@code sheets.css}. Follows the
 * choice and the system while it runs. FX thread only.
 */
public final class Theme {

    private final ObservableValue<ThemeChoice> choice;
    private final ObservableValue<ColorScheme> system;

    /** @param system the desktop's own colours, {@code Platform.getPreferences().colorSchemeProperty()} */
    public Theme(ObservableValue<ThemeChoice> choice, ObservableValue<ColorScheme> system) {
        this.choice = choice;
        this.system = system;
    }

    /**
     * Dresses every window that is open or will be, now and whenever the look becomes another, until unsubscribed:
     * dressing reads every sheet anew, so news of the same look are not news.
     */
    public Subscription dressAllWindows() {
        Subscription changes = Subscription.combine(choice.subscribe((was, is) -> dressOpenWindows()),
                system.subscribe((was, is) -> dressOpenWindows()));
        ListChangeListener<Window> opened = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::dress);
            }
        };
        Window.getWindows().addListener(opened);
        dressOpenWindows();
        return changes.and(() -> Window.getWindows().removeListener(opened));
    }

    /** Dresses one scene in the look of this moment. */
    public void dress(Scene scene) {
        String sheet = sheet();
        if (!scene.getStylesheets().equals(List.of(sheet))) {
            scene.getStylesheets().setAll(sheet);
        }
    }

    private void dressOpenWindows() {
        String below = below();
        if (!below.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(below);
        }
        List.copyOf(Window.getWindows()).forEach(this::dress);
    }

    private void dress(Window window) {
        if (window instanceof Stage && window.getScene() != null) {
            dress(window.getScene());
        }
    }

    private String below() {
        return switch (shown()) {
            case SYSTEM, LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK, CONTRAST -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    private String sheet() {
        String name = switch (shown()) {
            case SYSTEM, LIGHT -> "light.css";
            case DARK -> "dark.css";
            case CONTRAST -> "contrast.css";
        };
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }

    private ThemeChoice shown() {
        if (choice.getValue() != ThemeChoice.SYSTEM) {
            return choice.getValue();
        }
        return system.getValue() == ColorScheme.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT;
    }
}
