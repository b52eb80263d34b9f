package app.taskdesk.settings;

/**
 * How the window looks.
 *
 * @param zoom in percent, 80 to 200 in steps of 10
 */
public record Look(ThemeChoice theme, int zoom, Rows rows) {

    public static final Look USUAL = new Look(ThemeChoice.SYSTEM, 100, Rows.NORMAL);

    private static final int STEP = 10;

    /** How tall a row is. */
    public enum Rows {
        COMPACT, NORMAL, ROOMY
    }

    public Look {
        zoom = Math.clamp(Math.round(zoom / (float) STEP) * (long) STEP, 80, 200);
    }

    public Look withTheme(ThemeChoice changed) {
        return new Look(changed, zoom, rows);
    }

    public Look withZoom(int changed) {
        return new Look(theme, changed, rows);
    }

    public Look withRows(Rows changed) {
        return new Look(theme, zoom, changed);
    }

    public Look zoomedIn() {
        return withZoom(zoom + STEP);
    }

    public Look zoomedOut() {
        return withZoom(zoom - STEP);
    }
}
