package app.taskdesk.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserDirectoriesTest {

    private final Path home = Path.of("/home/sara");

    @Test
    void followsXdgOnLinux() {
        assertEquals(new UserDirectories(home.resolve(".local/share/taskdesk"), home.resolve(".config/taskdesk")),
                UserDirectories.of("Linux", Map.of(), home));
        assertEquals(new UserDirectories(Path.of("/d/taskdesk"), Path.of("/c/taskdesk")), UserDirectories.of("Linux",
                Map.of("XDG_DATA_HOME", "/d", "XDG_CONFIG_HOME", "/c"), home));
    }

    @Test
    void ignoresRelativeXdgPaths() {
        assertEquals(home.resolve(".local/share/taskdesk"),
                UserDirectories.of("Linux", Map.of("XDG_DATA_HOME", "data"), home).data());
    }

    @Test
    void followsTheLibraryOnMac() {
        assertEquals(home.resolve("Library/Application Support/Taskdesk"),
                UserDirectories.of("Mac OS X", Map.of("XDG_DATA_HOME", "/d"), home).data());
    }

    @Test
    void followsAppDataOnWindows() {
        var directories = UserDirectories.of("Windows 11", Map.of("APPDATA", "/r", "LOCALAPPDATA", "/l"), home);
        assertEquals(new UserDirectories(Path.of("/l/Taskdesk"), Path.of("/r/Taskdesk")), directories);
    }

    @Test
    void createsThemClosedToOthers(@TempDir Path temp) throws IOException {
        var directories = new UserDirectories(temp.resolve("a/b"), temp.resolve("c")).create();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directories.data())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directories.config())));
    }
}
