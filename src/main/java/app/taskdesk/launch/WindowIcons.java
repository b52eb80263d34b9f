package app.taskdesk.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's icon, in the sizes desktops ask for. */
final class WindowIcons {

    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

    private WindowIcons() {
    }

    static void addTo(Stage stage) {
        stage.getIcons().clear();
        for (int size : SIZES) {
            try (var icon = WindowIcons.class.getResourceAsStream("taskdesk-" + size + ".png")) {
                if (icon == null) {
                    throw new IllegalStateException("taskdesk-" + size + ".png is missing from the program");
                }
                stage.getIcons().add(new Image(icon));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
