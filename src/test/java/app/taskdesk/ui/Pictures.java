package app.taskdesk.ui;

import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Draws views without a window, in any size and theme, into {@code target/pictures} to be looked at. */
public final class Pictures {

    private static final Path FOLDER = Path.of("target", "pictures");

    /** Of a picture, in pixels. */
    public record Size(int width, int height) {
    }

    private Pictures() {
    }

    /** Draws what the supplier builds on the FX thread and returns the picture, also saved as {@code name.png}. */
    public static BufferedImage take(String name, ThemeChoice look, int width, int height, Supplier<Parent> content)
            throws Exception {
        return take(name, look, new Size(width, height), content, scene -> { });
    }

    /** Like the other, but lets the caller act on the laid out scene before the picture is taken. */
    public static BufferedImage take(String name, ThemeChoice look, Size size, Supplier<Parent> content,
            Consumer<Scene> before) throws Exception {
        BufferedImage picture = onFxThread(() -> {
            var scene = new Scene(content.get(), size.width(), size.height());
            theme(look).dress(scene);
            scene.snapshot(null);
            before.accept(scene);
            scene.snapshot(null);
            return image(scene);
        });
        save(picture, name);
        return picture;
    }

    /** The look, put below everything drawn from now on; FX thread only. */
    public static Theme theme(ThemeChoice look) {
        var theme = new Theme(new SimpleObjectProperty<>(look), new SimpleObjectProperty<>(ColorScheme.LIGHT));
        theme.dressAllWindows().unsubscribe();
        return theme;
    }

    /** Saves the scene as it stands as {@code name.png}; FX thread only. */
    public static void save(String name, Scene scene) throws IOException {
        save(image(scene), name);
    }

    /** Runs on the FX thread, started where needed, and waits for the result. */
    public static <T> T onFxThread(Callable<T> work) throws Exception {
        try {
            Platform.startup(() -> { });
            Platform.setImplicitExit(false);
        } catch (IllegalStateException alreadyStarted) {
            Platform.setImplicitExit(false);
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(60, TimeUnit.SECONDS);
    }

    private static BufferedImage image(Scene scene) {
        var drawn = scene.snapshot(null);
        int width = (int) drawn.getWidth();
        int height = (int) drawn.getHeight();
        var pixels = new int[width * height];
        drawn.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    private static void save(BufferedImage picture, String name) throws IOException {
        Files.createDirectories(FOLDER);
        ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
    }
}
