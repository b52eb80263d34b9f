package app.taskdesk.ui.kit;

import java.nio.file.Path;
import java.util.Optional;

/** Asks for files and shows folders in the platform's own way. FX thread only. */
public interface FileQuestions {

    /** Where to write; empty when the person thought better of it. */
    Optional<Path> whereToSave(String title, String suggestedName);

    Optional<Path> whichToOpen(String title);

    /** Shows a folder in the platform's file manager. */
    void showFolder(String folder);
}
