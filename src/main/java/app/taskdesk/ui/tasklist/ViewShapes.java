package app.taskdesk.ui.tasklist;

import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskColumn;
import app.taskdesk.task.TaskSort;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/** The columns and the order of each view, as far as the accounts on screen have them. FX thread only. */
final class ViewShapes {

    private final ObservableValue<Abilities> abilities;
    private final ObservableValue<Map<AccountId, String>> accounts;
    /** Also what an account without such a column does not show. */
    private final Map<StandardView, Set<ListColumn>> chosen = new EnumMap<>(StandardView.class);
    private final Map<StandardView, TaskSort> orders = new EnumMap<>(StandardView.class);

    /** @param accounts what those are called that are listed together; empty while it is only one */
    ViewShapes(ObservableValue<Abilities> abilities, ObservableValue<Map<AccountId, String>> accounts) {
        this.abilities = abilities;
        this.accounts = accounts;
    }

    void choose(StandardView view, Set<ListColumn> columns) {
        chosen.put(view, columns);
    }

    void order(StandardView view, TaskSort order) {
        orders.put(view, order);
    }

    boolean offers(ListColumn column) {
        return (column != ListColumn.ACCOUNT || !accounts.getValue().isEmpty())
                && column.isIn(abilities.getValue());
    }

    Set<ListColumn> columnsOf(StandardView view) {
        Set<ListColumn> wanted = chosen.get(view);
        Stream<ListColumn> columns = wanted == null ? Stream.concat(Stream.of(ListColumn.ACCOUNT),
                ListColumn.usualFor(view, abilities.getValue()).stream()) : wanted.stream();
        return columns.filter(this::offers).collect(Collectors.toUnmodifiableSet());
    }

    TaskSort orderOf(StandardView view) {
        TaskSort wanted = orders.getOrDefault(view, usualOrder(view));
        TaskSort.Key second = wanted.second();
        boolean there = isIn(wanted.first()) && (second == null || isIn(second));
        return there ? wanted : usualOrder(view);
    }

    private boolean isIn(TaskSort.Key key) {
        return (key.column() != TaskColumn.ACCOUNT || !accounts.getValue().isEmpty())
                && key.column().isIn(abilities.getValue());
    }

    private static TaskSort usualOrder(StandardView view) {
        return switch (view) {
            case DONE_TODAY -> TaskSort.by(TaskColumn.UPDATED, true);
            case OVERDUE -> TaskSort.by(TaskColumn.LATE_BY, true);
            case SNOOZED_OFTEN -> TaskSort.by(TaskColumn.SNOOZES, true);
            case MY_DAY, MY_OPEN, WAITING, SNOOZED, DEFERRED, UNCLAIMED, ALL_OPEN -> TaskSort.DEFAULT;
        };
    }
}
