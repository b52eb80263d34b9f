package app.taskdesk.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where this person's files belong on this platform. */
public record UserDirectories(Path data, Path config) {

    private static final String NAME = "taskdesk";
    private static final String TITLE = "Taskdesk";

    /**
     * Follows the platform's custom: XDG, the Library of macOS, or AppData of Windows.
     *
     * @param system the name of the operating system, as in {@code os.name}
     */
    public static UserDirectories of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new UserDirectories(
                    absolute(environment, "LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"))
                            .resolve(TITLE),
                    absolute(environment, "APPDATA").orElse(home.resolve("AppData").resolve("Roaming"))
                            .resolve(TITLE));
        }
        if (name.startsWith("mac")) {
            Path support = home.resolve("Library").resolve("Application Support").resolve(TITLE);
            return new UserDirectories(support, support);
        }
        return new UserDirectories(
                absolute(environment, "XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share")).resolve(NAME),
                absolute(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve(NAME));
    }

    /** Makes the directories where they are missing, closed to everybody else. */
    public UserDirectories create() throws IOException {
        for (Path directory : new Path[] {data, config}) {
            Files.createDirectories(directory);
            if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return this;
    }

    public Path preferencesFile() {
        return config.resolve("preferences.json");
    }

    private static Optional<Path> absolute(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank()).map(Path::of)
                .filter(Path::isAbsolute);
    }
}
