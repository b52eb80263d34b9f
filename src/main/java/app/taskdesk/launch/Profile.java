package app.taskdesk.launch;

import app.taskdesk.settings.UserDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which folders this start keeps its files in. */
final class Profile {

    private Profile() {
    }

    /** The folder asked for, a fresh one for a tour, or else the platform's own. */
    static UserDirectories of(CommandLine.Start asked) throws IOException {
        Path folder = asked.profile();
        if (folder == null && asked.tour() != null) {
            folder = Files.createTempDirectory("taskdesk-tour");
        }
        return folder == null
                ? UserDirectories.of(System.getProperty("os.name"), System.getenv(),
                        Path.of(System.getProperty("user.home")))
                : new UserDirectories(folder, folder);
    }
}
