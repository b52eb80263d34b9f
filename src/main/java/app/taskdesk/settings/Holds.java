package app.taskdesk.settings;

/**
 * How long changes wait before they are sent, in seconds, so that undo costs nothing.
 *
 * @param verbs   completing, snoozing, reassigning
 * @param deletes deleting
 */
public record Holds(int verbs, int deletes) {

    public static final Holds USUAL = new Holds(8, 30);

    public static final int LEAST = 3;
    public static final int MOST = 60;

    public Holds {
        verbs = Math.clamp(verbs, LEAST, MOST);
        deletes = Math.clamp(deletes, LEAST, MOST);
    }
}
