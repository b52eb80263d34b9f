package app.taskdesk.ui.transfer;

import app.taskdesk.csv.CsvColumn;
import app.taskdesk.csv.CsvMapping;
import app.taskdesk.csv.CsvTable;
import app.taskdesk.csv.DateOrder;
import app.taskdesk.task.SafeText;
import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.ui.transfer.ImportViewModel.Understood;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The page on which a file of tasks is looked at before it is taken over. */
public final class ImportView {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final int NAME = 40;

    private final ImportViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private Label summary;
    @FXML
    private Label price;
    @FXML
    private FlowPane choices;
    @FXML
    private TableView<CsvMapping.Read> table;
    @FXML
    private Button saveBad;
    @FXML
    private Button cancel;
    @FXML
    private Button start;

    /** @param leave goes back to the list */
    public ImportView(Views views, ImportViewModel viewModel, FileQuestions files, Runnable leave) {
        this.viewModel = viewModel;
        this.messages = views.messages();
        this.root = views.load(this);
        summary.textProperty().bind(viewModel.summaryProperty());
        price.textProperty().bind(viewModel.priceProperty());
        price.visibleProperty().bind(price.textProperty().isNotEmpty());
        price.managedProperty().bind(price.visibleProperty());
        saveBad.managedProperty().bind(saveBad.visibleProperty());
        saveBad.setOnAction(_ -> viewModel.saveBad(files));
        cancel.setOnAction(_ -> leave.run());
        start.setOnAction(_ -> viewModel.start(leave));
        table.setPlaceholder(new Label(""));
        table.setRowFactory(_ -> new Line());
        viewModel.understoodProperty().subscribe(this::show);
    }

    /** The node to show in place of list and detail. */
    public Parent root() {
        return root;
    }

    public void focusFirst() {
        start.requestFocus();
    }

    private void show(@Nullable Understood now) {
        if (now == null) {
            return;
        }
        int good = now.good().size();
        start.setText(messages.text("transfer.import.start", good));
        start.setDisable(good == 0);
        saveBad.setVisible(now.bad() > 0);
        if (choices.getChildren().isEmpty() || !now.table().equals(choices.getUserData())) {
            choices.setUserData(now.table());
            fill(now);
        }
        table.getColumns().setAll(List.of());
        column(messages.text("transfer.import.line"), 50, read -> String.valueOf(read.line()));
        if (now.bad() > 0) {
            column(messages.text("transfer.import.problems"), 240, viewModel::errors);
        }
        viewModel.columns().stream().filter(now.mapping().columns()::containsKey).forEach(column ->
                column(viewModel.name(column), column == CsvColumn.TITLE ? 240 : 110,
                        read -> viewModel.cell(read, column)));
        table.getItems().setAll(now.preview());
    }

    private void fill(Understood now) {
        choices.getChildren().clear();
        choice("delimiter", messages.text("transfer.import.delimiter"),
                new Choices<>(CsvTable.DELIMITERS, now.table().delimiter()), delimiter ->
                        messages.text("transfer.import.delimiter." + nameOf(delimiter)))
                .valueProperty().subscribe((_, is) -> viewModel.part(is));
        choice("dates", messages.text("transfer.import.dates"),
                new Choices<>(List.of(DateOrder.values()), now.mapping().dates()), order ->
                        messages.text("transfer.import.dates." + order.name().toLowerCase(Locale.ROOT)))
                .valueProperty().subscribe((_, is) -> viewModel.dates(is));
        List<Integer> places = IntStream.range(-1, now.table().header().size()).boxed().toList();
        for (CsvColumn column : viewModel.columns()) {
            Integer from = now.mapping().columns().getOrDefault(column, -1);
            choice(column.header(), viewModel.name(column), new Choices<>(places, from), place -> place < 0
                    ? messages.text("transfer.import.nothing") : SafeText.line(now.table().header().get(place), NAME))
                    .valueProperty().subscribe((_, is) -> viewModel.map(column, is < 0 ? null : is));
        }
    }

    private record Choices<T>(List<T> all, T chosen) {
    }

    private <T> ComboBox<T> choice(String id, String name, Choices<T> choices, Function<T, String> words) {
        var box = new ComboBox<T>();
        box.setId("import-" + id);
        box.getItems().setAll(choices.all());
        box.setValue(choices.chosen());
        box.setAccessibleText(name);
        box.setPrefWidth(158);
        box.setConverter(new StringConverter<>() {

            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return box.getValue();
            }
        });
        var label = new Label(name);
        label.getStyleClass().add("muted");
        label.setLabelFor(box);
        this.choices.getChildren().add(new VBox(2, label, box));
        return box;
    }

    private static String nameOf(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "bar";
        };
    }

    private void column(String name, double width, Function<CsvMapping.Read, String> text) {
        var column = new TableColumn<CsvMapping.Read, String>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(read -> new SimpleStringProperty(text.apply(read.getValue())));
        table.getColumns().add(column);
    }

    private final class Line extends TableRow<CsvMapping.Read> {

        @Override
        protected void updateItem(CsvMapping.@Nullable Read read, boolean empty) {
            super.updateItem(read, empty);
            boolean failed = read != null && !read.isGood();
            pseudoClassStateChanged(FAILED, failed);
            setTooltip(failed ? new Tooltip(viewModel.errors(read)) : null);
        }
    }
}
