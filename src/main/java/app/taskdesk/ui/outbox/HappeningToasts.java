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
    private final ChangeWords words;

    /** @param open shows a task */
    public HappeningToasts(Workplace place, Notices notices, Consumer<TaskId> open) {
        this.place = place;
        this.messages = place.messages();
        this.notices = notices;
        this.open = open;
        this.words = new ChangeWords(place);
    }

    public void tell(Happening happening) {
        switch (happening.what()) {
            case MERGED -> notices.show(new Toast(merged(happening), List.of(
                    new NoticeAction(messages.text("outbox.merged.view"), () -> open.accept(happening.task())),
                    new NoticeAction(messages.text("outbox.merged.undo"), () -> undo(happening)))));
            case DONE_ALREADY -> notices.show(new Toast(messages.text("outbox.doneAlready",
                    SafeText.line(happening.title(), TITLE)), new NoticeAction(messages.text("outbox.way.open"),
                    () -> open.accept(happening.task()))));
        }
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
