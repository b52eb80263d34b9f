package app.taskdesk.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.ui.backup.StoreTroubleViewModel.Way;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.work.DirectWork;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreTroubleViewModelTest {

    private static final BackupLine SIX = new BackupLine("six", BackupLine.Kind.DAILY,
            Instant.parse("2026-11-23T06:00:00Z"), 1_400_000);
    private static final BackupLine OLD = new BackupLine("old", BackupLine.Kind.ASKED,
            Instant.parse("2026-11-20T17:30:00Z"), 900_000);

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final DateText dates = new DateText(messages, () -> ZoneOffset.UTC,
            () -> Instant.parse("2026-11-23T12:00:00Z"));
    private final DirectWork work = new DirectWork();
    private final Desk desk = new Desk();
    private final List<Way> ways = new ArrayList<>();

    /** Files as a test wants them. */
    static final class Desk implements RescueDesk {

        StoreTrouble.@Nullable Kind refusal;
        List<BackupLine> backups = List.of(SIX, OLD);
        BackupLine.Contents readable = new BackupLine.Contents(150, 3);
        final List<String> done = new ArrayList<>();

        private void does(String what) throws BackupProblem {
            if (refusal != null) {
                throw new BackupProblem(refusal, null);
            }
            done.add(what);
        }

        @Override
        public List<BackupLine> backups() {
            return backups;
        }

        @Override
        public BackupLine.Contents look(BackupLine backup) throws BackupProblem {
            if (backup.equals(OLD)) {
                throw new BackupProblem(StoreTrouble.Kind.DAMAGED, null);
            }
            return new BackupLine.Contents(148, 2);
        }

        @Override
        public BackupLine.Contents readable() {
            return readable;
        }

        @Override
        public void export(Path target) throws BackupProblem {
            does("export " + target);
        }

        @Override
        public void retry() throws BackupProblem {
            does("retry");
        }

        @Override
        public void restore(@Nullable BackupLine backup) throws BackupProblem {
            does("restore " + (backup == null ? "nothing" : backup.id()));
        }
    }

    private StoreTroubleViewModel card(StoreTrouble.Kind kind, boolean atWork) {
        return new StoreTroubleViewModel(messages, dates, work, desk,
                new StoreTrouble(kind, "/home/mia/tasks", atWork), ways::add);
    }

    @Test
    void offersTheNewestBackupAndTellsWhatIsSafe() {
        StoreTroubleViewModel card = card(StoreTrouble.Kind.DAMAGED, false);
        assertEquals("Cannot save on this computer", card.title());
        assertTrue(card.why().startsWith("Nothing more is changed until this is fixed."), card.why());
        assertEquals("Can still be read: 3 changes that wait to be sent, 150 tasks. Nothing is sent to a server until "
                + "you choose.", card.safeProperty().get());
        assertEquals("Restore backup of 06:00", card.restoreTitle());
        assertEquals("06:00 \u00B7 by itself \u00B7 1.4 MB", card.name(SIX));
        assertTrue(card.aboutProperty().get().startsWith("It is whole: 148 tasks, 2 unsent."));
        card.restore();
        assertEquals(List.of("restore six"), desk.done);
        assertEquals(List.of(Way.SOLVED), ways);
    }

    @Test
    void saysThatABackupIsDamagedBeforeItIsChosen() {
        StoreTroubleViewModel card = card(StoreTrouble.Kind.DAMAGED, true);
        card.chosenProperty().set(OLD);
        assertEquals("Damaged: it cannot be used. Nothing was changed.", card.aboutProperty().get());
        card.chosenProperty().set(null);
        assertEquals("Begin anew", card.restoreTitle());
        assertTrue(card.aboutProperty().get().startsWith("Tasks are fetched from the server again."));
        card.restore();
        assertEquals(List.of("restore nothing"), desk.done);
    }

    @Test
    void offersToBeginAnewWhereThereIsNoBackup() {
        desk.backups = List.of();
        desk.readable = new BackupLine.Contents(0, 0);
        StoreTroubleViewModel card = card(StoreTrouble.Kind.DAMAGED, false);
        assertEquals("Begin anew", card.restoreTitle());
        assertTrue(card.aboutProperty().get().startsWith("Tasks are fetched from the server again."));
        assertTrue(card.safeProperty().get().startsWith("Nothing can be read of it any more."));
    }

    @Test
    void goesByItselfOnceThereIsRoom() {
        desk.refusal = StoreTrouble.Kind.FULL;
        card(StoreTrouble.Kind.FULL, true);
        work.advance(StoreTroubleViewModel.LOOK_AGAIN.multipliedBy(2));
        assertEquals(List.of(), ways);
        desk.refusal = null;
        work.advance(StoreTroubleViewModel.LOOK_AGAIN);
        assertEquals(List.of(Way.SOLVED), ways);
        work.advance(StoreTroubleViewModel.LOOK_AGAIN.multipliedBy(3));
        assertEquals(List.of("retry"), desk.done);
    }

    @Test
    void neverUsesADamagedFileByItself() {
        card(StoreTrouble.Kind.DAMAGED, true);
        work.advance(StoreTroubleViewModel.LOOK_AGAIN.multipliedBy(5));
        assertEquals(List.of(), desk.done);
    }

    @Test
    void saysWhatIsStillWrong() {
        desk.refusal = StoreTrouble.Kind.FULL;
        StoreTroubleViewModel card = card(StoreTrouble.Kind.FULL, true);
        card.retry();
        assertEquals("There is no room on the disk for this. Nothing was changed; make room and try again.",
                card.statusProperty().get());
        assertEquals(false, card.busyProperty().get());
        desk.refusal = null;
        card.export(Path.of("out.jsonl"));
        assertEquals("Exported to out.jsonl.", card.statusProperty().get());
        assertEquals(List.of(), ways);
    }

    @ParameterizedTest
    @EnumSource(StoreTrouble.Kind.class)
    void hasWordsForEachTrouble(StoreTrouble.Kind kind) {
        StoreTroubleViewModel card = card(kind, true);
        assertTrue(card.why().contains("/home/mia/tasks"), card.why());
        assertTrue(card.safeProperty().get().length() > 20);
        card.lookOn();
        card.quit();
        assertEquals(List.of(Way.LOOK_ON, Way.QUIT), ways);
    }
}
