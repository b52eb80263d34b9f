package app.taskdesk.ui.syncstatus;

import app.taskdesk.sync.SyncState;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.notice.Banner;
import app.taskdesk.ui.notice.NoticeAction;
import app.taskdesk.ui.notice.Notices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a banner under the header while sending stands still until a person does something. FX thread only. */
public final class SyncBanners {

    private static final String ID = "sync";

    private final Messages messages;
    private final Notices notices;
    private final Runnable enterKey;

    /** @param enterKey opens the page that takes a new key for the account on screen */
    public SyncBanners(Messages messages, Notices notices, Runnable enterKey) {
        this.messages = messages;
        this.notices = notices;
        this.enterKey = enterKey;
    }

    /** Shows or takes away the banner that fits how things stand. */
    public void show(SyncState state) {
        Banner banner = banner(state.phase());
        if (banner == null) {
            notices.withdraw(ID);
        } else {
            notices.show(banner);
        }
    }

    private @Nullable Banner banner(Phase phase) {
        return switch (phase) {
            case Phase.SignInNeeded signIn -> trouble(messages.text("sync.say.signIn", signIn.changes()),
                    List.of(new NoticeAction(messages.text("sync.popover.newKey"), enterKey)));
            case Phase.OtherWorkspace other -> trouble(messages.text("sync.say.otherWorkspace", other.changes()),
                    List.of(new NoticeAction(messages.text("sync.popover.newKey"), enterKey)));
            case Phase.StoreTrouble store -> trouble(messages.text("sync.say.store", store.words()), List.of());
            case Phase.TakenOver _ -> trouble(messages.text("sync.say.takenOver"), List.of());
            case Phase.UpToDate _, Phase.Starting _, Phase.FirstDownload _, Phase.Syncing _, Phase.Checking _,
                    Phase.ToSend _, Phase.Offline _, Phase.Paused _, Phase.ServerTrouble _, Phase.NeedsYou _,
                    Phase.CheckingKey _, Phase.OnHold _, Phase.Incomplete _, Phase.Stopped _ -> null;
        };
    }

    private static Banner trouble(String text, List<NoticeAction> ways) {
        return new Banner(ID, Banner.Tone.TROUBLE, text, ways);
    }
}
