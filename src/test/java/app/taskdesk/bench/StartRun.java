package app.taskdesk.bench;

import app.taskdesk.launch.TaskdeskApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * One start for {@link StartFigures}: of the program on a profile, or of a bare table. Prints the milliseconds from the
 * start of the process to the frame after the first rows, and its memory in KiB a little later.
 */
public final class StartRun {

    static final String BARE = "bare";
    private static final long SETTLE_SECONDS = 4;

    private StartRun() {
    }

    /** @param arguments when the process was started, in epoch milliseconds, and the profile's folder or "bare" */
    public static void main(String[] arguments) throws Exception {
        long started = Long.parseLong(arguments[0]);
        Thread.ofPlatform().daemon().start(() -> watch(started));
        if (arguments[1].equals(BARE)) {
            Application.launch(Bare.class, arguments[2]);
        } else {
            TaskdeskApp.run("--profile", arguments[1]);
        }
    }

    private static void watch(long started) {
        boolean running = false;
        while (!running) {
            try {
                Platform.runLater(() -> new FirstRows(started).start());
                running = true;
            } catch (IllegalStateException notYet) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    /** Looks before each frame whether the frame before it showed rows. */
    private static final class FirstRows extends AnimationTimer {

        private final long started;
        private boolean laidOut;

        FirstRows(long started) {
            this.started = started;
        }

        @Override
        public void handle(long now) {
            if (laidOut) {
                stop();
                long painted = System.currentTimeMillis() - started;
                Thread.ofPlatform().daemon().start(() -> tell(painted));
            }
            laidOut = Window.getWindows().stream().anyMatch(FirstRows::hasRows);
        }

        private static boolean hasRows(Window window) {
            return window.isShowing() && window.getScene().getRoot().lookupAll(".table-row-cell").stream()
                    .anyMatch(row -> row instanceof IndexedCell<?> cell && cell.isVisible() && !cell.isEmpty());
        }
    }

    private static void tell(long painted) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SETTLE_SECONDS));
        System.out.println(painted);
        System.out.println(residentKib());
        Platform.exit();
    }

    private static long residentKib() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong).findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** The floor: a window with a table and nothing else. */
    public static final class Bare extends Application {

        private static final int COLUMNS = 8;

        @Override
        public void start(Stage stage) {
            int count = Integer.parseInt(getParameters().getRaw().getFirst());
            List<String> rows = IntStream.range(0, count).mapToObj(i -> "Call back about order #" + i).toList();
            var table = new TableView<>(FXCollections.observableList(rows));
            for (int i = 0; i < COLUMNS; i++) {
                var column = new TableColumn<String, String>("Column " + i);
                column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
                table.getColumns().add(column);
            }
            table.setFixedCellSize(34);
            stage.setScene(new Scene(table, 1280, 800));
            stage.show();
        }
    }
}
