package app.taskdesk.live;

import app.taskdesk.task.DueGroup;
import app.taskdesk.task.FilterText;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskSort;
import app.taskdesk.task.Viewpoint;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The list on screen: say what to show by its properties and watch the rows follow. Filtering and ordering happen on
 * the worker; only the answer to the newest question is shown, by one cheap swap. FX thread only.
 */
public final class TaskList {

    private final TaskIndex index;
    private final Now now;
    private final ListWork work = new ListWork();
    private volatile @Nullable LiveQuery wanted;
    private volatile boolean holding;
    private long answered;
    private long number;

    private final ObjectProperty<StandardView> view = new SimpleObjectProperty<>(StandardView.MY_DAY);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<TaskFilter> filter = new SimpleObjectProperty<>(TaskFilter.NONE);
    private final ObjectProperty<TaskSort> sort = new SimpleObjectProperty<>(TaskSort.DEFAULT);
    private final BooleanProperty grouped = new SimpleBooleanProperty(true);
    private final BooleanProperty closedToo = new SimpleBooleanProperty();
    private final BooleanProperty held = new SimpleBooleanProperty();

    private final SwappedList<TaskRow> rows = new SwappedList<>();
    private final SwappedList<ListLine> lines = new SwappedList<>();
    private final ReadOnlyIntegerWrapper matching = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<List<FilterText.Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<DueGroup> folded = EnumSet.noneOf(DueGroup.class);
    private @Nullable ListResult shown;
    private boolean missedMinute;

    public TaskList(TaskIndex index, Now now) {
        this.index = index;
        this.now = now;
        index.watch(new Follow());
        view.subscribe((was, is) -> {
            closedToo.set(false);
            ask();
        });
        search.subscribe((was, is) -> ask());
        filter.subscribe((was, is) -> ask());
        sort.subscribe((was, is) -> ask());
        grouped.subscribe((was, is) -> ask());
        closedToo.subscribe((was, is) -> ask());
        now.instantProperty().subscribe((was, is) -> minutePassed());
        now.zoneProperty().subscribe((was, is) -> ask());
        index.deskProperty().subscribe((was, is) -> deskChanged());
        held.subscribe((was, is) -> handMoved());
    }

    public ObjectProperty<StandardView> viewProperty() {
        return view;
    }

    /** What is typed into search, in the language of {@link FilterText}. */
    public StringProperty searchProperty() {
        return search;
    }

    /** What the chips say; the search text is asked for on top of it. */
    public ObjectProperty<TaskFilter> filterProperty() {
        return filter;
    }

    public ObjectProperty<TaskSort> sortProperty() {
        return sort;
    }

    /** Whether headings by due date are shown where the order allows them. */
    public BooleanProperty groupedProperty() {
        return grouped;
    }

    /** Whether closed tasks are searched too; false again as soon as nothing is searched for or the view changes. */
    public BooleanProperty closedTooProperty() {
        return closedToo;
    }

    /** Set while the person's hand is on the list: changes from elsewhere then neither move nor add rows. */
    public BooleanProperty heldProperty() {
        return held;
    }

    /** The tasks in order, folded groups too; exchanged as a whole. */
    public ObservableList<TaskRow> rows() {
        return rows;
    }

    /** What stands on screen: tasks and headings, folded groups left out; exchanged as a whole. */
    public ObservableList<ListLine> lines() {
        return lines;
    }

    public ReadOnlyIntegerProperty matchingProperty() {
        return matching.getReadOnlyProperty();
    }

    /** How many tasks the view holds without filter and search. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** How many changes from elsewhere wait for {@link #showWaiting()} or for the hand to leave the list. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** True until every row of the account has been looked at once. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** The parts of the search text that say nothing. */
    public ReadOnlyObjectProperty<List<FilterText.Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** Lets in the changes that wait, also while the list is held. */
    public void showWaiting() {
        if (waiting.get() > 0) {
            ask();
        }
    }

    /** Drops search and chips. */
    public void clearFilters() {
        filter.set(TaskFilter.NONE);
        search.set("");
    }

    /** Folds or unfolds one group. */
    public void fold(DueGroup group, boolean fold) {
        if (fold ? folded.add(group) : folded.remove(group)) {
            showLines();
        }
    }

    public void foldAll(boolean fold) {
        folded.clear();
        if (fold) {
            folded.addAll(EnumSet.allOf(DueGroup.class));
        }
        showLines();
    }

    /** Where the task stands among the lines; -1 when it is not there. */
    public int lineOf(TaskId task) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof TaskLine line && line.id().equals(task)) {
                return i;
            }
        }
        return -1;
    }

    /** The heading above a line; null where there are no groups. */
    public @Nullable GroupLine headingOf(int line) {
        return shown != null && line < lines.size() && !shown.groups().isEmpty()
                ? new GroupedLines(shown, folded).headingOf(line)
                : null;
    }

    /** Which of the rows stands on a line, counted from 1; headings are not counted. */
    public int placeOf(int line) {
        return shown == null || shown.groups().isEmpty() ? line + 1 : new GroupedLines(shown, folded).placeOf(line);
    }

    /** When, where and for whom the lines on screen were last judged. */
    public Viewpoint viewpoint() {
        return index.viewpoint(now);
    }

    private void ask() {
        FilterText.Parsed typed = FilterText.parse(search.get());
        problems.set(typed.problems());
        missedMinute = false;
        if (closedToo.get() && filter.get().isEmpty() && search.get().isBlank()) {
            closedToo.set(false);
            return;
        }
        wanted = new LiveQuery(++number, view.get(), filter.get().and(typed.filter()), sort.get(), grouped.get(),
                viewpoint(), closedToo.get());
        index.onWorker(this::answerNewest);
    }

    private void minutePassed() {
        if (held.get()) {
            missedMinute = true;
        } else {
            ask();
        }
    }

    private void deskChanged() {
        shown = null;
        loading.set(true);
        rows.swap(List.of());
        showLines();
        ask();
    }

    private void handMoved() {
        holding = held.get();
        if (!holding && (missedMinute || waiting.get() > 0)) {
            ask();
        }
    }

    private void answerNewest() {
        LiveQuery newest = wanted;
        if (newest != null && newest.number() > answered) {
            answered = newest.number();
            publish(work.answer(newest));
        }
    }

    private void publish(@Nullable ListResult result) {
        if (result != null) {
            index.fx().execute(() -> show(result));
        }
    }

    private void show(ListResult result) {
        if (result.query().number() != number) {
            return;
        }
        shown = result;
        matching.set(result.lines().size());
        total.set(result.total());
        waiting.set(result.waiting());
        loading.set(!result.complete());
        rows.swap(new RowView(result.lines()));
        showLines();
    }

    private void showLines() {
        lines.swap(shown == null ? List.of() : GroupedLines.of(shown, folded));
    }

    private final class Follow implements TaskIndex.Watcher {

        @Override
        public void replaced(Collection<TaskRow> now, boolean complete) {
            work.load(now, complete);
            publishAgain();
        }

        @Override
        public void changed(List<RowChange> changes) {
            work.change(changes, holding);
            publishAgain();
        }

        /** Unless a newer query stands in the queue, whose answer is due anyway. */
        private void publishAgain() {
            LiveQuery newest = wanted;
            if (newest != null && newest.number() == answered) {
                publish(work.again());
            }
        }
    }
}
