package app.taskdesk.store;

import app.taskdesk.store.Backup.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The backups of a profile as files: their names tell kind and time. */
final class BackupFolder {

    private static final int KEPT = 7;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT);
    private static final Pattern NAME = Pattern.compile("(daily|asked|before-restore)-(\\d{8}T\\d{9}Z)\\.db");
    private static final Pattern BEFORE_UPDATE = Pattern.compile("before-\\d{3}-.*\\.db");

    private final Path folder;

    BackupFolder(Path profile) {
        this.folder = profile.resolve("backups");
    }

    /** Newest first. */
    List<Backup> list() {
        try (var files = Files.exists(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            return files.map(BackupFolder::read).flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Backup::at).reversed()).toList();
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private static Optional<Backup> read(Path file) {
        String name = file.getFileName().toString();
        Matcher ours = NAME.matcher(name);
        if (ours.matches()) {
            Instant at = LocalDateTime.parse(ours.group(2), TIME).toInstant(ZoneOffset.UTC);
            return Optional.of(new Backup(file, at, kind(ours.group(1))));
        }
        try {
            return BEFORE_UPDATE.matcher(name).matches() ? Optional.of(new Backup(file,
                    Files.getLastModifiedTime(file).toInstant(), Kind.BEFORE_UPDATE)) : Optional.empty();
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Where a backup of now is to be written; never where another is. */
    Backup fresh(Kind kind, Instant now) {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        Path file = file(word, at);
        while (Files.exists(file)) {
            at = at.plusMillis(1);
            file = file(word, at);
        }
        return new Backup(file, at, kind);
    }

    private Path file(String word, Instant at) {
        return folder.resolve(word + "-" + TIME.format(at.atOffset(ZoneOffset.UTC)) + ".db");
    }

    /** Removes what is too old of a kind, never the newest seven; an update itself removes nothing. */
    void prune(Kind kind) {
        if (kind != Kind.FILE) {
            list().stream().filter(backup -> backup.kind() == kind).skip(KEPT).forEach(old -> delete(old.file()));
        }
    }

    void deleteAllBut(Path kept) {
        try (var files = Files.list(folder)) {
            files.filter(file -> !file.equals(kept)).toList().forEach(BackupFolder::delete);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    static StoreException unreachable(IOException cause) {
        return new StoreException(StoreException.Reason.UNREACHABLE, "the backups cannot be reached", cause);
    }
}
