package app.taskdesk.ui.printing;

import app.taskdesk.ui.kit.Messages;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** Draws one page of a table for paper: ink on nothing, whatever the theme of the window. */
final class PageDrawing {

    static final double ROW = 15;
    private static final double HEAD = 62;
    private static final double FOOT = 22;
    private static final double TEXT = 7.5;
    private static final double GAP = 4;
    private static final String EN_SPACE = "\u2002";

    private final PrintedTable table;
    private final Messages messages;
    private final String printedAt;
    private final double width;
    private final double height;
    private final List<Double> widths;

    /** @param printedAt when, in words */
    PageDrawing(PrintedTable table, Messages messages, String printedAt, double width, double height) {
        this.table = table;
        this.messages = messages;
        this.printedAt = printedAt;
        this.width = width;
        this.height = height;
        this.widths = Pagination.widths(table.columns(), width);
    }

    List<Pagination.Page> pages() {
        return Pagination.pages(table.rows().size(), Pagination.rowsOnPage(height, HEAD + FOOT, ROW));
    }

    Parent draw(Pagination.Page page) {
        var rows = new VBox();
        table.rows().subList(page.from(), page.to()).forEach(cells -> rows.getChildren().add(row(cells, false)));
        var root = new BorderPane(rows, head(), null, foot(page), null);
        root.setBackground(Background.EMPTY);
        root.setPrefSize(width, height);
        root.setMinSize(width, height);
        root.setMaxSize(width, height);
        new Scene(root, width, height);
        root.applyCss();
        root.layout();
        return root;
    }

    private VBox head() {
        String filter = table.filter().isEmpty() ? "" : messages.text("print.filter", table.filter());
        var head = new VBox(2, label(table.title(), 14, true, width), label(filter, TEXT, false, width),
                row(table.columns().stream().map(PrintedTable.Column::name).toList(), true),
                new Line(0, 0, width, 0));
        head.setMinHeight(HEAD);
        head.setMaxHeight(HEAD);
        return head;
    }

    private HBox foot(Pagination.Page page) {
        Label number = label(messages.text("print.page", page.number(), page.of()), TEXT, false, width / 2);
        number.setId("print-page-number");
        var foot = new HBox(label(printedAt, TEXT, false, width / 2), number);
        foot.setMinHeight(FOOT);
        foot.setMaxHeight(FOOT);
        return foot;
    }

    private HBox row(List<String> cells, boolean bold) {
        var row = new HBox();
        for (int i = 0; i < cells.size(); i++) {
            row.getChildren().add(label(cells.get(i), TEXT, bold, widths.get(i)));
        }
        row.setMinHeight(ROW);
        row.setMaxHeight(ROW);
        return row;
    }

    private static Label label(String text, double size, boolean bold, double width) {
        // On paper letters are wider than measured for the screen: what is cut off at the end is this space.
        var label = new Label(text + EN_SPACE);
        label.setFont(Font.font(null, bold ? FontWeight.BOLD : FontWeight.NORMAL, size));
        label.setMinWidth(width);
        label.setMaxWidth(width);
        label.setStyle("-fx-padding: 0 " + GAP + " 0 0;");
        return label;
    }
}
