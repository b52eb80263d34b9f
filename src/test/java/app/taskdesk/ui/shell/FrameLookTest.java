package app.taskdesk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.ui.Pictures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameLookTest {

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "CONTRAST"})
    void drawsInEveryThemeAndSize(ThemeChoice look) throws Exception {
        for (int width : new int[] {960, 1280}) {
            int height = width == 960 ? 600 : 800;
            var picture = Pictures.take("frame-" + look + "-" + width, look, width, height,
                    () -> new FrameOnShow().main.root());
            assertEquals(width, picture.getWidth());
        }
    }
}
