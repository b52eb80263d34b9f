package app.taskdesk.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.taskdesk.desktop.DesktopNotices.Reach;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class DesktopNoticesTest {

    @TempDir
    private Path folder;

    /** Writes down what it is asked, then goes on as told. */
    private List<String> program(String then) throws IOException {
        Path script = folder.resolve("program.sh");
        Files.writeString(script, "printf '%s\\n' \"$@\" >> " + folder.resolve("asked") + "\n" + then + "\n");
        return List.of("sh", script.toString());
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("asked"));
    }

    @Test
    void tellsWhoShowsNotices() throws IOException {
        var notices = new FreedesktopNotices(program("echo \"('gnome-shell', 'GNOME', '46.0', '1.2')\""));
        assertEquals(new Reach.Found("gnome-shell"), notices.look());
        assertTrue(asked().contains("org.freedesktop.Notifications.GetServerInformation"));
    }

    @Test
    void showsPlainTextWithoutMarkup() throws IOException {
        var notices = new FreedesktopNotices(program("echo \"('mako', 'x', '1', '1.2')\""));
        assertEquals(new Reach.Found("mako"), notices.show("Taskdesk", "2 due, <b>it's</b>"));
        assertTrue(asked().containsAll(List.of("'Taskdesk'", "'2 due, &lt;b&gt;it\\'s&lt;/b&gt;'", "@as []")),
                () -> String.valueOf(folder));
    }

    @Test
    void tellsThatNobodyAnswers() throws IOException {
        assertEquals(new Reach.NobodyAnswers(), new FreedesktopNotices(program("exit 1")).show("Taskdesk", "1 due"));
        assertTrue(asked().stream().noneMatch(line -> line.endsWith(".Notify")));
    }

    @Test
    void tellsThatTheProgramIsMissing() {
        assertEquals(new Reach.NoWay("no-such-program-here"),
                new FreedesktopNotices(List.of("no-such-program-here")).look());
    }

    @Test
    void macGetsItsWordsOnStdin() throws IOException {
        var notices = new MacNotices(program("cat >> " + folder.resolve("asked")));
        assertEquals(new Reach.Found("macOS"), notices.show("Taskdesk", "1 \"due\""));
        assertEquals(List.of("", "display notification \"1 \\\"due\\\"\" with title \"Taskdesk\""), asked());
    }

    @Test
    void windowsGetsItsWordsOnStdinInOneLine() throws IOException {
        var notices = new WindowsNotices(program("cat >> " + folder.resolve("asked")));
        assertEquals(new Reach.Found("Windows"), notices.show("Taskdesk", "1 <due>\n it's late"));
        assertEquals(2, asked().size(), "an empty argument and one line");
        assertTrue(asked().getLast().contains("<text>Taskdesk</text><text>1 &lt;due&gt;  it''s late</text>"),
                asked().getLast());
    }

    @Test
    void windowsTellsThatNobodyAnswers() throws IOException {
        assertEquals(new Reach.NobodyAnswers(), new WindowsNotices(program("cat > /dev/null; exit 1")).look());
    }

    /** A message bus of the test's own, on which nobody shows notices. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void tellsThatNobodyAnswersOnARealBus() {
        for (String needed : List.of("dbus-run-session", "gdbus")) {
            assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(place -> Files.isExecutable(Path.of(place, needed))), needed + " is not installed");
        }
        var bus = new FreedesktopNotices(List.of("dbus-run-session", "--", "gdbus"));
        assertEquals(new Reach.NobodyAnswers(), bus.look());
    }
}
