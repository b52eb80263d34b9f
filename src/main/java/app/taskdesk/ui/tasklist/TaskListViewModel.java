package app.taskdesk.ui.tasklist;

import app.taskdesk.live.Now;
import app.taskdesk.live.People;
import app.taskdesk.live.TaskList;
import app.taskdesk.live.TaskSelection;
import app.taskdesk.live.ViewCounts;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.FilterText;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.Viewpoint;
import app.taskdesk.ui.kit.Messages;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** What the list's view shows and does: the words around the table, its columns, and where the cursor is. */
public final class TaskListViewModel {

    /** The parts the list is made of. */
    public record Parts(TaskList list, TaskSelection selection, People people, ViewCounts counts, Now now,
            ObservableValue<Abilities> abilities) {
    }

    private final Parts parts;
    private final Messages messages;
    private final RowText text;
    private final ListCursor cursor;
    private final FilterBarViewModel filters;
    private final ReadOnlyStringWrapper waitingText = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problemText = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper problem = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper narrowed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final BooleanProperty fetching = new SimpleBooleanProperty();
    private final ObjectProperty<Map<AccountId, String>> accounts = new SimpleObjectProperty<>(Map.of());
    private final ReadOnlyObjectWrapper<Set<ListColumn>> columns;
    private final ReadOnlyObjectWrapper<Viewpoint> viewpoint;
    private final ViewShapes shapes;

    public TaskListViewModel(Parts parts, Messages messages) {
        this.parts = parts;
        this.messages = messages;
        TaskList list = parts.list();
        text = new RowText(messages);
        cursor = new ListCursor(list, parts.selection());
        filters = new FilterBarViewModel(parts, accounts, messages);
        shapes = new ViewShapes(parts.abilities(), accounts);
        columns = new ReadOnlyObjectWrapper<>(shapes.columnsOf(list.viewProperty().get()));
        viewpoint = new ReadOnlyObjectWrapper<>(list.viewpoint());
        list.viewProperty().subscribe(this::viewChanged);
        list.sortProperty().subscribe((was, is) -> shapes.order(list.viewProperty().get(), is));
        list.waitingProperty().subscribe(count -> tellWaiting(count.intValue()));
        list.problemsProperty().subscribe(this::tellProblem);
        list.lines().subscribe(this::look);
        list.loadingProperty().subscribe((was, is) -> look());
        list.totalProperty().subscribe((was, is) -> look());
        parts.counts().nextProperty().subscribe((was, is) -> look());
        fetching.subscribe((was, is) -> look());
        parts.abilities().subscribe((was, is) -> abilitiesChanged());
        accounts.subscribe((was, is) -> accountsChanged(is));
        parts.now().instantProperty().subscribe((was, is) -> viewpoint.set(list.viewpoint()));
    }

    public TaskList list() {
        return parts.list();
    }

    public TaskSelection selection() {
        return parts.selection();
    }

    public ListCursor cursor() {
        return cursor;
    }

    public FilterBarViewModel filters() {
        return filters;
    }

    RowText text() {
        return text;
    }

    /** "4 tasks changed"; empty when nothing waits. */
    public ReadOnlyStringProperty waitingTextProperty() {
        return waitingText.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** What search does not understand, and what may have been meant. */
    public ReadOnlyStringProperty problemTextProperty() {
        return problemText.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why there is no task to see. */
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** Whether it is filters that leave nothing to see. */
    public ReadOnlyBooleanProperty narrowedProperty() {
        return narrowed.getReadOnlyProperty();
    }

    /** Whether nothing is there yet because it is still being read. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Whether the account's tasks are fetched for the first time, so that none seen means little. */
    public BooleanProperty fetchingProperty() {
        return fetching;
    }

    /** What the accounts are called that are listed together; empty while it is only one. */
    public ObjectProperty<Map<AccountId, String>> accountsProperty() {
        return accounts;
    }

    /** The columns wanted in this view; a narrow list shows fewer. */
    public ReadOnlyObjectProperty<Set<ListColumn>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /** When and for whom lateness and days are said; moves on each minute. */
    public ReadOnlyObjectProperty<Viewpoint> viewpointProperty() {
        return viewpoint.getReadOnlyProperty();
    }

    /** Shows or hides a column in this view. */
    public void toggleColumn(ListColumn column) {
        var changed = EnumSet.copyOf(columns.get());
        if (!changed.remove(column)) {
            changed.add(column);
        }
        shapes.choose(list().viewProperty().get(), changed);
        columns.set(shapes.columnsOf(list().viewProperty().get()));
    }

    /** One step back: drops the selection, else search and chips; whether there was something to drop. */
    public boolean stepBack() {
        if (!selection().selected().isEmpty()) {
            selection().clear();
            return true;
        }
        boolean filtered = filters.isNarrowed();
        if (filtered) {
            list().clearFilters();
        }
        return filtered;
    }

    private void viewChanged(StandardView view) {
        columns.set(shapes.columnsOf(view));
        list().sortProperty().set(shapes.orderOf(view));
        selection().clear();
        look();
    }

    /** An account where tasks have other fields came on screen: no column, order or view of the former one stays. */
    private void abilitiesChanged() {
        StandardView view = list().viewProperty().get();
        if (view.isIn(parts.abilities().getValue())) {
            columns.set(shapes.columnsOf(view));
            list().sortProperty().set(shapes.orderOf(view));
        } else {
            list().viewProperty().set(StandardView.MY_DAY);
        }
    }

    private void accountsChanged(Map<AccountId, String> names) {
        text.name(names);
        columns.set(shapes.columnsOf(list().viewProperty().get()));
        list().sortProperty().set(shapes.orderOf(list().viewProperty().get()));
    }

    /** Whether there is such a column in the accounts on screen. */
    boolean offers(ListColumn column) {
        return shapes.offers(column);
    }

    /** What a column is called in the account on screen. */
    String messageKey(ListColumn column) {
        return column.messageKey(parts.abilities().getValue());
    }

    private void tellWaiting(int count) {
        waitingText.set(count == 0 ? "" : messages.text("list.waiting.changed", count));
        waiting.set(count > 0);
    }

    private void tellProblem(List<FilterText.Problem> problems) {
        problem.set(!problems.isEmpty());
        if (problems.isEmpty()) {
            problemText.set("");
            return;
        }
        FilterText.Problem first = problems.getFirst();
        problemText.set(first.suggestion() == null ? messages.text("list.problem.unknown", first.part())
                : messages.text("list.problem.near", first.part(), first.suggestion()));
    }

    private void look() {
        viewpoint.set(list().viewpoint());
        boolean none = list().rows().isEmpty();
        boolean still = list().loadingProperty().get();
        loading.set(none && still);
        empty.set(none && !still);
        narrowed.set(none && !still && filters.isNarrowed());
        if (narrowed.get()) {
            emptyText.set(messages.text("list.empty.noMatch", filters.size(), list().totalProperty().get()));
        } else {
            emptyText.set(fetching.get() ? messages.text("list.empty.fetching") : nothing());
        }
    }

    private String nothing() {
        StandardView view = list().viewProperty().get();
        TaskRow next = parts.counts().nextProperty().get();
        if (view == StandardView.MY_DAY && next != null) {
            return messages.text("list.empty.next", text.words().due(next, viewpoint.get()), text.title(next));
        }
        boolean noQueue = view == StandardView.UNCLAIMED && !parts.abilities().getValue().has(TaskField.QUEUE_ID);
        return messages.text(noQueue ? "list.empty.noneFree" : "list.empty." + view.name().toLowerCase(Locale.ROOT));
    }
}
