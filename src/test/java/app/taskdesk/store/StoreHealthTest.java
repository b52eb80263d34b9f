package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.taskdesk.store.StoreException.Reason;
import app.taskdesk.task.AccountId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreHealthTest {

    @TempDir
    private Path folder;
    private TestStore store;
    private final List<@Nullable Reason> told = new ArrayList<>();

    @BeforeEach
    void open() {
        store = new TestStore(folder, () -> Instant.parse("2026-04-15T10:42:00Z"));
        store.local().health().watch(trouble -> told.add(trouble == null ? null : trouble.reason()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void save(String account) {
        store.account(new AccountId(account));
    }

    @Test
    void tellsOnceThatNothingCanBeSavedAndOnceThatItIsOver() {
        store.disk.fillUp();
        assertThrows(StoreException.class, () -> save("one"));
        assertThrows(StoreException.class, () -> save("one"));
        assertThrows(StoreException.class, store.local()::requireRoom);
        assertEquals(List.of(Reason.FULL), told);
        store.disk.recover();
        store.local().requireRoom();
        assertEquals(2, told.size());
        assertNull(told.getLast());
        assertNull(store.local().health().trouble());
        save("one");
        assertEquals(2, told.size());
    }

    @Test
    void isOverWithWhateverCanBeSaved() {
        store.disk.refuse();
        assertThrows(StoreException.class, () -> save("one"));
        store.disk.recover();
        save("one");
        assertEquals(2, told.size());
        assertNull(told.getLast());
    }

    @Test
    void tellsAListenerThatComesLate() {
        store.disk.fillUp();
        assertThrows(StoreException.class, () -> save("one"));
        var late = new ArrayList<Reason>();
        store.local().health().watch(trouble -> late.add(trouble == null ? Reason.OTHER : trouble.reason()));
        assertEquals(List.of(Reason.FULL), late);
    }

    @Test
    void saysNothingOfMistakesAndOfTheEnd() {
        assertThrows(StoreException.class, () -> store.accounts().rename(new AccountId("none"), "x"));
        store.close();
        assertThrows(StoreException.class, () -> save("one"));
        assertEquals(List.of(), told);
    }
}
