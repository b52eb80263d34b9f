package app.taskdesk.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads a view's FXML, which lies beside the view's class under the same name. */
public final class Views {

    private final Messages messages;

    public Views(Messages messages) {
        this.messages = messages;
    }

    public Messages messages() {
        return messages;
    }

    /**
     * Loads {@code SnoozeMenuView.fxml} for a {@code SnoozeMenuView}, which becomes its controller; call after the
     * view's fields are set, since FXML binds to them ({@code ${controller.viewModel.title}}).
     */
    public <N extends Parent> N load(Object view) {
        Class<?> type = view.getClass();
        var loader = new FXMLLoader(type.getResource(type.getSimpleName() + ".fxml"), messages.bundle());
        loader.setController(view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the window's own layout " + type.getSimpleName() + " is unreadable", e);
        }
    }
}
