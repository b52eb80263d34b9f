package app.taskdesk.ui.kit;

import app.taskdesk.task.SafeText;

/** Why a server gave a page no answer, the same words on every page. */
public enum Unanswered {
    OFFLINE, SIGN_IN, SLOW_DOWN, REFUSED, TROUBLE;

    private static final int WORDS = 200;

    /**
     * In a whole sentence.
     *
     * @param words the server's own, for what it refused
     */
    public String in(Messages messages, String words) {
        return switch (this) {
            case OFFLINE -> messages.text("unanswered.offline");
            case SIGN_IN -> messages.text("unanswered.signIn");
            case SLOW_DOWN -> messages.text("unanswered.slowDown");
            case REFUSED -> messages.text("unanswered.refused", SafeText.line(words, WORDS));
            case TROUBLE -> messages.text("unanswered.trouble");
        };
    }
}
