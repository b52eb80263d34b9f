package app.taskdesk.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkDiskTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nfs4", "NFS", "cifs", "smb3", "9p", "fuse.sshfs", "afpfs"})
    void knowsDisksOfOtherComputers(String type) {
        assertTrue(NetworkDisk.isOne("/home/mia", type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "btrfs", "apfs", "NTFS", "tmpfs", "overlay", "fuse.veracrypt", "fuseblk"})
    void knowsDisksOfThisComputer(String type) {
        assertFalse(NetworkDisk.isOne("/home/mia", type));
    }

    @Test
    void knowsSharesByTheirNameOnWindows() {
        assertTrue(NetworkDisk.isOne("\\\\server\\share\\mia", "NTFS"));
        assertFalse(NetworkDisk.isOne("C:\\Users\\mia", "NTFS"));
    }

    @Test
    void looksAboveWhatIsNotThereYet() {
        assertFalse(NetworkDisk.holds(folder.resolve("not").resolve("yet").resolve("taskdesk.db")));
    }

    @Test
    void takesADiskTheSystemCannotNameForThisComputers() {
        assertFalse(NetworkDisk.isOne("/home/mia", () -> {
            throw new IOException("Mount point not found");
        }));
    }

    /** Shared memory beside the file does not work over a network, so nothing may be written there. */
    @Test
    void keepsAJournalWithoutSharedMemoryThere() throws Exception {
        Path file = folder.resolve("remote.db");
        try (Link link = Link.writer(file, true)) {
            link.run("CREATE TABLE t (a)");
            link.repeat("BEGIN IMMEDIATE");
            link.run("INSERT INTO t VALUES (1)");
            assertTrue(Files.exists(folder.resolve("remote.db-journal")));
            link.repeat("COMMIT");
            assertEquals(1, new Transaction(link, "test", Failpoints.NONE).number("SELECT count(*) FROM t"));
            assertFalse(Files.exists(folder.resolve("remote.db-shm")));
            assertFalse(Files.exists(folder.resolve("remote.db-wal")));
        }
    }
}
