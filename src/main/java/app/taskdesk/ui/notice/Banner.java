package app.taskdesk.ui.notice;

import java.util.List;

/**
 * A word that stays under the header until its cause is gone.
 *
 * @param id       names the cause, so that one cause never shows twice
 * @param actions  the ways out, the best one first
 * @param progress how far it has come, from 0 to 1; {@link #NONE} where nothing is counted
 */
public record Banner(String id, Tone tone, String text, List<NoticeAction> actions, double progress) {

    public static final double NONE = -1;

    /** How loudly it speaks. */
    public enum Tone {
        QUIET, WARNING, TROUBLE
    }

    /** Without a bar. */
    public Banner(String id, Tone tone, String text, List<NoticeAction> actions) {
        this(id, tone, text, actions, NONE);
    }
}
