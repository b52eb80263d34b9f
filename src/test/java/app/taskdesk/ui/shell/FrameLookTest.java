package app.taskdesk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.ui.Pictures;
import app.taskdesk.ui.Pictures.Size;
import app.taskdesk.ui.kit.Zoom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameLookTest {

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "CONTRAST"})
    void drawsInEveryThemeAndSizeWithoutComplaintsAboutSheets(ThemeChoice look) throws Exception {
        var complaints = new Complaints();
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(complaints);
        try {
            for (int width : new int[] {960, 1100, 1280}) {
                int height = width == 960 ? 600 : 800;
                var picture = Pictures.take("frame-" + look + "-" + width, look, width, height,
                        () -> new FrameOnShow().withNotices().main.root());
                assertEquals(width, picture.getWidth());
            }
            var shown = new AtomicReference<FrameOnShow>();
            Pictures.take("popover-" + look, look, new Size(1280, 800), () -> frame(shown),
                    scene -> shown.get().chip.open());
            Pictures.take("palette-" + look, look, new Size(960, 600), () -> frame(shown),
                    scene -> shown.get().palette.open(scene));
        } finally {
            css.removeHandler(complaints);
        }
        assertEquals(List.of(), complaints.heard);
    }

    @Test
    void zoomLaysTheSameWindowOutInLessRoom() throws Exception {
        var shown = new AtomicReference<FrameOnShow>();
        Pictures.take("zoom-150", ThemeChoice.LIGHT, new Size(1440, 900), () -> {
            frame(shown);
            return new Zoom(new SimpleObjectProperty<>(150)).over(shown.get().main.root());
        }, scene -> shown.get().chip.open());
        assertEquals(960, shown.get().main.root().getWidth());
        assertEquals(FrameViewModel.Sidebar.RAIL, shown.get().frame.sidebarProperty().get());
    }

    private static Parent frame(AtomicReference<FrameOnShow> shown) {
        shown.set(new FrameOnShow().withNotices());
        return shown.get().main.root();
    }

    private static final class Complaints extends Handler {

        private final List<String> heard = new ArrayList<>();

        @Override
        public void publish(LogRecord complaint) {
            heard.add(complaint.getMessage());
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }
}
