package app.taskdesk.ui.tasklist;

import app.taskdesk.task.DaySpan;
import app.taskdesk.task.Facet;
import app.taskdesk.task.SearchText;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Popover;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Chooses the values of one chip: type to find, Enter or Space to tick; the list follows at once. */
final class FilterChoice extends VBox {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final double ROW = 30;
    private static final int ROWS = 9;
    private static final int FEW = 7;

    private final Messages messages;
    private final FilterBarViewModel viewModel;
    private final Facet facet;
    private final ListView<FilterOptions.Option> list = new ListView<>();

    FilterChoice(Messages messages, FilterBarViewModel viewModel, Facet facet) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.facet = facet;
        getStyleClass().add("filter-choice");
        setId("filter-choice");
        List<FilterOptions.Option> options = viewModel.options(facet);
        var found = new FilteredList<>(FXCollections.observableList(options));
        list.setItems(found);
        list.setCellFactory(_ -> new OptionCell());
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * Math.min(ROWS, Math.max(1, options.size())) + 2);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::chooseByKey);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        if (options.size() > FEW) {
            getChildren().add(search(found));
        }
        if (!facet.isDated()) {
            getChildren().add(list);
        }
        if (facet == Facet.DUE || facet.isDated()) {
            getChildren().add(span());
        }
        getChildren().add(not());
        list.getSelectionModel().selectFirst();
    }

    private TextField search(FilteredList<FilterOptions.Option> found) {
        var search = new TextField();
        search.setPromptText(messages.text("filter.find"));
        search.setAccessibleText(messages.text("filter.find"));
        search.textProperty().subscribe(text -> {
            String wanted = SearchText.fold(text);
            found.setPredicate(option -> SearchText.fold(option.name()).contains(wanted));
            list.getSelectionModel().selectFirst();
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                press.consume();
            } else if (press.getCode() == KeyCode.ENTER) {
                chooseByKey(press);
            }
        });
        return search;
    }

    private void chooseByKey(KeyEvent press) {
        FilterOptions.Option option = list.getSelectionModel().getSelectedItem();
        if (option != null && (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE)) {
            choose(option);
            press.consume();
        }
    }

    /** The list view would keep Escape for itself. */
    private void leave(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) {
            press.consume();
            Popover.closeIn(getScene());
        }
    }

    private void choose(FilterOptions.Option option) {
        viewModel.toggle(facet, option.value());
        list.refresh();
    }

    private CheckBox not() {
        var not = new CheckBox(messages.text("filter.isNot"));
        not.setSelected(viewModel.isNot(facet));
        not.selectedProperty().subscribe((was, is) -> viewModel.setNot(facet, is));
        return not;
    }

    private HBox span() {
        DaySpan asked = viewModel.span(facet).orElse(new DaySpan(null, null));
        DatePicker from = day("filter.due.fromDay", asked.from());
        DatePicker to = day("filter.due.toDay", asked.to());
        from.valueProperty().subscribe((was, is) -> viewModel.setSpan(facet, is, to.getValue()));
        to.valueProperty().subscribe((was, is) -> viewModel.setSpan(facet, from.getValue(), is));
        var row = new HBox(8, from, new Label("\u2013"), to);
        row.getStyleClass().add("filter-span");
        return row;
    }

    private DatePicker day(String key, @Nullable LocalDate value) {
        var day = new DatePicker(value);
        day.setPromptText(messages.text(key));
        day.setPrefWidth(130);
        return day;
    }

    private final class OptionCell extends ListCell<FilterOptions.Option> {

        private final Region box = new Region();

        OptionCell() {
            box.getStyleClass().add("tick-box");
            setOnMousePressed(_ -> {
                if (getItem() != null) {
                    choose(getItem());
                }
            });
        }

        @Override
        protected void updateItem(FilterOptions.@Nullable Option option, boolean empty) {
            super.updateItem(option, empty);
            setText(empty || option == null ? null : option.name());
            setGraphic(empty ? null : box);
            boolean on = option != null && viewModel.isChosen(facet, option.value());
            box.pseudoClassStateChanged(ON, on);
            setAccessibleText(option == null ? null
                    : messages.text(on ? "filter.spoken.on" : "filter.spoken.off", option.name()));
            setId(option == null ? null : "option-" + option.value().toLowerCase(Locale.ROOT));
        }
    }
}
