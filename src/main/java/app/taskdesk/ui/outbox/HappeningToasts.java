package app.taskdesk.ui.outbox;

import app.taskdesk.live.Happening;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.ui.notice.NoticeAction;
import app.taskdesk.ui.notice.Notices;
import app.taskdesk.ui.notice.Toast;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Says in quiet toasts what came of changes without a question (ux.md 4.8). FX thread only. */
public final class HappeningToasts {

    private static final int TITLE = 60;

    private final Workplace place;
    private final Messages messages;
    private final Notices notices;
    private final Consumer<TaskId> open;
    private final Consumer<TaskId> leave;
    private final ChangeWords words;

    /**
     * @param open  shows a task
     * @param leave gives up a claim that was lost
     */
    public HappeningToasts(Workplace place, Notices notices, Consumer<TaskId> open, Consumer<TaskId> leave) {
        this.place = place;
        this.messages = place.messages();
        this.notices = notices;
        this.open = open;
        this.leave = leave;
        this.words = new ChangeWords(place);
    }

    public void tell(Happening happening) {
        switch (happening.what()) {
            case MERGED -> notices.show(new Toast(merged(happening), List.of(
                    new NoticeAction(messages.text("outbox.merged.view"), () -> open.accept(happening.task())),
                    new NoticeAction(messages.text("outbox.merged.undo"), () -> undo(happening)))));
            case CLAIMED -> notices.show(new Toast(claimed(happening)));
            case CLAIM_LOST -> notices.show(new Toast(messages.text("outbox.claim.lost", words.taken(
                    happening.theirs()), SafeText.line(happening.title(), TITLE)), List.of(
                    new NoticeAction(messages.text("outbox.way.openReadOnly"), () -> open.accept(happening.task())),
                    new NoticeAction(messages.text("outbox.way.leave"), () -> leave.accept(happening.task())))));
            case DONE_ALREADY -> notices.show(new Toast(messages.text("outbox.doneAlready",
                    SafeText.line(happening.title(), TITLE)), new NoticeAction(messages.text("outbox.way.open"),
                    () -> open.accept(happening.task()))));
        }
    }

    /** "Yours since 10:41:06: “Call Jane”". */
    private String claimed(Happening happening) {
        String title = SafeText.line(happening.title(), TITLE);
        Instant since = happening.theirs().instant(TaskField.CLAIMED_AT);
        return messages.text("outbox.claim.yours",
                place.dates().clock(since == null ? place.now().exactly() : since), title);
    }

    /** "Merged: priority now High (server), due now Fri 09:00 (yours)." */
    private String merged(Happening happening) {
        var parts = new ArrayList<String>();
        add(parts, happening.theirs(), "outbox.merged.theirs");
        add(parts, happening.mine(), "outbox.merged.mine");
        return messages.text("outbox.merged", String.join(", ", parts));
    }

    private void add(List<String> parts, TaskFields fields, String key) {
        for (TaskField field : fields.present()) {
            String name = words.field(field);
            parts.add(messages.text(key, name.substring(0, 1).toLowerCase(messages.locale()) + name.substring(1),
                    words.value(field, fields.get(field))));
        }
    }

    /** A new change, that brings back what somebody else's had replaced. */
    private void undo(Happening happening) {
        place.doing().toTasks(List.of(happening.task()),
                found -> place.doing().actions().edit().edit(found, happening.before()));
    }
}
