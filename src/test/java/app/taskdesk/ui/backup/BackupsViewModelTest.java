package app.taskdesk.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.work.DirectWork;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BackupsViewModelTest {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final DateText dates = new DateText(messages, () -> ZoneOffset.UTC, () -> GivenBackups.NOON);
    private final GivenBackups desk = new GivenBackups(7).damage(1);
    private final BackupsViewModel page = new BackupsViewModel(messages, dates, new DirectWork(), desk);

    @Test
    void listsTheNewestWithTimeSizeAndWhetherTheyAreWhole() {
        assertEquals(BackupsViewModel.SHOWN, page.lines().size());
        assertEquals(new BackupsViewModel.Line(desk.kept.getFirst(), "06:00", "by itself", "1.4 MB",
                "Whole \u00B7 148 tasks, 2 unsent", true), page.lines().getFirst());
        assertEquals("Damaged, cannot be used", page.lines().get(1).state());
        assertFalse(page.lines().get(1).usable());
        assertEquals("Show all 7", page.moreProperty().get());
        page.showAll();
        assertEquals(7, page.lines().size());
        assertEquals("", page.moreProperty().get());
    }

    @Test
    void makesOneNow() {
        page.makeNow();
        assertEquals("Backed up at 12:00.", page.statusProperty().get());
        assertEquals("by you", page.lines().getFirst().kind());
        desk.refusal = StoreTrouble.Kind.FULL;
        page.makeNow();
        assertEquals("There is no room on the disk for this. Nothing was changed; make room and try again.",
                page.statusProperty().get());
        assertFalse(page.busyProperty().get());
    }

    @Test
    void tellsWhatWillChangeBeforeItRestores() {
        page.ask(desk.kept.getFirst());
        var asked = present(page.questionProperty().get());
        assertEquals("Restore the backup of 06:00?", asked.title());
        assertTrue(asked.text().startsWith("It holds 148 tasks, with those of the demos; here are 150. "
                + "The 3 changes that wait to be sent stay, and go out once."), asked.text());
        page.keep();
        assertNull(page.questionProperty().get());
        page.restore();
        assertEquals(List.of(), desk.done);
    }

    @Test
    void takesARestoreBackByWhatWasKeptBefore() {
        page.ask(desk.kept.getFirst());
        page.restore();
        assertEquals("The backup of 06:00 was restored.", page.statusProperty().get());
        String before = present(page.undoableProperty().get()).id();
        page.undo();
        assertEquals(List.of("restore day0", "restore " + before), desk.done);
        assertEquals("Undone: everything is as it was at 12:00.", page.statusProperty().get());
        assertNull(page.undoableProperty().get());
    }

    @Test
    void refusesADamagedOneBeforeAnythingIsAsked() {
        page.ask(desk.kept.get(1));
        assertNull(page.questionProperty().get());
        assertEquals("Damaged: it cannot be used. Nothing was changed.", page.statusProperty().get());
    }

    @Test
    void keepsAllInOneFileAndTakesItBackFromThere() {
        page.save(Path.of("all.db"));
        assertEquals("Saved to all.db. API keys are not in it.", page.statusProperty().get());
        page.open(Path.of("all.db"));
        assertEquals("Restore the backup of 11:50?", present(page.questionProperty().get()).title());
        page.restore();
        assertEquals(List.of("save all.db", "open all.db", "restore all.db"), desk.done);
    }

    private static <T> T present(T value) {
        assertNotNull(value);
        return value;
    }
}
