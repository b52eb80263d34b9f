package app.taskdesk.ui.kit;

import app.taskdesk.settings.ThemeChoice;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * How the program looks: AtlantaFX's Primer below, our colours by meaning above it, then each feature's own sheet
 * ({@code ui/tasklist/tasklist.css} for {@code ui.tasklist}). Follows the choice and the system while it runs. FX
 * thread only.
 */
public final class Theme {

    private static final List<String> FEATURES = List.of("shell", "tasklist", "taskdetail", "quickadd", "snooze",
            "complete", "assign", "bulk", "delete", "overdue", "analytics", "customer", "outbox", "trash", "activity",
            "quit", "palette", "syncstatus", "onboarding", "preferences", "backup", "notice",
            "reminder", "transfer");

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
        List<String> sheets = sheets();
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
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

    private List<String> sheets() {
        var sheets = new ArrayList<String>();
        sheets.add(sheet("kit/" + switch (shown()) {
            case SYSTEM, LIGHT -> "theme-light.css";
            case DARK -> "theme-dark.css";
            case CONTRAST -> "theme-contrast.css";
        }));
        sheets.add(sheet("kit/base.css"));
        FEATURES.stream().flatMap(feature -> Stream.ofNullable(find(feature + "/" + feature + ".css")))
                .forEach(found -> sheets.add(found.toExternalForm()));
        return sheets;
    }

    private ThemeChoice shown() {
        if (choice.getValue() != ThemeChoice.SYSTEM) {
            return choice.getValue();
        }
        return system.getValue() == ColorScheme.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT;
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(find(name), name).toExternalForm();
    }

    private static @Nullable URL find(String name) {
        return Theme.class.getResource("/app/taskdesk/ui/" + name);
    }
}
