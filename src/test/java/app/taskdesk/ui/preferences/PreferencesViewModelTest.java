package app.taskdesk.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.settings.Look;
import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.Settings;
import app.taskdesk.settings.ThemeChoice;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreferencesViewModelTest {

    private final Settings settings = new Settings(Preferences.USUAL, later -> { }, saved -> { });
    private final PreferencesViewModel viewModel = new PreferencesViewModel(settings);

    @Test
    void choicesReachTheSettingsAtOnce() {
        viewModel.themeProperty().set(ThemeChoice.DARK);
        viewModel.rowsProperty().set(Look.Rows.COMPACT);
        viewModel.verbHoldProperty().set(20);
        viewModel.startProperty().set(LocalTime.of(8, 0));
        viewModel.roleProperty().set(Preferences.Role.AGENT);
        assertEquals(new Look(ThemeChoice.DARK, 100, Look.Rows.COMPACT), settings.get().look());
        assertEquals(20, settings.get().holds().verbs());
        assertEquals(30, settings.get().holds().deletes());
        assertEquals(LocalTime.of(8, 0), settings.get().hours().start());
        assertEquals(Preferences.Role.AGENT, settings.get().role());
    }

    @Test
    void followsChangesMadeElsewhere() {
        settings.change(former -> former.withLook(former.look().zoomedIn()));
        assertEquals(110, viewModel.zoomProperty().get());
    }

    @Test
    void oneWorkingDayAlwaysStays() {
        for (DayOfWeek day : Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            assertFalse(viewModel.work(day, false));
        }
        assertTrue(viewModel.work(DayOfWeek.MONDAY, false));
        assertEquals(Set.of(DayOfWeek.MONDAY), settings.get().hours().days());
    }

    @Test
    void workEndsAfterItStarts() {
        assertEquals(LocalTime.of(9, 30), viewModel.ends().getFirst());
        assertEquals(LocalTime.of(17, 30), viewModel.starts().getLast());
    }
}
