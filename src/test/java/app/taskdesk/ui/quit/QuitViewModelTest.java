package app.taskdesk.ui.quit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.ui.kit.Messages;
import app.taskdesk.work.DirectWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class QuitViewModelTest {

    private final DirectWork work = new DirectWork();
    private final List<String> done = new ArrayList<>();
    private final QuitViewModel quit = new QuitViewModel(new Messages(Locale.ENGLISH), work, 3, () -> done.add("quit"));

    @Test
    void endsAfterTenSecondsAtTheLatest() {
        assertEquals("Sending 3 changes\u2026 They also go out next time you start.", quit.titleProperty().get());
        work.advance(Duration.ofSeconds(9));
        assertEquals("Taskdesk quits when that is done, in 1 s at the latest.", quit.hintProperty().get());
        assertEquals(List.of(), done);
        work.advance(Duration.ofSeconds(5));
        assertEquals(List.of("quit"), done);
    }

    @Test
    void endsWithTheLastChange() {
        quit.left(1);
        assertEquals("Sending 1 change\u2026 It also goes out next time you start.", quit.titleProperty().get());
        quit.left(0);
        assertEquals(List.of("quit"), done);
    }

    @Test
    void waitsLongerOnRequest() {
        quit.waitForAll();
        work.advance(Duration.ofMinutes(1));
        assertEquals(List.of(), done);
        assertEquals("Taskdesk quits as soon as everything is sent.", quit.hintProperty().get());
        quit.left(0);
        assertEquals(List.of("quit"), done);
    }

    @Test
    void goesOnWhenCancelled() {
        quit.cancel();
        work.advance(Duration.ofMinutes(1));
        quit.left(0);
        assertEquals(List.of(), done);
    }
}
