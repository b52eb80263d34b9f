package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.ChildProcess;
import app.taskdesk.sqlite.Database;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An update that is killed at any statement loses nothing, from whatever version it began ({@code sync.md} 2.11, F14).
 * The files are copied while the update stands still at a statement: that is what a kill there leaves.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledMigrationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final int NEWEST = LocalStore.SCHEMA.steps().size();
    /** Each kind in each state. */
    private static final int CHANGES = FormerProfile.KINDS.size() * IntentState.values().length;
    private static final int OPEN = FormerProfile.KINDS.size()
            * (int) Stream.of(IntentState.values()).filter(IntentState::isOpen).count();

    @TempDir
    private Path folder;

    static Stream<Integer> formerVersions() {
        return Stream.iterate(1, version -> version < NEWEST, version -> version + 1);
    }

    @ParameterizedTest
    @MethodSource("formerVersions")
    void losesNothingAtAnyStatement(int version) {
        Path profile = folder.resolve("profile");
        FormerProfile.make(profile, version);
        String before = kept(profile, version);
        assertEquals(CHANGES, before.lines().filter(line -> line.contains("{\"adjustReminders\"")).count());
        List<Path> stills = stillsOfOpening(profile);
        assertTrue(stills.size() > 3 * (NEWEST - version), stills.size() + " places");
        for (Path still : stills) {
            requireWhole(still, before, version);
        }
        requireWhole(profile, before, version);
        requireMendable(profile);
    }

    /** The copy made before is under another name until it is whole. */
    @Test
    void halfWrittenBackupIsMadeAnew() throws IOException {
        Path profile = folder.resolve("profile");
        FormerProfile.make(profile, 1);
        String before = kept(profile, 1);
        Files.createDirectories(profile.resolve("backups"));
        Files.write(profile.resolve("backups/before-002-taskdesk.db.part"), new byte[5_000]);
        requireWhole(profile, before, 1);
    }

    @Test
    void firstStartBeginsAnewWhereverItWasKilled() {
        Path profile = folder.resolve("profile");
        List<Path> stills = stillsOfOpening(profile);
        assertTrue(stills.size() > 30, stills.size() + " places");
        for (Path still : stills) {
            try (var store = new TestStore(still.getParent(), () -> NOW)) {
                assertEquals(List.of(), store.accounts().list());
                store.pull(store.account(new AccountId("one")), "r1",
                        TaskFields.NONE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 13, 17})
    void losesNothingBySigkill(int place) {
        Path profile = folder.resolve("profile");
        FormerProfile.make(profile, 1);
        String before = kept(profile, 1);
        try (var child = new ChildProcess(Updating.class, ChildProcess.SMALL, profile, place)) {
            assertTrue(child.line().startsWith("migrate."));
            child.kill();
        }
        requireWhole(profile, before, 1);
    }

    /** The process that is killed. */
    public static final class Updating {

        private Updating() {
        }

        /** @param args the profile, and at which passing to stop */
        public static void main(String[] args) {
            var left = new AtomicInteger(Integer.parseInt(args[1]));
            LocalStore.open(Path.of(args[0]), () -> NOW, point -> {
                if (point.startsWith("migrate.") && left.getAndDecrement() == 0) {
                    System.out.println(point);
                    System.out.flush();
                    waitForTheEnd();
                }
            }).close();
        }

        private static void waitForTheEnd() {
            try {
                System.in.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<Path> stillsOfOpening(Path profile) {
        var stills = new ArrayList<Path>();
        LocalStore.open(profile, () -> NOW, point -> {
            if (point.startsWith("migrate.")) {
                stills.add(still(profile, folder.resolve("still" + stills.size()).resolve("profile")));
            }
        }).close();
        return stills;
    }

    private static Path still(Path from, Path to) {
        try (var files = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireWhole(Path profile, String before, int version) {
        try (var store = LocalStore.open(profile, () -> NOW)) {
            assertEquals(before, store.read(FormerProfile::kept), profile::toString);
            assertEquals(NEWEST, store.<Long>read(tx -> tx.number("PRAGMA user_version")));
            store.requireSound();
            assertEquals(OPEN, new TaskStore(store).openIntents(new AccountId("one")).size());
        }
        for (int step = version; step < NEWEST; step++) {
            Path backup = profile.resolve("backups").resolve("before-%03d-taskdesk.db".formatted(step + 1));
            try (var copy = Database.open(backup, FormerProfile.schema(step))) {
                assertEquals(before, copy.<String>read(FormerProfile::kept), backup::toString);
            }
        }
    }

    private static void requireMendable(Path profile) {
        try (var store = LocalStore.open(profile, () -> NOW)) {
            var upkeep = new Upkeep(store);
            assertEquals(CHANGES, upkeep.check(), "the former program left the views to be made");
            assertEquals(0, upkeep.check(), "views that are not what they are made of");
        }
    }

    private static String kept(Path profile, int version) {
        try (var former = Database.open(profile.resolve(LocalStore.FILE), FormerProfile.schema(version))) {
            return former.read(FormerProfile::kept);
        }
    }
}
