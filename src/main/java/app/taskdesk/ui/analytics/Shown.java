package app.taskdesk.ui.analytics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of figures shows, in words; a value, so that what did not change need not be drawn anew.
 *
 * @param counted false until this computer has counted once
 * @param notice  what is not as usual with the server's figures; empty while all is well
 * @param now     how things stand whatever the range; empty of lines where the service counts nothing itself
 */
public record Shown(boolean counted, String notice, List<Tile> tiles, Table now, List<Bars> bars, Table agents) {

    /** Nothing was counted yet. */
    static Shown waiting(String notice) {
        return new Shown(false, notice, List.of(), Table.NONE, List.of(), Table.NONE);
    }

    /** Who counted, and when. */
    public record Badge(boolean server, String text) {
    }

    /** How loud a figure is drawn. */
    public enum Tone {
        PLAIN, URGENT, HIGH, CALM, LATE
    }

    /**
     * One large figure.
     *
     * @param below what this computer says to it
     * @param why   all reasons for a difference; empty without one
     * @param open  its tasks; null where it counts none
     */
    public record Tile(String id, String title, Badge badge, String value, Tone tone, String below, String why,
            @Nullable Opening open) {
    }

    /** A figure in a table; the number orders it. */
    public record Figure(String text, double number, boolean late, @Nullable Opening open) {
    }

    /** A row of a table. */
    public record Line(String name, List<Figure> figures) {
    }

    /**
     * Figures in rows and columns, the first column the names.
     *
     * @param saying whether words stand in the last column
     * @param why    why this computer counts otherwise, where that is not said in a column; else empty
     */
    public record Table(String id, String title, List<Badge> badges, List<String> columns, List<Line> lines,
            boolean saying, String why) {

        static final Table NONE = new Table("", "", List.of(), List.of(), List.of(), false, "");
    }

    /**
     * One bar.
     *
     * @param beside what this computer counts where that is another figure; else empty
     */
    public record Bar(String name, long value, String beside, Tone tone, @Nullable Opening open) {
    }

    /**
     * A chart and the same as a table.
     *
     * @param upright whether the bars stand side by side, as days do
     * @param empty   said where there is nothing to draw
     */
    public record Bars(Table twin, List<Bar> bars, boolean upright, String empty) {
    }
}
