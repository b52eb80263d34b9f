package app.taskdesk.ui.tasklist;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** The cells that exist, a few hundred at most, so that what changes with time is drawn again without new cells. */
final class LiveCells {

    private final Set<LineCell> cells = Collections.newSetFromMap(new WeakHashMap<>());

    void add(LineCell cell) {
        cells.add(cell);
    }

    void redraw() {
        List.copyOf(cells).forEach(LineCell::redraw);
    }
}
