package app.taskdesk.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<Preferences> saved = new ArrayList<>();
    private final Settings settings = new Settings(Preferences.USUAL, later::add, saved::add);

    @Test
    void savesSeveralChangesOnce() {
        settings.change(former -> former.withLook(former.look().withZoom(110)));
        settings.change(former -> former.withLook(former.look().withZoom(120)));
        assertEquals(1, later.size());
        later.remove().run();
        assertEquals(List.of(120), saved.stream().map(each -> each.look().zoom()).toList());
    }

    @Test
    void savesAgainAfterTheNextChange() {
        settings.change(former -> former.withLastAccount("a"));
        later.remove().run();
        settings.change(former -> former.withLastAccount("b"));
        later.remove().run();
        assertEquals(List.of("a", "b"), saved.stream().map(Preferences::lastAccount).toList());
    }

    @Test
    void savesAtOnceWhenAskedAndOnlyWhatIsUnsaved() {
        settings.saveNow();
        settings.change(former -> former.withLastAccount("a"));
        settings.saveNow();
        later.remove().run();
        assertEquals(1, saved.size());
    }

    @Test
    void leavesTheFileAloneWhenNothingChanged() {
        settings.change(former -> former.withRole(Preferences.USUAL.role()));
        assertEquals(0, later.size());
    }
}
