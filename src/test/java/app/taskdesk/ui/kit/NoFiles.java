package app.taskdesk.ui.kit;

import java.nio.file.Path;
import java.util.Optional;

/** Nobody chooses a file. */
public final class NoFiles implements FileQuestions {

    @Override
    public Optional<Path> whereToSave(String title, String suggestedName) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> whichToOpen(String title) {
        return Optional.empty();
    }

    @Override
    public void showFolder(String folder) {
    }
}
