package app.taskdesk.ui.overdue;

import app.taskdesk.live.OverdueGrid;
import app.taskdesk.live.OverdueGrid.Line;
import app.taskdesk.live.TaskList;
import app.taskdesk.live.TaskSelection;
import app.taskdesk.task.Condition;
import app.taskdesk.task.Facet;
import app.taskdesk.task.LateAge;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.kit.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The overdue review: whose work is late for how long, each figure a way to exactly its tasks (ux.md 4.12). */
public final class OverdueViewModel {

    private static final int NAME = 40;
    private static final int STEPS = 4;

    private final OverdueGrid grid;
    private final TaskList list;
    private final TaskSelection selection;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Cell> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private boolean selecting;
    /** What came with another view that was opened from here. */
    private @Nullable TaskFilter opened;

    /**
     * What was opened: the late tasks of one owner.
     *
     * @param owner null for nobody
     * @param age   null for all ages
     */
    public record Cell(@Nullable String owner, @Nullable LateAge age) {
    }

    public OverdueViewModel(OverdueGrid grid, TaskList list, TaskSelection selection, Messages messages) {
        this.grid = grid;
        this.list = list;
        this.selection = selection;
        this.messages = messages;
        list.viewProperty().subscribe(this::viewChanged);
        list.filterProperty().subscribe((was, is) -> look());
        list.rows().subscribe(this::rowsChanged);
        grid.lines().subscribe(this::look);
        selection.selectedProperty().subscribe((was, is) -> look());
        look();
    }

    /** Whether the list shows late work, so that the figures stand above it. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ObservableList<Line> lines() {
        return grid.lines();
    }

    /** The cell whose tasks the list shows; null while it shows all. */
    public ReadOnlyObjectProperty<@Nullable Cell> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** "Ali Rahman · 3–7 d late", or "All late tasks". */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** "4 tasks, all selected". */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Lists exactly the tasks of a cell, all selected; pressed again it lists all late tasks. */
    void open(Cell cell) {
        if (cell.equals(chosen.get())) {
            list.filterProperty().set(list.filterProperty().get().without(Facet.OWNER).without(Facet.LATE));
            selection.clear();
            return;
        }
        list.searchProperty().set("");
        list.closedTooProperty().set(false);
        selecting = true;
        var filter = TaskFilter.of(owner(cell.owner()));
        LateAge age = cell.age();
        list.filterProperty().set(age == null ? filter : filter.with(Condition.Late.of(age)));
    }

    /** Lists another view's tasks of one owner. */
    void open(StandardView view, @Nullable String owner) {
        list.viewProperty().set(view);
        list.searchProperty().set("");
        opened = TaskFilter.of(owner(owner));
        list.filterProperty().set(opened);
    }

    /** How loud a figure is: 0 for none, 4 for the most there is in the grid. */
    int loudness(int tasks) {
        int most = grid.lines().stream().flatMap(line -> line.byAge().stream()).mapToInt(Integer::intValue).max()
                .orElse(0);
        return tasks == 0 ? 0 : Math.max(1, Math.ceilDiv(tasks * STEPS, most));
    }

    /** "Ali Rahman", "Sara Kim (me)", "Nobody". */
    String name(Line line) {
        String name = line.name() == null ? messages.text("task.nobody") : SafeText.line(line.name(), NAME);
        return line.me() ? messages.text("overdue.owner.me", name) : name;
    }

    String name(LateAge age) {
        return messages.text("task.lateAge." + age.name().toLowerCase(Locale.ROOT));
    }

    private static Condition owner(@Nullable String owner) {
        return owner == null ? new Condition.Words(Facet.OWNER, List.of(), true, false)
                : Condition.Words.of(Facet.OWNER, Condition.EXACTLY + owner);
    }

    /** A filter that came from this review does not narrow the next view. */
    private void viewChanged(StandardView view) {
        if (shown.get() && view != StandardView.OVERDUE && chosen.get() != null) {
            list.filterProperty().set(list.filterProperty().get().without(Facet.OWNER).without(Facet.LATE));
        }
        if (list.filterProperty().get().equals(opened)) {
            list.filterProperty().set(TaskFilter.NONE);
        }
        opened = null;
        shown.set(view == StandardView.OVERDUE);
        look();
    }

    private void rowsChanged() {
        if (selecting) {
            selecting = false;
            selection.selectOnly(list.rows().stream().map(TaskRow::id).toList());
        }
        look();
    }

    private void look() {
        Cell cell = shown.get() ? cell(list.filterProperty().get()) : null;
        chosen.set(cell);
        title.set(cell == null ? messages.text("overdue.title.all") : title(cell));
        int tasks = list.rows().size();
        int selected = selection.selected().size();
        count.set(messages.text(selected == 0 ? "overdue.count.none" : selected == tasks ? "overdue.count.all"
                : "overdue.count.some", tasks, selected));
    }

    private String title(Cell cell) {
        String name = lines().stream().filter(line -> Objects.equals(line.owner(), cell.owner())).findFirst()
                .map(this::name).orElseGet(() -> cell.owner() == null ? messages.text("task.nobody") : cell.owner());
        LateAge age = cell.age();
        return age == null ? messages.text("overdue.title.owner", name)
                : messages.text("overdue.title.cell", name, name(age));
    }

    private @Nullable Cell cell(TaskFilter filter) {
        if (!(filter.on(Facet.OWNER).orElse(null) instanceof Condition.Words owner) || owner.not()) {
            return null;
        }
        boolean nobody = owner.values().isEmpty() && owner.orNone();
        boolean one = owner.values().size() == 1 && !owner.orNone()
                && owner.values().getFirst().startsWith(Condition.EXACTLY);
        if (!nobody && !one) {
            return null;
        }
        String id = nobody ? null : owner.values().getFirst().substring(Condition.EXACTLY.length());
        return switch (filter.on(Facet.LATE).orElse(null)) {
            case null -> new Cell(id, null);
            case Condition.Late late when late.ages().size() == 1 && !late.not() ->
                    new Cell(id, late.ages().iterator().next());
            default -> null;
        };
    }
}
