package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.sqlite.Database;
import app.taskdesk.sqlite.Durability;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest {

    private static final AccountId ONE = new AccountId("one");
    private static final AccountId TWO = new AccountId("two");

    @TempDir
    private Path folder;
    private Instant now = Instant.parse("2026-04-15T10:42:00Z");

    private TestStore open() {
        return new TestStore(folder, () -> now);
    }

    private Path file() {
        return folder.resolve("profile").resolve(LocalStore.FILE);
    }

    private static TaskFields titled(String title) {
        return TaskFields.builder().set(TaskField.TITLE, title).build();
    }

    @Test
    void eachStartHasHigherEpoch() {
        try (var first = open()) {
            assertEquals(1, first.local().epoch());
        }
        try (var second = open()) {
            assertEquals(2, second.local().epoch());
        }
    }

    @Test
    void refusesDamagedFileAfterCrashAndMakesNoEmptyOne() throws IOException {
        try (var test = open()) {
            for (int i = 0; i < 200; i++) {
                test.pull(ONE, "r" + i, titled("some longer title ".repeat(20)));
            }
        }
        try (var database = Database.open(file(), LocalStore.SCHEMA)) {
            database.write("crash", Durability.DURABLE,
                    tx -> tx.execute("UPDATE meta SET value = '0' WHERE key = 'closed'"));
        }
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 8_192, (byte) 0x5a);
        Files.write(file(), bytes);
        var refused = assertThrows(StoreException.class, this::open);
        assertEquals(StoreException.Reason.DAMAGED, refused.reason());
        assertArrayEquals(bytes, Files.readAllBytes(file()));
    }

    @Test
    @DisplayName("3A row 44: a file that is newer, foreign or empty")
    void saysWhichFileItRefuses() throws IOException {
        Files.createDirectories(file().getParent());
        Files.createFile(file());
        assertEquals(StoreException.Reason.DAMAGED, assertThrows(StoreException.class, this::open).reason());
        assertEquals(0, Files.size(file()));
    }

    @Test
    void keepsAccountsAsToldAndInOrder() {
        try (var test = open()) {
            test.account(TWO);
            test.account(ONE);
            test.accounts().rename(TWO, "Second");
            test.accounts().setMe(TWO, "u1", "Sara");
            test.accounts().setState(TWO, Account.State.AUTH_BLOCKED);
            assertEquals(List.of(TWO, ONE), test.accounts().list().stream().map(Account::id).toList());
            assertEquals(new Account(TWO, Account.Provider.TALKING_SHOPS, "Second", "https://example.test", "key-" + TWO,
                    "u1", "Sara", Account.State.AUTH_BLOCKED), test.accounts().find(TWO).orElseThrow());
            assertThrows(StoreException.class, () -> test.accounts().add(test.accounts().find(TWO).orElseThrow()));
            assertThrows(StoreException.class, () -> test.accounts().rename(new AccountId("none"), "x"));
        }
    }

    @Test
    @DisplayName("3A row 55: removing an account with unsent changes")
    void removesAccountOnlyWhenNothingWaitsAndLeavesNoTrace() throws IOException {
        try (var test = open()) {
            var mine = test.pull(ONE, "r1", titled("CANARY"));
            test.pull(TWO, "r1", titled("Stays"));
            var edit = test.tasks().record(List.of(new NewIntent(ONE, mine, IntentKind.EDIT, Payload.of(
                    Map.of(TaskField.TITLE, new FieldChange("CANARY", "CANARY 2"))), now, now))).getFirst();
            new Backups(test.local()).makeDaily();
            assertFalse(test.accounts().remove(ONE, 0));
            assertEquals(1, test.tasks().rows(ONE).size());
            assertTrue(test.tasks().withdraw(List.of(edit.operation())));
            var heard = new ArrayList<TasksChanged>();
            test.tasks().onChange(heard::add);
            assertTrue(test.accounts().remove(ONE, 0));
            assertEquals(List.of(new TasksChanged(ONE, Set.of(), true)), heard);
            assertEquals(List.of(TWO), test.accounts().list().stream().map(Account::id).toList());
            assertEquals(1, test.tasks().rows(TWO).size());
            new Backups(test.local()).renew();
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().contains(".db")).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("CANARY"), file.toString());
            }
        }
    }
}
