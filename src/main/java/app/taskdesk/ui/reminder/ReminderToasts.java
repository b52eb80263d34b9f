package app.taskdesk.ui.reminder;

import app.taskdesk.task.Reminder;
import app.taskdesk.task.ReminderKind;
import app.taskdesk.task.ReminderNews;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.notice.NoticeAction;
import app.taskdesk.ui.notice.Notices;
import app.taskdesk.ui.notice.Toast;
import java.util.ArrayList;
import java.util.List;

/** Tells reminders in toasts, each with what can be done about it. FX thread only. */
public final class ReminderToasts {

    private final ReminderWords words;
    private final Messages messages;
    private final Notices notices;
    private final ReminderVerbs verbs;
    private final Runnable list;
    private final List<Toast> shown = new ArrayList<>();

    /** @param list shows all reminders */
    public ReminderToasts(Messages messages, ReminderWords words, Notices notices, ReminderVerbs verbs,
            Runnable list) {
        this.messages = messages;
        this.words = words;
        this.notices = notices;
        this.verbs = verbs;
        this.list = list;
    }

    /** What is told together takes the place of its parts. */
    public void tell(ReminderNews news) {
        shown.retainAll(notices.toasts());
        if (news.gathering() == ReminderNews.Gathering.CROWD) {
            shown.forEach(notices::dismiss);
            shown.clear();
        }
        var toast = new Toast(words.of(news), actions(news));
        shown.add(toast);
        notices.show(toast);
    }

    private List<NoticeAction> actions(ReminderNews news) {
        Reminder first = news.reminders().getFirst();
        if (!news.isOne()) {
            boolean listed = news.counts().size() == 1 && (first.kind() == ReminderKind.NEEDS_YOU
                    || first.kind() == ReminderKind.SNOOZED_OFTEN);
            return List.of(new NoticeAction(messages.text("reminder.show"),
                    listed ? () -> verbs.openAll(first) : list));
        }
        var actions = new ArrayList<NoticeAction>();
        actions.add(new NoticeAction(messages.text(first.kind() == ReminderKind.MANY_LATE ? "reminder.review"
                : "reminder.open"), () -> verbs.open(first)));
        if (first.kind().isWork() && first.kind() != ReminderKind.GIVEN) {
            actions.add(new NoticeAction(messages.text("reminder.complete"), () -> verbs.complete(first)));
            actions.add(new NoticeAction(messages.text("reminder.snooze"), () -> verbs.snoozeAnHour(first)));
        }
        return actions;
    }
}
