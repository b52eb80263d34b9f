package app.taskdesk.ui.tasklist;

import app.taskdesk.live.GroupLine;
import app.taskdesk.live.ListLine;
import app.taskdesk.live.TaskLine;
import app.taskdesk.task.DueGroup;
import app.taskdesk.task.TaskColumn;
import app.taskdesk.task.TaskSort;
import app.taskdesk.ui.kit.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.beans.value.ObservableValueBase;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Fits a table to the list: columns by view and width, order asked of the list instead of done here, lines handed
 * over ready. Selecting is by ids, so the table's own selection only says where the cursor is.
 */
final class TaskTable implements LineRow.TableContext {

    private static final PseudoClass TICKING = PseudoClass.getPseudoClass("ticking");
    private static final double SCROLL_BAR = 12;

    private final TableView<ListLine> table;
    private final TaskListViewModel viewModel;
    private final Messages messages;
    private final LiveCells cells = new LiveCells();
    private final Cells maker;
    private final Set<LineRow> rows = Collections.newSetFromMap(new WeakHashMap<>());
    private final Map<ListColumn, TableColumn<ListLine, ListLine>> columns = new EnumMap<>(ListColumn.class);
    private final ContextMenu chooser;
    private boolean fitting;
    private boolean ordering;
    private boolean ticksOld;
    private boolean statusAsSign;

    TaskTable(TableView<ListLine> table, TaskListViewModel viewModel, Messages messages) {
        this.table = table;
        this.viewModel = viewModel;
        this.messages = messages;
        this.maker = new Cells(cells, viewModel.text(), viewModel.viewpointProperty()::get, viewModel.selection());
        table.setRowFactory(_ -> row());
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setSortPolicy(_ -> true);
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        this.chooser = chooser();
        for (ListColumn column : ListColumn.values()) {
            columns.put(column, column(column));
        }
        table.getColumns().setAll(columns.values());
        table.setItems(viewModel.list().lines());
        table.widthProperty().subscribe((was, is) -> fit());
        viewModel.columnsProperty().subscribe(_ -> fit());
        viewModel.filters().abilitiesProperty().subscribe((was, is) -> nameColumns());
        viewModel.viewpointProperty().subscribe((was, is) -> cells.redraw());
        viewModel.selection().selectedProperty().subscribe((was, is) -> ticksChanged());
        viewModel.list().sortProperty().subscribe(this::showOrder);
        table.getSortOrder().addListener((ListChangeListener<TableColumn<ListLine, ?>>) _ -> orderClicked());
        columns.values().forEach(column -> column.sortTypeProperty().subscribe((was, is) -> orderClicked()));
    }

    private LineRow row() {
        var row = new LineRow(this);
        rows.add(row);
        return row;
    }

    private TableColumn<ListLine, ListLine> column(ListColumn kind) {
        var column = new TableColumn<ListLine, ListLine>(nameOf(kind));
        column.setId(kind.name());
        column.getStyleClass().add("column-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        column.setPrefWidth(kind.width());
        column.setMinWidth(ColumnFit.SIGN_WIDTH < kind.width() ? ColumnFit.SIGN_WIDTH : kind.width());
        column.setReorderable(false);
        column.setSortable(kind.sort() != null);
        column.setResizable(false);
        column.setCellValueFactory(features -> new Fixed<>(features.getValue()));
        column.setCellFactory(_ -> maker.of(kind));
        column.setContextMenu(chooser);
        return column;
    }

    /** Lets a person choose the columns of this view, from the head of any; filled when it opens. */
    private ContextMenu chooser() {
        var menu = new ContextMenu();
        menu.setOnShowing(_ -> menu.getItems().setAll(choices()));
        menu.getItems().setAll(choices());
        return menu;
    }

    private List<CheckMenuItem> choices() {
        var items = new ArrayList<CheckMenuItem>();
        for (ListColumn column : ListColumn.values()) {
            if (column != ListColumn.SELECT && column != ListColumn.TITLE && viewModel.offers(column)) {
                var item = new CheckMenuItem(messages.text(viewModel.messageKey(column) + ".name"));
                item.setSelected(viewModel.columnsProperty().get().contains(column));
                item.setOnAction(_ -> viewModel.toggleColumn(column));
                items.add(item);
            }
        }
        return items;
    }

    private void fit() {
        if (fitting || table.getWidth() <= 0) {
            return;
        }
        fitting = true;
        var fit = ColumnFit.of(viewModel.columnsProperty().get(), table.getWidth() - SCROLL_BAR);
        columns.forEach((kind, column) -> {
            column.setVisible(fit.visible().contains(kind));
            column.setPrefWidth(kind == ListColumn.TITLE ? fit.titleWidth()
                    : kind == ListColumn.STATUS && fit.statusAsSign() ? ColumnFit.SIGN_WIDTH : kind.width());
        });
        maker.fit(fit);
        statusAsSign = fit.statusAsSign();
        nameColumns();
        fitting = false;
    }

    private void showOrder(TaskSort order) {
        if (ordering) {
            return;
        }
        ordering = true;
        var shown = new ArrayList<TableColumn<ListLine, ListLine>>();
        show(order.first(), shown);
        TaskSort.Key second = order.second();
        if (second != null) {
            show(second, shown);
        }
        table.getSortOrder().setAll(shown);
        nameColumns();
        ordering = false;
    }

    /** Names each column, with an arrow behind the name where the list is ordered by it. */
    private void nameColumns() {
        TaskSort order = viewModel.list().sortProperty().get();
        columns.forEach((kind, column) -> {
            String name = kind == ListColumn.STATUS && statusAsSign ? "" : nameOf(kind);
            column.setText(order.directionOf(kind.sort())
                    .map(descending -> messages.text(descending ? "list.column.down" : "list.column.up", name))
                    .orElse(name));
        });
    }

    private String nameOf(ListColumn kind) {
        return messages.text(viewModel.messageKey(kind));
    }

    private void show(TaskSort.Key key, List<TableColumn<ListLine, ListLine>> shown) {
        columns.forEach((kind, column) -> {
            if (kind.sort() == key.column()) {
                column.setSortType(key.descending() ? TableColumn.SortType.DESCENDING
                        : TableColumn.SortType.ASCENDING);
                shown.add(column);
            }
        });
    }

    private void orderClicked() {
        if (ordering || fitting) {
            return;
        }
        List<TaskSort.Key> keys = table.getSortOrder().stream().map(TaskTable::keyOf).limit(2).toList();
        ordering = true;
        viewModel.list().sortProperty().set(keys.isEmpty() ? TaskSort.DEFAULT
                : new TaskSort(keys.getFirst(), keys.size() < 2 ? null : keys.getLast()));
        nameColumns();
        ordering = false;
        if (keys.isEmpty()) {
            showOrder(TaskSort.DEFAULT);
        }
    }

    private static TaskSort.Key keyOf(TableColumn<ListLine, ?> column) {
        TaskColumn by = ListColumn.valueOf(column.getId()).sort();
        return new TaskSort.Key(by == null ? TaskColumn.DUE : by,
                column.getSortType() == TableColumn.SortType.DESCENDING);
    }

    /** However many ids come and go at once, the ticks are drawn once. */
    private void ticksChanged() {
        if (!ticksOld) {
            ticksOld = true;
            table.requestLayout();
        }
    }

    /** Draws the ticks again if the selection changed; call before each layout. */
    void drawTicks() {
        if (ticksOld) {
            ticksOld = false;
            table.pseudoClassStateChanged(TICKING, !viewModel.selection().selected().isEmpty());
            cells.redraw();
            rows.forEach(LineRow::markTicked);
        }
    }

    @Override
    public boolean isTicked(TaskLine line) {
        return viewModel.selection().selected().contains(line.id());
    }

    @Override
    public String nameOf(DueGroup group) {
        return viewModel.text().words().group(group);
    }

    @Override
    public String spoken(ListLine line, int index) {
        return switch (line) {
            case GroupLine group -> messages.text(group.folded() ? "list.spoken.folded" : "list.spoken.group",
                    nameOf(group.group()), group.count());
            case TaskLine task -> viewModel.text().spoken(task.row(), viewModel.viewpointProperty().get(),
                    messages.text("list.spoken.place", viewModel.list().placeOf(index),
                            viewModel.list().rows().size()));
        };
    }

    /** A value that never changes. */
    private static final class Fixed<T> extends ObservableValueBase<T> {

        private final T value;

        Fixed(T value) {
            this.value = value;
        }

        @Override
        public T getValue() {
            return value;
        }
    }
}
