package app.taskdesk.launch;

import app.taskdesk.ui.kit.FileQuestions;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** Asks for files in the platform's own dialogs. FX thread only. */
final class PlatformFiles implements FileQuestions {

    private final Stage stage;
    private final Consumer<URI> show;

    /** @param show opens an address in the program that the platform has for it */
    PlatformFiles(Stage stage, Consumer<URI> show) {
        this.stage = stage;
        this.show = show;
    }

    @Override
    public Optional<Path> whereToSave(String title, String suggestedName) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> whichToOpen(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public void showFolder(String folder) {
        show.accept(Path.of(folder).toUri());
    }
}
