package app.taskdesk.sqlite;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells disks of other computers, where SQLite's shared memory does not work ({@code sync.md} 2.2, 2.10). */
public final class NetworkDisk {

    private static final System.Logger LOG = System.getLogger(NetworkDisk.class.getName());

    private static final Set<String> TYPES = Set.of("nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs",
            "afs", "afpfs", "ncpfs", "9p", "ceph", "glusterfs", "lustre", "webdav", "davfs", "davfs2");
    private static final Set<String> MOUNTED_BY_PROGRAMS = Set.of("sshfs", "davfs", "davfs2", "rclone", "s3fs",
            "gvfsd-fuse", "glusterfs");

    private NetworkDisk() {
    }

    /**
     * Whether the folder, or the nearest one above it that exists, lies on another computer. Where the system cannot
     * tell, as in a root folder that is no mount point, the disk counts as this computer's.
     */
    public static boolean holds(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (Files.notExists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        Path nearest = existing;
        return isOne(nearest.toString(), () -> Files.getFileStore(nearest).type());
    }

    /** How the system tells the kind of a disk. */
    interface Kind {

        String told() throws IOException;
    }

    static boolean isOne(String path, Kind kind) {
        try {
            return isOne(path, kind.told());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the kind of disk is not known, so it counts as this computer's", e);
            return isOne(path, "");
        }
    }

    /** @param type as the system names the kind of disk, such as {@code ext4} or {@code fuse.sshfs} */
    static boolean isOne(String path, String type) {
        String kind = type.toLowerCase(Locale.ROOT);
        return path.startsWith("\\\\") || TYPES.contains(kind)
                || kind.startsWith("fuse.") && MOUNTED_BY_PROGRAMS.contains(kind.substring("fuse.".length()));
    }
}
