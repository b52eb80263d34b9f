package app.taskdesk.ui.printing;

import app.taskdesk.ui.kit.Messages;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** Draws one page for paper: ink on nothing, whatever the theme of the window. */
final class PageDrawing {

    static final double ROW = 15;
    private static final double HEAD = 46;
    private static final double FOOT = 22;
    private static final double TEXT = 7.5;
    private static final double HEADING = 10;
    private static final double GAP = 4;
    private static final String EN_SPACE = "\u2002";

    private final Printed printed;
    private final Messages messages;
    private final String printedAt;
    private final double width;
    private final double height;

    /** @param printedAt when, in words */
    PageDrawing(Printed printed, Messages messages, String printedAt, double width, double height) {
        this.printed = printed;
        this.messages = messages;
        this.printedAt = printedAt;
        this.width = width;
        this.height = height;
    }

    List<Pagination.Page> pages() {
        return Pagination.pages(printed.tables(), Pagination.linesOnPage(height, HEAD + FOOT, ROW));
    }

    Parent draw(Pagination.Page page) {
        var tables = new VBox();
        for (Pagination.Part part : page.parts()) {
            draw(part, tables);
        }
        var root = new BorderPane(tables, head(), null, foot(page), null);
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
        var head = new VBox(2, label(printed.title(), 14, true, width), label(printed.about(), TEXT, false, width));
        head.setMinHeight(HEAD);
        head.setMaxHeight(HEAD);
        return head;
    }

    private void draw(Pagination.Part part, VBox tables) {
        PrintedTable table = printed.tables().get(part.table());
        List<Double> widths = Pagination.widths(table.columns(), width);
        if (!tables.getChildren().isEmpty()) {
            tables.getChildren().add(high(ROW, new Region()));
        }
        if (!table.title().isEmpty()) {
            tables.getChildren().add(high(ROW, label(table.title(), HEADING, true, width)));
        }
        HBox names = row(table.columns().stream().map(PrintedTable.Column::name).toList(), widths, true);
        tables.getChildren().add(high(ROW, new VBox(high(ROW - 1, names), new Line(0, 0, width, 0))));
        table.rows().subList(part.from(), part.to())
                .forEach(cells -> tables.getChildren().add(high(ROW, row(cells, widths, false))));
    }

    private static <R extends Region> R high(double height, R region) {
        region.setMinHeight(height);
        region.setMaxHeight(height);
        return region;
    }

    private HBox foot(Pagination.Page page) {
        Label number = label(messages.text("print.page", page.number(), page.of()), TEXT, false, width / 2);
        number.setId("print-page-number");
        var foot = new HBox(label(printedAt, TEXT, false, width / 2), number);
        foot.setMinHeight(FOOT);
        foot.setMaxHeight(FOOT);
        return foot;
    }

    private static HBox row(List<String> cells, List<Double> widths, boolean bold) {
        var row = new HBox();
        for (int i = 0; i < cells.size(); i++) {
            row.getChildren().add(label(cells.get(i), TEXT, bold, widths.get(i)));
        }
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
