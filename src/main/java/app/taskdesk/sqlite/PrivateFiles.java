package app.taskdesk.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/** Makes files and folders that only their owner can open; where rights are lists, the profile's own apply. */
public final class PrivateFiles {

    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {
    }

    /** Makes the folder and those above it where they are missing. */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, rights("rwx------"));
    }

    /** Makes a file that must not be there yet. */
    public static void emptyFile(Path file) throws IOException {
        Files.createFile(file, rights("rw-------"));
    }

    /** Removes a folder with all that is in it, if it is there. */
    public static void removeFolder(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private static FileAttribute<?>[] rights(String rights) {
        if (!POSIX) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> set = PosixFilePermissions.fromString(rights);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)};
    }

    /** Makes a rename inside the folder survive a loss of power, where a folder can be opened at all. */
    public static void sync(Path folder) throws IOException {
        if (POSIX) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
