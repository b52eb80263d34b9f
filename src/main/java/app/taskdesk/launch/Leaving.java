package app.taskdesk.launch;

import app.taskdesk.store.AccountStore;
import app.taskdesk.ui.quit.QuitView;
import app.taskdesk.ui.quit.QuitViewModel;
import java.lang.System.Logger.Level;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** Ends the program at once when everything is sent, else lets changes go out first. FX thread only. */
final class Leaving {

    private static final System.Logger LOG = System.getLogger(Leaving.class.getName());

    private final DeskWindow window;
    private final Workspaces workspaces;
    private final Stage stage;
    private @Nullable QuitViewModel asking;
    private Runnable stopListening = () -> { };

    Leaving(DeskWindow window, Workspaces workspaces, Stage stage) {
        this.window = window;
        this.workspaces = workspaces;
        this.stage = stage;
    }

    /** Asks the window to close, as its own button does. */
    static void ask(Stage stage) {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    /** A second time while the question is open, the program ends now. */
    void ask() {
        QuitViewModel open = asking;
        if (open != null) {
            open.quitNow();
            return;
        }
        stage.getScene().getRoot().requestFocus();
        window.foundation().threads().work().run(this::goingOut, this::decide, problem -> {
            LOG.log(Level.ERROR, "what is unsent could not be counted", problem);
            stage.hide();
        });
    }

    private int goingOut() {
        AccountStore accounts = window.foundation().accounts();
        return Math.toIntExact(accounts.goingOut());
    }

    private void decide(int changes) {
        if (changes == 0) {
            stage.hide();
        } else if (asking == null) {
            var viewModel = new QuitViewModel(window.place().messages(), window.foundation().threads().work(), changes,
                    this::quit);
            asking = viewModel;
            stopListening = window.foundation().tasks().onChange(_ ->
                    window.foundation().threads().fx().execute(this::count));
            var view = new QuitView(window.place().messages(), viewModel, this::stayed);
            view.open(stage.getScene());
            window.foundation().threads().work().run(this::sendAll, _ -> count(), problem ->
                    LOG.log(Level.ERROR, "what is unsent could not be hurried", problem));
        }
    }

    private void count() {
        QuitViewModel open = asking;
        if (open != null) {
            window.foundation().threads().work().run(this::goingOut, open::left, problem ->
                    LOG.log(Level.ERROR, "what is unsent could not be counted", problem));
        }
    }

    /** Ends the holds: nobody can take back any more what they did before. */
    private int sendAll() {
        workspaces.all().forEach(workspace -> workspaces.sendNow(workspace.account().id()));
        return 0;
    }

    private void stayed() {
        stopListening.run();
        asking = null;
    }

    private void quit() {
        stayed();
        stage.hide();
    }
}
