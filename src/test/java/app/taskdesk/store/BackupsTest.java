package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    private static final AccountId ONE = new AccountId("one");

    @TempDir
    private Path folder;
    private Instant now = Instant.parse("2026-04-15T10:42:00Z");
    private TestStore store;
    private Backups backups;
    private TaskId task;

    @BeforeEach
    void open() {
        store = new TestStore(folder, () -> now);
        backups = new Backups(store.local());
        task = store.pull(ONE, "r1", titled("as backed up"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static TaskFields titled(String title) {
        return TaskFields.builder().set(TaskField.TITLE, title).build();
    }

    private RecordedIntent edit(TaskId edited, String title) {
        return store.tasks().record(List.of(new NewIntent(ONE, edited, IntentKind.EDIT, Payload.of(
                Map.of(TaskField.TITLE, new FieldChange("as backed up", title))), now, now))).getFirst();
    }

    private RecordedIntent create(String title) {
        return store.tasks().record(List.of(new NewIntent(ONE, null, IntentKind.CREATE, Payload.of(
                Map.of(TaskField.TITLE, new FieldChange(null, title))), now, now))).getFirst();
    }

    private Intent intent(RecordedIntent recorded) {
        return store.intents().stream().filter(one -> one.operation().equals(recorded.operation())).findFirst()
                .orElseThrow();
    }

    private Set<String> titles() {
        return store.tasks().rows(ONE).stream().map(row -> row.title()).collect(Collectors.toSet());
    }

    @Test
    void keepsTheNewestSevenFromBeforeUpdates() throws IOException {
        Path day = backups.makeNow().file();
        for (int update = 1; update <= 9; update++) {
            Path file = Files.copy(day, day.resolveSibling("before-%03d-.db".formatted(update)));
            Files.setLastModifiedTime(file, FileTime.from(now.plusSeconds(update)));
        }
        backups.makeDaily();
        assertEquals(List.of("before-009-.db", "before-008-.db", "before-007-.db", "before-006-.db", "before-005-.db",
                "before-004-.db", "before-003-.db"), backups.list().stream()
                .filter(backup -> backup.kind() == Backup.Kind.BEFORE_UPDATE)
                .map(backup -> backup.file().getFileName().toString()).toList());
    }

    @Test
    void looksThroughACopyWithoutChangingIt() throws IOException {
        edit(task, "edited");
        Backup made = backups.makeNow();
        byte[] whole = Files.readAllBytes(made.file());
        assertEquals(new Backup.Contents(1, 1), made.look());
        assertEquals(whole.length, made.size());
        byte[] noisy = whole.clone();
        Arrays.fill(noisy, 4_096, 4 * 4_096, (byte) 0x5a);
        assertEquals(StoreException.Reason.DAMAGED, refusal(made, noisy));
        byte[] newer = whole.clone();
        newer[63] = 99;
        assertEquals(StoreException.Reason.NEWER, refusal(made, newer));
        byte[] foreign = whole.clone();
        foreign[68] = 1;
        assertEquals(StoreException.Reason.FOREIGN, refusal(made, foreign));
        assertEquals(StoreException.Reason.DAMAGED, refusal(made, new byte[0]));
        try (var left = Files.list(made.file().getParent())) {
            assertEquals(List.of(made.file()), left.toList());
        }
    }

    private static StoreException.Reason refusal(Backup backup, byte[] bytes) throws IOException {
        Files.write(backup.file(), bytes);
        StoreException.Reason reason = assertThrows(StoreException.class, backup::look).reason();
        assertArrayEquals(bytes, Files.readAllBytes(backup.file()));
        return reason;
    }

    @Test
    void comesBackFromOneFileKeptElsewhere() {
        Path file = folder.resolve("elsewhere").resolve("all.db");
        backups.saveTo(file);
        edit(task, "edited since");
        Backup there = Backup.ofFile(file);
        assertEquals(new Backup.Contents(1, 0), there.look());
        assertEquals(new Backup.Contents(1, 1), backups.present());
        assertEquals(Backup.Kind.BEFORE_RESTORE, backups.restore(there).kind());
        assertEquals(Set.of("edited since"), titles());
        assertEquals(List.of(Backup.Kind.BEFORE_RESTORE), backups.list().stream().map(Backup::kind).toList());
    }

    @Test
    void keepsSevenDailyBackupsThatOpen() throws IOException {
        for (int day = 0; day < 9; day++) {
            assertTrue(backups.makeDaily());
            assertFalse(backups.makeDaily());
            now = now.plus(Duration.ofDays(1));
        }
        assertEquals(7, backups.list().size());
        Backup newest = backups.list().getFirst();
        assertEquals(new Backup(newest.file(), now.minus(Duration.ofDays(1)), Backup.Kind.DAILY), newest);
        Files.createDirectory(folder.resolve("restored"));
        Files.copy(backups.list().getLast().file(), folder.resolve("restored").resolve(LocalStore.FILE));
        try (var restored = LocalStore.open(folder.resolve("restored"), () -> now)) {
            assertEquals(1, new TaskStore(restored).rows(ONE).size());
        }
    }

    @Test
    void bringsTasksBackAsTheyWere() {
        Backup backup = backups.makeNow();
        store.pull(ONE, "r1", titled("later"));
        store.pull(ONE, "r2", titled("new since"));
        now = now.plusSeconds(60);
        Backup before = backups.restore(backup);
        assertEquals(Set.of("as backed up"), titles());
        assertEquals(List.of(before, backup), backups.list());
        backups.restore(before);
        assertEquals(Set.of("later", "new since"), titles());
    }

    @Test
    void keepsWhatWaitsToBeSentSinceTheBackup() {
        Backup backup = backups.makeNow();
        TaskId added = store.pull(ONE, "r2", titled("new since"));
        RecordedIntent create = create("made since");
        RecordedIntent edit = edit(added, "edited since");
        store.setState(edit, IntentState.UNKNOWN, 3);
        backups.restore(backup);
        assertEquals(Set.of("as backed up", "made since", "edited since"), titles());
        assertEquals(IntentState.QUEUED, intent(create).state());
        assertEquals(IntentState.UNKNOWN, intent(edit).state());
        assertEquals(3, intent(edit).attempts());
    }

    @Test
    void doesNotSendAgainWhatWasSentSince() {
        RecordedIntent edit = edit(task, "sent since");
        RecordedIntent create = create("taken back since");
        Backup backup = backups.makeNow();
        store.setState(edit, IntentState.CONFIRMED, 1);
        store.tasks().withdraw(List.of(create.operation()));
        backups.restore(backup);
        assertEquals(List.of(), store.tasks().openIntents(ONE));
        assertEquals(Set.of("as backed up"), titles());
    }

    @Test
    void looksIntoWhatOnlyTheBackupKnowsOf() {
        edit(task, "only in the backup");
        Backup backup = backups.makeNow();
        store.local().write("lost", Durability.DURABLE, (tx, views) -> tx.execute("DELETE FROM intent"));
        backups.restore(backup);
        assertEquals(List.of(), store.intents(), "a sound database has let go only of what was over long ago");
        assertEquals(Set.of("as backed up"), titles());
    }

    @Test
    void noEngineOfBeforeMaySendAfterwards() {
        RecordedIntent edit = edit(task, "to send");
        var before = SyncStore.of(store.local(), store.accounts());
        backups.restore(backups.makeNow());
        assertFalse(before.outbox().mark(edit.operation(), before.epoch(), Evidence.NONE, "digest"));
        var after = SyncStore.of(store.local(), store.accounts());
        assertTrue(after.outbox().mark(edit.operation(), after.epoch(), Evidence.NONE, "digest"));
    }

    @Test
    void saysThatAllRowsChangedAndReadsInFullNext() {
        var syncs = SyncStore.of(store.local(), store.accounts());
        syncs.pulls().pulled(ONE, now, now);
        var heard = new ArrayList<TasksChanged>();
        Backup backup = backups.makeNow();
        store.tasks().onChange(heard::add);
        backups.restore(backup);
        assertEquals(List.of(new TasksChanged(ONE, Set.of(), true)), heard);
        assertEquals(null, SyncStore.of(store.local(), store.accounts()).pulls().state(ONE).lastSweep());
    }

    @Test
    void changesNothingWhenTheBackupCannotBeRead() throws IOException {
        Backup backup = backups.makeNow();
        byte[] bytes = Files.readAllBytes(backup.file());
        java.util.Arrays.fill(bytes, 4_096, bytes.length, (byte) 0x5a);
        Files.write(backup.file(), bytes);
        store.pull(ONE, "r1", titled("present"));
        edit(task, "waits");
        var refused = assertThrows(StoreException.class, () -> backups.restore(backup));
        assertEquals(StoreException.Reason.DAMAGED, refused.reason());
        assertEquals(Set.of("waits"), titles());
        assertFalse(Files.exists(store.local().folder().resolve("restoring")));
    }
}
