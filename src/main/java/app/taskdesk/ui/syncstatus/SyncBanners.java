package app.taskdesk.ui.syncstatus;

import app.taskdesk.sync.SyncState;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.notice.Banner;
import app.taskdesk.ui.notice.NoticeAction;
import app.taskdesk.ui.notice.Notices;
import app.taskdesk.ui.notice.Toast;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps a banner under the header while sending stands still until a person does something. FX thread only. */
public final class SyncBanners {

    private static final String ID = "sync";
    private static final String MISSING = "missing";
    private static final String DEMO = "demo";
    /** A download of fewer pages is over before its bar could be read. */
    private static final int MANY_PAGES = 3;

    private final Messages messages;
    private final Notices notices;
    private final Ways ways;
    private boolean saidOffline;

    /**
     * What people can do about it.
     *
     * @param enterKey opens the page that takes a new key, and shows the address, of the account on screen
     * @param syncNow  tries again
     * @param remove   lets the tasks go that the server no longer lists
     * @param pause    stops all requests for the account on screen, or lets them go on
     * @param doors    leads elsewhere
     */
    public record Ways(Runnable enterKey, Runnable syncNow, Runnable remove, Consumer<Boolean> pause, Doors doors) {
    }

    /**
     * Ways that lead away from the account.
     *
     * @param saveAgain tries whether this computer can save again
     * @param connect   leads from the demo to an account of one's own
     * @param resetDemo fills the demo with its first tasks again
     */
    public record Doors(Runnable saveAgain, Runnable connect, Runnable resetDemo) {
    }

    public SyncBanners(Messages messages, Notices notices, Ways ways) {
        this.messages = messages;
        this.notices = notices;
        this.ways = ways;
    }

    /** Shows or takes away the banner that fits how the account on screen stands. */
    public void show(SyncState state) {
        show(state, "");
    }

    /** @param account which of several accounts on screen is meant; empty where that needs no word */
    public void show(SyncState state, String account) {
        Banner banner = banner(state.phase());
        if (banner == null) {
            notices.withdraw(ID);
        } else {
            notices.show(new Banner(banner.id(), banner.tone(), named(account, banner.text()), banner.actions(),
                    banner.progress()));
        }
        if (state.missing() == 0) {
            notices.withdraw(MISSING);
        } else {
            notices.show(new Banner(MISSING, Banner.Tone.WARNING,
                    named(account, messages.text("sync.say.missing", state.missing())),
                    List.of(way("sync.banner.remove", ways.remove()), way("sync.banner.checkAgain", ways.syncNow()))));
        }
        tellOffline(state.phase(), account);
    }

    private String named(String account, String words) {
        return account.isEmpty() ? words : messages.text("sync.of", account, words);
    }

    /** Says all the while that it is the demo, where it is. */
    public void showDemo(boolean demo) {
        if (demo) {
            notices.show(new Banner(DEMO, Banner.Tone.QUIET, messages.text("shell.demo.strip"),
                    List.of(way("shell.demo.connect", ways.doors().connect()),
                            way("shell.demo.reset", ways.doors().resetDemo()))));
        } else {
            notices.withdraw(DEMO);
        }
    }

    /** Once each time the connection is lost; the chip says it all the while. */
    private void tellOffline(Phase phase, String account) {
        boolean offline = phase instanceof Phase.Offline;
        if (offline && !saidOffline) {
            notices.show(new Toast(named(account, messages.text("sync.say.offline")),
                    way("sync.popover.tryNow", ways.syncNow())));
        }
        saidOffline = offline;
    }

    private NoticeAction way(String key, Runnable run) {
        return new NoticeAction(messages.text(key), run);
    }

    private @Nullable Banner banner(Phase phase) {
        return switch (phase) {
            case Phase.SignInNeeded signIn -> trouble(messages.text("sync.say.signIn", signIn.changes()),
                    List.of(way("sync.popover.newKey", ways.enterKey()),
                            way("sync.banner.checkAddress", ways.enterKey())));
            case Phase.OtherWorkspace other -> trouble(messages.text("sync.say.otherWorkspace", other.changes()),
                    List.of(way("sync.popover.newKey", ways.enterKey())));
            case Phase.StoreTrouble _ -> trouble(messages.text("sync.say.store"),
                    List.of(way("sync.banner.saveAgain", ways.doors().saveAgain())));
            case Phase.TakenOver _ -> trouble(messages.text("sync.say.takenOver"), List.of());
            case Phase.FirstDownload first -> first.pages() < MANY_PAGES ? null : download(first);
            case Phase.OnHold hold -> new Banner(ID, Banner.Tone.WARNING,
                    messages.text("sync.say.onHold", hold.changes()),
                    List.of(way("sync.banner.goOn", () -> ways.pause().accept(false))));
            case Phase.UpToDate _, Phase.Starting _, Phase.Syncing _, Phase.Checking _, Phase.ToSend _,
                    Phase.Offline _, Phase.Paused _, Phase.ServerTrouble _, Phase.NeedsYou _, Phase.CheckingKey _,
                    Phase.Incomplete _, Phase.Stopped _ -> null;
        };
    }

    private Banner download(Phase.FirstDownload first) {
        return new Banner(ID, Banner.Tone.QUIET, messages.text("sync.say.fetchingOf", first.page(), first.pages(),
                first.tasks(), first.total()), List.of(way("sync.banner.pause", () -> ways.pause().accept(true))),
                first.total() == 0 ? 0 : (double) first.tasks() / first.total());
    }

    private static Banner trouble(String text, List<NoticeAction> ways) {
        return new Banner(ID, Banner.Tone.TROUBLE, text, ways);
    }
}
