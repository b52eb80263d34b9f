package app.taskdesk.launch;

import app.taskdesk.store.StoreException;
import app.taskdesk.ui.kit.Doing;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.notice.NoticeAction;
import app.taskdesk.ui.notice.Notices;
import app.taskdesk.ui.notice.Toast;
import java.lang.System.Logger.Level;

/** Says in toasts what was done, with the way back. FX thread only. */
final class Announcements implements Doing.Announcer {

    private static final System.Logger LOG = System.getLogger(Announcements.class.getName());

    private final Notices notices;
    private final Messages messages;

    Announcements(Notices notices, Messages messages) {
        this.notices = notices;
        this.messages = messages;
    }

    @Override
    public void did(String what, Runnable undo) {
        notices.show(new Toast(what, new NoticeAction(messages.text("notice.undo"), undo)));
    }

    @Override
    public void say(String what) {
        notices.show(new Toast(what));
    }

    @Override
    public void refused(String why) {
        say(why);
    }

    @Override
    public void failed(Exception problem) {
        LOG.log(Level.ERROR, "what a person did could not be kept", problem);
        say(messages.text("notice.notSaved"));
    }

    @Override
    public String notSaved(Exception problem) {
        LOG.log(Level.ERROR, "what a person typed could not be kept", problem);
        return messages.text(problem instanceof StoreException told && told.reason() == StoreException.Reason.FULL
                ? "notice.notSavedHere.full" : "notice.notSavedHere");
    }
}
