package app.taskdesk.task;

import org.jspecify.annotations.Nullable;

/**
 * Which tasks figures are about.
 *
 * @param owner null for everybody
 */
public record FiguresQuestion(FiguresRange range, @Nullable String owner) {

    /** A name under which the answer can be kept; equal for equal questions. */
    public String key() {
        String days = range.choice() == FiguresRange.Choice.CUSTOM ? range.from() + ".." + range.to() : "";
        return range.choice() + "|" + days + "|" + (owner == null ? "" : "=" + owner);
    }
}
