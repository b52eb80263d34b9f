package app.taskdesk.ui.notice;

import org.jspecify.annotations.Nullable;

/**
 * A short word about what just happened, that goes away by itself.
 *
 * @param text   what happened
 * @param action what can be done about it; null when nothing
 */
public record Toast(String text, @Nullable NoticeAction action) {
}
