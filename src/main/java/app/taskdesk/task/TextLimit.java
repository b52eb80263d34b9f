package app.taskdesk.task;

/**
 * How much text fits and from where on a counter helps; both in UTF-16 units, as the server counts.
 *
 * @param showFrom the length from which the count is worth showing
 */
public record TextLimit(int showFrom, int max) {

    public static final TextLimit TITLE = new TextLimit(400, TaskLimits.TITLE);
    public static final TextLimit DESCRIPTION = new TextLimit(4_500, TaskLimits.DESCRIPTION);
    public static final TextLimit COMPLETION_NOTES = new TextLimit(0, TaskLimits.COMPLETION_NOTES);

    public boolean isWorthShowing(String text) {
        return text.length() >= showFrom;
    }

    public boolean isExceededBy(String text) {
        return text.length() > max;
    }
}
