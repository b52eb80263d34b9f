package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void linuxWithoutDisplayDrawsInMemory() {
        assertEquals(new Display.None(), Display.find("Linux", Map.of(), library -> true));
        assertEquals(new Display.None(), Display.find("Linux", Map.of("DISPLAY", " "), library -> true));
    }

    @Test
    void displayWithoutGtkNamesThePackage() {
        assertEquals(new Display.Incomplete("libgtk-3-0"),
                Display.find("Linux", Map.of("DISPLAY", ":0"), library -> false));
    }

    @Test
    void displayWithGtkIsADesktop() {
        assertEquals(new Display.Desktop(), Display.find("Linux", Map.of("DISPLAY", ":0"), library -> true));
    }

    @Test
    void waylandAloneNamesWhatLeadsToX() {
        assertEquals(new Display.Incomplete("xwayland"),
                Display.find("Linux", Map.of("WAYLAND_DISPLAY", "w"), library -> true));
    }

    @Test
    void otherSystemsBringTheirOwnDrawing() {
        assertEquals(new Display.Desktop(), Display.find("Windows 11", Map.of(), library -> false));
        assertEquals(new Display.Desktop(), Display.find("Mac OS X", Map.of(), library -> false));
    }
}
