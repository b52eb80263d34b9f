package app.taskdesk.launch;

import app.taskdesk.task.TaskId;
import app.taskdesk.ui.shell.FrameViewModel;
import app.taskdesk.ui.shell.MainView;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What pages need of the frame they stand in, and what of them can be printed and exported. FX thread only. */
final class WindowFrame {

    private final DeskWindow window;
    private final FrameViewModel frame;
    private final Supplier<MainView> main;
    private final ObjectProperty<@Nullable PageFiles> files = new SimpleObjectProperty<>();

    /** @param main is there once the window is built */
    WindowFrame(DeskWindow window, FrameViewModel frame, Supplier<MainView> main) {
        this.window = window;
        this.frame = frame;
        this.main = main;
    }

    /** Shows a page that gives nothing to paper or files. */
    void show(String title, Node content) {
        show(title, content, null);
    }

    /** @param given what the page gives to paper and to files; null for nothing */
    void show(String title, Node content, @Nullable PageFiles given) {
        files.set(given);
        main.get().showPage(title, content);
    }

    /** Of the page that is shown; null where it gives nothing, and while there is none. */
    @Nullable PageFiles files() {
        return frame.pageTitleProperty().get() == null ? null : files.get();
    }

    /** Why nothing on screen can be printed or exported: of a page without files its hidden list is not taken. */
    ObservableValue<@Nullable String> againstFiles() {
        String words = window.place().messages().text("print.notThisPage");
        return Bindings.createObjectBinding(() -> frame.pageTitleProperty().get() != null && files.get() == null
                ? words : null, frame.pageTitleProperty(), files);
    }

    void showDesk() {
        main.get().showDesk();
    }

    /** Shows a task in the detail pane, whether or not the list holds it. */
    void showTask(TaskId task) {
        main.get().showDesk();
        window.desk().selection().clear();
        window.desk().selection().focus(task);
        main.get().focusDetail();
    }
}
