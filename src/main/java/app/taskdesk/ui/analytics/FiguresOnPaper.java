package app.taskdesk.ui.analytics;

import app.taskdesk.ui.analytics.Shown.Badge;
import app.taskdesk.ui.analytics.Shown.Bars;
import app.taskdesk.ui.analytics.Shown.Figure;
import app.taskdesk.ui.analytics.Shown.Line;
import app.taskdesk.ui.analytics.Shown.Table;
import app.taskdesk.ui.analytics.Shown.Tile;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.printing.PrintedTable;
import app.taskdesk.ui.printing.PrintedTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of figures out of the program: its blocks as tables for paper, and each figure as a row for a file. */
final class FiguresOnPaper {

    private static final double NAME = 30;
    private static final double VALUE = 12;
    private static final double SAYING = 40;

    private final Messages messages;
    private final Shown page;

    FiguresOnPaper(Messages messages, Shown page) {
        this.messages = messages;
        this.page = page;
    }

    List<PrintedTable> tables() {
        return Stream.concat(Stream.of(tiles()), blocks().map(FiguresOnPaper::table)).toList();
    }

    /** The names of the columns, then a row for each figure. */
    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("block", "name", "figure", "value").map(key -> text("analytics.file." + key)).toList());
        for (Tile tile : page.tiles()) {
            rows.add(List.of(text("analytics.tiles"), tile.title(), tile.badge().text(), tile.value()));
            rows.add(List.of(text("analytics.tiles"), tile.title(), text("analytics.tiles.beside"), tile.below()));
        }
        blocks().forEach(block -> {
            for (Line line : block.lines()) {
                for (int i = 0; i < line.figures().size(); i++) {
                    rows.add(List.of(block.title(), line.name(), block.columns().get(i + 1),
                            plain(line.figures().get(i))));
                }
            }
        });
        return rows;
    }

    private Stream<Table> blocks() {
        return Stream.of(Stream.of(page.now()), page.bars().stream().map(Bars::twin), Stream.of(page.agents()))
                .flatMap(tables -> tables).filter(table -> !table.lines().isEmpty());
    }

    private PrintedTable tiles() {
        return new PrintedTable(text("analytics.tiles"), List.of(new Column(text("analytics.column.figure"), NAME),
                new Column(text("analytics.file.value"), VALUE), new Column(text("analytics.tiles.by"), VALUE * 2),
                new Column(text("analytics.tiles.beside"), SAYING)), page.tiles().stream()
                        .map(tile -> List.of(tile.title(), tile.value(), tile.badge().text(), tile.below())).toList());
    }

    private static PrintedTable table(Table table) {
        var columns = new ArrayList<Column>();
        for (String name : table.columns()) {
            boolean saying = table.saying() && columns.size() == table.columns().size() - 1;
            columns.add(new Column(name, columns.isEmpty() ? NAME : saying ? SAYING : VALUE));
        }
        String title = Stream.concat(Stream.of(table.title()), table.badges().stream().map(Badge::text))
                .collect(Collectors.joining(" \u00B7 "));
        return new PrintedTable(title, columns, table.lines().stream().map(line -> Stream.concat(
                Stream.of(line.name()), line.figures().stream().map(Figure::text)).toList()).toList());
    }

    /** A count without the signs that people read numbers by, so that other programs can count on. */
    private static String plain(Figure figure) {
        boolean counts = figure.open() instanceof Opening.Tasks && figure.number() == Math.rint(figure.number());
        return counts ? String.valueOf((long) figure.number()) : figure.text();
    }

    private String text(String key) {
        return messages.text(key);
    }
}
