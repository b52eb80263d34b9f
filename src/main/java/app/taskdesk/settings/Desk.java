package app.taskdesk.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where the window stood and how its panes were set.
 *
 * @param place where the window stood when it was not maximised; null before it ever stood anywhere
 */
public record Desk(@Nullable Place place, boolean maximised, boolean fullSidebar, boolean detailOpen,
        double sidebarWidth, double detailWidth) {

    public static final Desk USUAL = new Desk(null, false, true, true, 232, 380);

    /** A place on the screen, in the screen's own units. */
    public record Place(double x, double y, double width, double height) {

        /** Whether enough of its top edge lies on the other to be grabbed by the pointer. */
        public boolean reachableOn(Place screen) {
            double left = Math.max(x, screen.x);
            double right = Math.min(x + width, screen.x + screen.width);
            return right - left >= 80 && y >= screen.y && y <= screen.y + screen.height - 40;
        }
    }
}
