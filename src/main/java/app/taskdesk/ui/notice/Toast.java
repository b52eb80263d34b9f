package app.taskdesk.ui.notice;

import java.util.List;

/**
 * A short word about what just happened, that goes away by itself.
 *
 * @param text    what happened
 * @param actions what can be done about it; may be empty
 */
public record Toast(String text, List<NoticeAction> actions) {

    public Toast {
        actions = List.copyOf(actions);
    }

    /** With one way to go on. */
    public Toast(String text, NoticeAction action) {
        this(text, List.of(action));
    }

    /** That only says something. */
    public Toast(String text) {
        this(text, List.of());
    }
}
