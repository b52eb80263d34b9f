package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.http.Download;
import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.Settings;
import app.taskdesk.settings.Updates;
import app.taskdesk.settings.Updates.Verdict;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.notice.Banner;
import app.taskdesk.ui.notice.Notices;
import app.taskdesk.ui.preferences.UpdatesViewModel;
import app.taskdesk.work.DirectWork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The release notice from the server on loopback to the words in window and settings. */
@Timeout(60)
class UpdateWatchTest {

    private static final String NOTICE = "product=taskdesk\nversion=1.2.0\npage=https://releases.example/1.2.0\n";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Settings settings = new Settings(Preferences.USUAL, later -> { }, saved -> { });
    private final DirectWork work = new DirectWork();
    private final Notices notices = new Notices(work);
    private final List<String> copied = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private KeyPair keys;
    private byte[] signature;
    private String served = NOTICE;
    private RawServer server;
    private UpdateWatch watch;
    private UpdatesViewModel page;

    @BeforeEach
    void publish() throws IOException, GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var signing = Signature.getInstance("Ed25519");
        signing.initSign(keys.getPrivate());
        signing.update(NOTICE.getBytes(StandardCharsets.UTF_8));
        signature = Base64.getEncoder().encode(signing.sign());
        server = RawServer.answering((request, exchange) -> exchange.json(200, request.line().contains(".sig ")
                ? signature : served.getBytes(StandardCharsets.UTF_8)));
        watch = watch("1.0.0");
        page = new UpdatesViewModel(settings, messages, new DateText(messages, () -> ZoneOffset.UTC, () -> now),
                () -> watch.look());
        new UpdateOnScreen(settings, notices, messages, copied::add);
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    @Test
    void asksNobodyUntilSetUp() {
        watch.start(work);
        work.advance(Duration.ofDays(3));
        assertTrue(server.requests().isEmpty());
        assertTrue(page.statusProperty().get().startsWith("Off"), page.statusProperty().get());
    }

    @Test
    void tellsOfNewerReleaseWithLinkToCopy() {
        setUp();
        Banner banner = notices.banners().getFirst();
        assertEquals("Taskdesk 1.2.0 is out: https://releases.example/1.2.0", banner.text());
        assertEquals(Banner.Tone.QUIET, banner.tone());
        banner.actions().getFirst().run().run();
        assertEquals(List.of("https://releases.example/1.2.0"), copied);
        assertEquals("https://releases.example/1.2.0", page.pageProperty().get());
    }

    @Test
    void tamperedNoticeShowsNothingButIsToldInSettings() {
        served = NOTICE.replace("1.2.0", "9.9.9");
        setUp();
        assertTrue(notices.banners().isEmpty());
        assertEquals(Verdict.NOT_TRUSTED, verdict());
        assertTrue(page.statusProperty().get().contains("not signed with this key"), page.statusProperty().get());
        assertEquals("", page.pageProperty().get());
    }

    @Test
    void unreachableNoticeIsToldInSettingsOnly() throws IOException {
        server.close();
        setUp();
        assertTrue(notices.banners().isEmpty());
        assertEquals(Verdict.NOT_REACHED, verdict());
    }

    @Test
    void saysWhichSettingCannotBeUsed() {
        page.keyProperty().set("AAAA");
        page.addressProperty().set(server.address() + "/notice.txt");
        page.keep();
        assertEquals(Verdict.KEY_UNUSABLE, verdict());
        page.addressProperty().set("http://releases.example/notice.txt");
        page.keep();
        assertEquals(Verdict.ADDRESS_UNUSABLE, verdict());
        assertTrue(server.requests().isEmpty());
    }

    @Test
    void looksOnceADay() {
        setUp();
        watch.start(work);
        pass(Duration.ofHours(23));
        assertEquals(2, server.requests().size());
        pass(Duration.ofHours(2));
        assertEquals(4, server.requests().size());
    }

    @Test
    void laterIsLaterUntilTheNextStart() {
        setUp();
        notices.banners().getFirst().actions().getLast().run().run();
        page.lookNow();
        assertTrue(notices.banners().isEmpty());
    }

    @Test
    void saysNothingOnceTheReleaseIsInstalled() {
        setUp();
        server.requests().clear();
        watch = watch("1.2.0");
        watch.start(work);
        assertTrue(notices.banners().isEmpty());
        assertEquals(Verdict.NEWEST, verdict());
    }

    @Test
    void turningItOffTakesTheNoticeAway() {
        setUp();
        page.addressProperty().set("");
        page.keep();
        assertTrue(notices.banners().isEmpty());
        assertNull(settings.get().updates().last());
    }

    private UpdateWatch watch(String running) {
        return new UpdateWatch(settings, () -> now, new Download(threads)::get, running,
                new UpdateWatch.Executors(Runnable::run, Runnable::run));
    }

    private void setUp() {
        page.addressProperty().set(server.address() + "/notice.txt");
        page.keyProperty().set(Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        page.keep();
    }

    private void pass(Duration time) {
        for (long hour = 0; hour < time.toHours(); hour++) {
            now = now.plus(Duration.ofHours(1));
            work.advance(Duration.ofHours(1));
        }
    }

    private Verdict verdict() {
        return settings.get().updates().last().verdict();
    }
}
