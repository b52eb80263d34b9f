package app.taskdesk.ui.notice;

import java.util.List;

/**
 * A word that stays under the header until its cause is gone.
 *
 * @param id      names the cause, so that one cause never shows twice
 * @param actions the ways out, the best one first
 */
public record Banner(String id, Tone tone, String text, List<NoticeAction> actions) {

    /** How loudly it speaks. */
    public enum Tone {
        QUIET, WARNING, TROUBLE
    }
}
