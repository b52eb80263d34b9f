package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.settings.UserDirectories;
import app.taskdesk.store.Account;
import app.taskdesk.store.Evidence;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.Payload;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.Told;
import app.taskdesk.store.Verdict;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsentFileTest {

    private static final AccountId ONE = new AccountId("one");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void writesTheServersWordsWithoutOurMarks() throws IOException {
        try (var foundation = Foundation.open(new UserDirectories(folder.resolve("data"), folder.resolve("config")),
                Clock.systemUTC())) {
            foundation.accounts().add(new Account(ONE, Account.Provider.TALKING_SHOPS, "Support",
                    "https://example.test", "key-one", null, null, Account.State.OK));
            var create = foundation.tasks().record(List.of(new NewIntent(ONE, null, IntentKind.CREATE,
                    Payload.of(Map.of(TaskField.TITLE, new FieldChange(null, "Call Jane"))), NOW, NOW))).getFirst();
            var sync = SyncStore.of(foundation.local(), foundation.accounts());
            sync.outbox().mark(create.operation(), sync.epoch(), Evidence.NONE, "");
            sync.outbox().close(create.operation(), new Verdict.Stuck(IntentState.PARKED,
                    "refused: Not valid ({TITLE} title: too short)"), 1, Told.NOTHING);
            Path file = folder.resolve("unsent.csv");
            assertEquals(1, new UnsentFile(foundation.tasks(), ZoneOffset.UTC).write(ONE, file));
            String written = Files.readString(file);
            assertTrue(written.contains("refused: Not valid (title: too short)"), written);
        }
    }
}
