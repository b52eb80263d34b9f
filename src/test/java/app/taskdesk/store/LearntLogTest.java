package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.store.Learnt.Fact;
import app.taskdesk.task.AccountId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearntLogTest {

    private static final Instant AT = Instant.parse("2026-11-23T09:00:00.123456Z");
    private static final AccountId ACCOUNT = new AccountId("one");

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatWasKeptForTheSameAccountAlone() {
        var learnt = Learnt.NOTHING.with(Fact.PATCH_ABSENT, AT).with(Fact.CREATION_ORDER_REFUSED, AT)
                .withFailures(7, "server.503");
        try (var store = new TestStore(folder, () -> AT)) {
            store.account(ACCOUNT);
            store.account(new AccountId("two"));
            new LearntLog(store.local()).keep(ACCOUNT, learnt);
        }
        try (var store = new TestStore(folder, () -> AT)) {
            var log = new LearntLog(store.local());
            assertEquals(learnt, log.kept(ACCOUNT));
            assertEquals(Learnt.NOTHING, log.kept(new AccountId("two")));
            assertEquals(Learnt.NOTHING, log.kept(new AccountId("three")));
        }
    }

    @Test
    void patchWorksOrIsAbsentAndNotBoth() {
        var learnt = Learnt.NOTHING.with(Fact.PATCH_WORKS, AT).with(Fact.PATCH_ABSENT, AT);
        assertEquals(Map.of(Fact.PATCH_ABSENT, AT), learnt.facts());
        assertEquals(Map.of(Fact.PATCH_WORKS, AT), learnt.with(Fact.PATCH_WORKS, AT).facts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "7", "{\"facts\":3,\"failures\":\"many\",\"cause\":{}}",
            "{\"facts\":{\"NEW_AND_UNHEARD_OF\":1,\"PATCH_WORKS\":\"soon\"},\"failures\":-3}"})
    void startsAnewWhereNobodyCanReadIt(String text) {
        try (var store = new TestStore(folder, () -> AT)) {
            store.account(ACCOUNT);
            store.local().write("spoil", Durability.RELAXED, (tx, _) -> tx.execute(
                    "UPDATE account SET capabilities = ? WHERE id = ?", text, ACCOUNT.value()));
            assertEquals(Learnt.NOTHING, new LearntLog(store.local()).kept(ACCOUNT));
        }
    }
}
