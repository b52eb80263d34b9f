package bare;

import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/** A window with a table of 150 rows and five columns, and nothing else. */
public final class Bare extends Application {

    @Override
    public void start(Stage stage) {
        var table = new TableView<>(FXCollections.observableArrayList(IntStream.range(0, 150).boxed().toList()));
        for (String title : new String[] {"Title", "Customer", "Due", "Status", "Owner"}) {
            var column = new TableColumn<Integer, String>(title);
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(title + " " + row.getValue()));
            column.setPrefWidth(200);
            table.getColumns().add(column);
        }
        stage.setScene(new Scene(table, 1280, 800));
        stage.setTitle("Bare");
        stage.show();
    }

    public static void main(String[] args) {
        launch(args);
    }
}
