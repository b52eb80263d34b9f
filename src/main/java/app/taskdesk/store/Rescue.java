package app.taskdesk.store;

import app.taskdesk.sqlite.DamagedDatabase;
import app.taskdesk.sqlite.Transaction;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Ways out of a database that is damaged, while nobody has it open ({@code sync.md} 2.9). The damaged file is never
 * changed and never removed, only set aside once a person chose. Takes long; never on the FX thread.
 */
public final class Rescue {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final Path folder;
    private final InstantSource clock;
    private final DamagedDatabase damaged;

    public Rescue(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.damaged = new DamagedDatabase(folder.resolve(LocalStore.FILE));
    }

    /**
     * What can still be read.
     *
     * @param waiting changes that were not sent yet
     * @param tasks   rows of tasks
     */
    public record Readable(int waiting, int tasks) {
    }

    /** Newest first. */
    public List<Backup> backups() {
        return new BackupFolder(folder).list();
    }

    public Readable look() {
        return LocalStore.guarded(() -> damaged.<Readable>read(scratch(), transaction -> {
            var remains = new Remains(transaction);
            return new Readable(Leftovers.waiting(remains).size(), remains.all("task", "id").size());
        }));
    }

    /** Writes what can be read as JSON, a line for each change that waits and each task; needs no room but there. */
    public void export(Path target) {
        Path beside = target.toAbsolutePath().resolveSibling("." + target.getFileName() + ".salvage");
        LocalStore.guarded(() -> damaged.<Boolean>read(beside, transaction -> write(transaction, target)));
    }

    /** The same of a store that is open and sound, but cannot save. */
    public static void export(LocalStore open, Path target) {
        open.<Boolean>read(transaction -> write(transaction, target));
    }

    private static boolean write(Transaction transaction, Path target) {
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            new Leftovers(new Remains(transaction)).write(out);
            return true;
        } catch (IOException e) {
            throw new StoreException(StoreException.Reason.UNREACHABLE, "writing " + target.getFileName(), e);
        }
    }

    /**
     * Puts a sound database in the place of the damaged one, with every change that waits and can be read. The store
     * can be opened after.
     *
     * @param backup null to begin with nothing else; tasks are then read from the server again
     * @throws StoreException when the backup cannot be read or there is no room; nothing is changed then
     */
    public void restore(@Nullable Backup backup) {
        LocalStore.guarded(() -> {
            try (var copy = RestoredCopy.of(backup == null ? null : backup.file(), folder)) {
                damaged.<Carrying.Carried>read(scratch(), copy::carry);
                copy.putInPlace(WHEN.format(clock.instant().atOffset(ZoneOffset.UTC)));
            }
            return true;
        });
    }

    private Path scratch() {
        return folder.resolve("salvage");
    }
}
