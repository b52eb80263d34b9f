package app.taskdesk.ui.tasklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.StandardView;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnFitTest {

    private static final Abilities SHOP = TalkingShops.CAPABILITIES.abilities();
    private static final Set<ListColumn> ALL = EnumSet.complementOf(EnumSet.of(ListColumn.ACCOUNT));

    @Test
    void theAgentsColumnsFitBesideSidebarAndDetail() {
        ColumnFit fit = ColumnFit.of(ListColumn.usualFor(StandardView.MY_DAY, SHOP), 668 - 12);
        assertEquals(ListColumn.usualFor(StandardView.MY_DAY, SHOP), fit.visible());
        assertTrue(fit.titleWidth() >= 200);
        assertFalse(fit.statusAsSign() || fit.snoozesInTitle());
    }

    @Test
    void neverTakesMoreThanThereIs() {
        for (int width = 480; width < 2_600; width += 7) {
            ColumnFit fit = ColumnFit.of(ALL, width);
            double taken = fit.titleWidth() + fit.visible().stream().filter(column -> column != ListColumn.TITLE)
                    .mapToDouble(column -> column == ListColumn.STATUS && fit.statusAsSign() ? ColumnFit.SIGN_WIDTH
                            : column.width()).sum();
            assertEquals(width, taken, 0.01);
        }
    }

    @Test
    void columnsGoInOrderAndTheSnoozeBadgeMoves() {
        assertFalse(ColumnFit.of(ALL, 1_642).visible().contains(ListColumn.TAGS));
        assertTrue(ColumnFit.of(ALL, 1_642).visible().contains(ListColumn.CREATED));
        ColumnFit narrow = ColumnFit.of(ALL, 560);
        assertFalse(narrow.visible().contains(ListColumn.CUSTOMER));
        assertTrue(narrow.snoozesInTitle());
        assertTrue(narrow.statusAsSign());
        assertTrue(narrow.visible().containsAll(Set.of(ListColumn.TITLE, ListColumn.DUE, ListColumn.STATUS,
                ListColumn.OWNER, ListColumn.PRIORITY, ListColumn.SYNC)));
    }

    @Test
    void whoseTaskItIsGoesAfterAllThatCanShrink() {
        var columns = EnumSet.copyOf(ListColumn.usualFor(StandardView.ALL_OPEN, SHOP));
        columns.add(ListColumn.ACCOUNT);
        assertTrue(ColumnFit.of(columns, 668 - 12).visible().contains(ListColumn.ACCOUNT));
        assertFalse(ColumnFit.of(columns, 480).visible().contains(ListColumn.ACCOUNT));
    }
}
