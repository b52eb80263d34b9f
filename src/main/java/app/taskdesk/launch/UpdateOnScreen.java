package app.taskdesk.launch;

import app.taskdesk.settings.Settings;
import app.taskdesk.settings.Updates;
import app.taskdesk.settings.Updates.Look;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.notice.Banner;
import app.taskdesk.ui.notice.NoticeAction;
import app.taskdesk.ui.notice.Notices;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells quietly in the window that there is a newer release, and where to read of it. FX thread only. */
final class UpdateOnScreen {

    private static final String ID = "update";

    private final Notices notices;
    private final Messages messages;
    private final Consumer<String> copy;
    private @Nullable String dismissed;

    /** @param copy puts text on the clipboard */
    UpdateOnScreen(Settings settings, Notices notices, Messages messages, Consumer<String> copy) {
        this.notices = notices;
        this.messages = messages;
        this.copy = copy;
        settings.preferencesProperty().subscribe(all -> tell(all.updates()));
    }

    private void tell(Updates updates) {
        Look last = updates.last();
        String version = last == null ? null : last.version();
        String page = last == null ? null : last.page();
        if (version == null || page == null || version.equals(dismissed)) {
            notices.withdraw(ID);
        } else if (notices.banners().stream().noneMatch(banner -> says(banner, version))) {
            notices.show(new Banner(ID, Banner.Tone.QUIET, messages.text("launch.update.newer", version, page),
                    List.of(new NoticeAction(messages.text("launch.update.copy"), () -> copy.accept(page)),
                            new NoticeAction(messages.text("launch.update.later"), () -> dismiss(version)))));
        }
    }

    private boolean says(Banner banner, String version) {
        return banner.id().equals(ID) && banner.text().contains(version);
    }

    private void dismiss(String version) {
        dismissed = version;
        notices.withdraw(ID);
    }
}
