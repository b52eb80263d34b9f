package app.taskdesk.ui.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.work.DirectWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final DirectWork work = new DirectWork();
    private final Notices notices = new Notices(work);
    private final List<String> done = new ArrayList<>();
    private final Toast snoozed = new Toast("Snoozed", new NoticeAction("Undo", () -> done.add("undo")));

    @Test
    void toastPassesAfterEightSeconds() {
        notices.show(snoozed);
        work.advance(Duration.ofMillis(7_999));
        assertEquals(List.of(snoozed), notices.toasts());
        work.advance(Duration.ofMillis(1));
        assertEquals(List.of(), notices.toasts());
    }

    @Test
    void toastStaysWhileItIsHeld() {
        notices.show(snoozed);
        notices.hold(snoozed);
        work.advance(Duration.ofMinutes(1));
        assertEquals(List.of(snoozed), notices.toasts());
        notices.release(snoozed);
        work.advance(Duration.ofSeconds(8));
        assertEquals(List.of(), notices.toasts());
    }

    @Test
    void actionRunsOnceAndTakesTheToastAway() {
        notices.show(snoozed);
        notices.act(snoozed, snoozed.actions().getFirst());
        assertEquals(List.of("undo"), done);
        assertEquals(List.of(), notices.toasts());
    }

    @Test
    void oldestToastGivesWayToTheFourth() {
        for (String text : List.of("a", "b", "c", "d")) {
            notices.show(new Toast(text));
        }
        assertEquals(List.of("b", "c", "d"), notices.toasts().stream().map(Toast::text).toList());
    }

    @Test
    void oneCauseShowsOneBanner() {
        notices.show(new Banner("signIn", Banner.Tone.TROUBLE, "5 changes are waiting", List.of()));
        notices.show(new Banner("signIn", Banner.Tone.TROUBLE, "6 changes are waiting", List.of()));
        assertEquals(List.of("6 changes are waiting"), notices.banners().stream().map(Banner::text).toList());
        notices.withdraw("signIn");
        assertEquals(List.of(), notices.banners());
    }
}
