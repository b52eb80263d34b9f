package app.taskdesk.ui.syncstatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.live.Now;
import app.taskdesk.store.IntentState;
import app.taskdesk.sync.SyncState;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.work.DirectWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncChipViewModelTest {

    private static final SyncState.Budget NO_BUDGET = new SyncState.Budget(0, 0, 0, null);

    private final DirectWork work = new DirectWork();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private Instant time = Instant.parse("2026-04-15T10:42:00Z");
    private final InstantSource clock = () -> time;
    private SyncChipViewModel chip;

    @BeforeEach
    void open() {
        var now = new Now(work, clock, () -> ZoneOffset.UTC);
        chip = new SyncChipViewModel(messages, new DateText(messages, () -> ZoneOffset.UTC, clock), now, work);
    }

    @Test
    void isUpToDateOnlyWhenNothingIsOpen() {
        chip.show(state(new Phase.UpToDate(), 0, 0));
        assertEquals("Up to date \u00B7 synced 10:40", chip.wordsProperty().get());
        assertEquals(SyncTone.OK, chip.toneProperty().get());
        chip.show(state(new Phase.UpToDate(), 2, 0));
        assertEquals("2 to send \u00B7 synced 10:40", chip.wordsProperty().get());
        chip.show(state(new Phase.UpToDate(), 0, 1));
        assertEquals("1 needs you", chip.wordsProperty().get());
        assertEquals(SyncTone.NEEDS_YOU, chip.toneProperty().get());
    }

    @Test
    void saysHowOldTheLastSyncIs() {
        chip.show(state(new Phase.UpToDate(), 0, 0));
        pass(Duration.ofMinutes(40));
        assertEquals("Last full check 42 min ago", chip.wordsProperty().get());
        assertEquals(SyncTone.HELD_UP, chip.toneProperty().get());
    }

    @Test
    void countsDownByTheSecond() {
        chip.show(state(new Phase.Paused(time.plusSeconds(67), 3), 3, 0));
        assertEquals("Paused 1:07", chip.wordsProperty().get());
        assertFalse(chip.canSyncProperty().get());
        pass(Duration.ofSeconds(40));
        assertEquals("Paused 0:27", chip.wordsProperty().get());
        assertTrue(chip.sentenceProperty().get().contains("again in 27 s"));
        pass(Duration.ofMinutes(5));
        assertEquals("Paused 0:00", chip.wordsProperty().get());
    }

    @Test
    void saysEachPhaseInItsOwnWords() {
        assertEquals("Syncing 3 of 15", words(new Phase.Syncing(3, 15)));
        assertEquals("Fetching 300 of 1,482", words(new Phase.FirstDownload(3, 15, 300, 1_482)));
        assertEquals("Offline \u00B7 5 to send", words(new Phase.Offline(5, false)));
        assertEquals("Offline", words(new Phase.Offline(0, false)));
        assertEquals("Server not trusted", words(new Phase.Offline(0, true)));
        assertEquals("Sign-in needed", words(new Phase.SignInNeeded(5)));
        assertEquals("Server trouble, retry 0:40", words(new Phase.ServerTrouble(500, time.plusSeconds(40), 0)));
        assertEquals("Cannot save", words(new Phase.StoreTrouble("disk full")));
        assertEquals("Checking page 2 of 9", words(new Phase.Checking(2, 9)));
        assertEquals("Not syncing", words(new Phase.Stopped()));
    }

    @Test
    void tellsWaitingChangesFromThoseThatNeedAPerson() {
        chip.show(state(new Phase.NeedsYou(1), 5, 0));
        assertEquals("4 to send \u00B7 1 needs you", chip.wordsProperty().get());
    }

    @Test
    void saysDemoBesideTheTruth() {
        chip.demoProperty().set(true);
        chip.show(state(new Phase.UpToDate(), 0, 0));
        assertEquals("Demo \u00B7 Up to date \u00B7 synced 10:40", chip.wordsProperty().get());
        chip.show(state(new Phase.Offline(0, false), 0, 0));
        assertEquals("Offline", chip.wordsProperty().get());
    }

    @Test
    void offersANewKeyWhereTheOldOneIsRefused() {
        chip.show(state(new Phase.SignInNeeded(5), 5, 0));
        assertTrue(chip.needsKeyProperty().get());
        assertFalse(chip.canSyncProperty().get());
        assertTrue(chip.sentenceProperty().get().contains("5 changes are waiting; none is lost"));
        chip.show(state(new Phase.UpToDate(), 0, 0));
        assertFalse(chip.needsKeyProperty().get());
        assertTrue(chip.canSyncProperty().get());
    }

    @Test
    void factsNameBudgetSlotAndClock() {
        chip.show(new SyncState(new Phase.UpToDate(), Map.of(IntentState.QUEUED, 3), 0, 2, time, null, null,
                new SyncState.Budget(100, 66, 34, time.plusSeconds(2)), Duration.ofMinutes(4)));
        List<String> lines = chip.factsProperty().get().stream().map(fact -> fact.name() + "=" + fact.value()).toList();
        assertTrue(lines.contains("Requests=34 of about 100 a minute; next slot in 2 s; 3 changes ahead of reading"),
                lines::toString);
        assertTrue(lines.contains("Gone from the server=2 tasks"), lines::toString);
        assertTrue(lines.contains("Last full check=not yet"), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.contains("4 min behind the server")), lines::toString);
    }

    private String words(Phase phase) {
        chip.show(state(phase, 0, 0));
        return chip.wordsProperty().get();
    }

    private void pass(Duration span) {
        for (long second = 0; second < span.toSeconds(); second++) {
            time = time.plusSeconds(1);
            work.advance(Duration.ofSeconds(1));
        }
    }

    private static SyncState state(Phase phase, int unsent, int conflicts) {
        Instant last = Instant.parse("2026-04-15T10:40:00Z");
        return new SyncState(phase, unsent == 0 ? Map.of() : Map.of(IntentState.QUEUED, unsent), conflicts, 0, last,
                null, last, NO_BUDGET, null);
    }
}
