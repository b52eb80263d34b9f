package app.taskdesk.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells disks of other computers, where SQLite's shared memory does not work ({@code sync.md} 2.2, 2.10). */
public final class NetworkDisk {

    private static final Set<String> TYPES = Set.of("nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs",
            "afs", "afpfs", "ncpfs", "9p", "ceph", "glusterfs", "lustre", "webdav", "davfs", "davfs2");
    private static final Set<String> MOUNTED_BY_PROGRAMS = Set.of("sshfs", "davfs", "davfs2", "rclone", "s3fs",
            "gvfsd-fuse", "glusterfs");

    private NetworkDisk() {
    }

    /** Whether the folder, or the nearest one above it that exists, lies on another computer. */
    public static boolean holds(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (Files.notExists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return isOne(existing.toString(), Files.getFileStore(existing).type());
        } catch (IOException e) {
            throw new UncheckedIOException("what kind of disk holds " + existing.getFileName(), e);
        }
    }

    /** @param type as the system names the kind of disk, such as {@code ext4} or {@code fuse.sshfs} */
    static boolean isOne(String path, String type) {
        String kind = type.toLowerCase(Locale.ROOT);
        return path.startsWith("\\\\") || TYPES.contains(kind)
                || kind.startsWith("fuse.") && MOUNTED_BY_PROGRAMS.contains(kind.substring("fuse.".length()));
    }
}
