package app.taskdesk.bench;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/** The floor: a plain table of as many rows and columns, which does nothing but show the list it is handed. */
final class BareTable {

    private static final int COLUMNS = 8;
    private static final int SWAPS = 12;

    private final Heartbeat heartbeat;
    private final int count;

    BareTable(Heartbeat heartbeat, int count) {
        this.heartbeat = heartbeat;
        this.count = count;
    }

    /** The longest the FX thread works when a ready list is swapped in and laid out, in milliseconds. */
    double longestSwap() throws Exception {
        List<String> one = IntStream.range(0, count).mapToObj(i -> "Call back about order #" + i).toList();
        List<String> other = IntStream.range(0, count).mapToObj(i -> "Refund after failed payment #" + i).toList();
        var table = new TableView<String>();
        var stages = new Stage[1];
        DeskBenchmark.onFx(() -> {
            for (int i = 0; i < COLUMNS; i++) {
                var column = new TableColumn<String, String>("Column " + i);
                column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
                table.getColumns().add(column);
            }
            table.setFixedCellSize(34);
            stages[0] = new Stage();
            stages[0].setScene(new Scene(table, 668, 700));
            stages[0].show();
        });
        double longest = 0;
        for (int i = 0; i < SWAPS; i++) {
            List<String> next = i % 2 == 0 ? one : other;
            heartbeat.reset();
            DeskBenchmark.onFx(() -> table.setItems(FXCollections.observableList(next)));
            LockSupport.parkNanos(120_000_000);
            longest = i < SWAPS / 2 ? 0 : Math.max(longest, heartbeat.busiestMillis());
        }
        DeskBenchmark.onFx(() -> stages[0].hide());
        return longest;
    }
}
