package app.taskdesk.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {

    @TempDir
    private Path folder;
    private Path path;
    private PreferencesFile file;

    @BeforeEach
    void nameTheFile() {
        path = folder.resolve("preferences.json");
        file = new PreferencesFile(path);
    }

    @Test
    void startsWithTheUsual() throws IOException {
        assertEquals(new PreferencesFile.Loaded(Preferences.USUAL, null), file.load());
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        Preferences chosen = Preferences.USUAL
                .withLook(new Look(ThemeChoice.DARK, 120, Look.Rows.ROOMY))
                .withDesk(new Desk(new Desk.Place(10, 20, 1300, 700), true, false, true, 250, 400))
                .withHours(new Hours(EnumSet.of(DayOfWeek.SUNDAY), LocalTime.of(7, 30), LocalTime.of(15, 0),
                        LocalTime.of(8, 0), LocalTime.of(13, 0)))
                .withHolds(new Holds(5, 40)).withRole(Preferences.Role.AGENT).withLastAccount("a1")
                .withSort("MY_DAY", "due")
                .withUpdates(new Updates("https://releases.example/notice.txt", "AAAA", new Updates.Look(
                        Instant.parse("2026-11-23T08:00:00Z"), Updates.Verdict.NEWER, "1.2.0", "https://a.example/")))
                .withReminding(Reminding.USUAL.with(Reminding.Topic.MOVED_AWAY, true).with(Reminding.Topic.LATE, false)
                        .withDueSoonMinutes(60).withPausedUntil(Instant.parse("2026-11-23T09:00:00Z")));
        file.save(chosen);
        assertEquals(chosen, file.load().preferences());
    }

    @Test
    void isReadableByNobodyElse() throws IOException {
        file.save(Preferences.USUAL);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        assertEquals(List.of(path), children());
    }

    @Test
    void fillsInWhatAnOlderFileLacks() throws IOException {
        Files.writeString(path, "{\"look\": {\"theme\": \"LIGHT\"}, \"later\": 1}");
        assertEquals(Preferences.USUAL.withLook(Look.USUAL.withTheme(ThemeChoice.LIGHT)), file.load().preferences());
    }

    @Test
    void bringsValuesIntoTheirRange() throws IOException {
        Files.writeString(path, "{\"look\": {\"zoom\": 5000}, \"holds\": {\"verbs\": 0}, \"hours\": {\"days\": []}}");
        Preferences read = file.load().preferences();
        assertEquals(200, read.look().zoom());
        assertEquals(3, read.holds().verbs());
        assertEquals(Hours.USUAL.days(), read.hours().days());
    }

    @Test
    void setsABrokenFileAside() throws IOException {
        for (String broken : List.of("{\"look\": ", "[1]", "{\"look\": {\"theme\": \"PURPLE\"}}", "")) {
            Files.writeString(path, broken);
            var loaded = file.load();
            assertEquals(Preferences.USUAL, loaded.preferences());
            assertNotNull(loaded.setAside());
            assertEquals(broken, Files.readString(loaded.setAside()));
        }
        assertEquals(4, children().size());
        assertNull(file.load().setAside());
    }

    private List<Path> children() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
