package app.taskdesk.ui.syncstatus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.sync.SyncState;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.notice.Notices;
import app.taskdesk.work.DirectWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SyncBannersTest {

    private final Notices notices = new Notices(new DirectWork());
    private final List<String> done = new ArrayList<>();
    private final SyncBanners banners =
            new SyncBanners(new Messages(Locale.ENGLISH), notices,
            new SyncBanners.Ways(() -> done.add("key"), () -> { }, () -> { }, pause -> { },
                    new SyncBanners.Doors(() -> done.add("save"), () -> { }, () -> { })));

    @Test
    void offersANewKeyUntilSignedInAgain() {
        banners.show(SyncState.of(new Phase.SignInNeeded(1)));
        banners.show(SyncState.of(new Phase.SignInNeeded(2)));
        assertEquals(List.of("There is no API key at hand that the server accepts. "
                + "2 changes are waiting; none is lost."),
                notices.banners().stream().map(banner -> banner.text()).toList());
        notices.banners().getFirst().actions().getFirst().run().run();
        assertEquals(List.of("key"), done);
        banners.show(SyncState.of(new Phase.Syncing(1, 2)));
        assertEquals(List.of(), notices.banners());
    }

    @Test
    void staysQuietWhereWaitingHelps() {
        banners.show(SyncState.of(new Phase.Offline(3, false)));
        assertEquals(List.of(), notices.banners());
    }
}
