package app.taskdesk.launch;

import app.taskdesk.secret.PlatformSecrets;
import app.taskdesk.settings.UserDirectories;
import app.taskdesk.store.StoreException;
import app.taskdesk.ui.kit.Messages;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program with its window: opened on the launcher's thread, drawn on the FX thread, ended in order. */
public final class TaskdeskApp extends Application {

    private static final System.Logger LOG = System.getLogger(TaskdeskApp.class.getName());

    private static SingleInstance.@Nullable Outcome taken;

    private final Messages messages = new Messages(Locale.getDefault());
    private CommandLine.Start asked = new CommandLine.Start(false, null, null);
    private @Nullable SingleInstance instance;
    private @Nullable Foundation foundation;
    private @Nullable Workspaces workspaces;
    private @Nullable ProgramWindow window;
    private volatile int exitCode;
    private @Nullable String refusal;
    private boolean runsAlready;

    /**
     * Runs the program until it ends. Takes the profile before any part of JavaFX is started, so that a second start is
     * gone as soon as the first has shown its window.
     *
     * @return whether it ran; false when the window of an earlier start was shown instead
     * @throws IOException when the profile's folder cannot be made or locked
     * @throws UnsupportedOperationException when the display refuses a window
     */
    public static boolean run(String... words) throws IOException {
        taken = SingleInstance.take(Profile.of((CommandLine.Start) CommandLine.parse(words)).data());
        if (taken instanceof SingleInstance.Outcome.Running(boolean shown) && shown) {
            return false;
        }
        Application.launch(TaskdeskApp.class, words);
        return true;
    }

    /** Opens the profile's files, before there is a window and away from the thread that draws. */
    @Override
    public void init() throws IOException {
        asked = (CommandLine.Start) CommandLine.parse(getParameters().getRaw().toArray(String[]::new));
        UserDirectories directories = Profile.of(asked);
        switch (Objects.requireNonNull(taken)) {
            case SingleInstance.Outcome.First(SingleInstance first) -> {
                instance = first;
                open(directories);
            }
            case SingleInstance.Outcome.Running _ -> {
                runsAlready = true;
                refusal = messages.text("launch.runsAlready");
            }
        }
    }

    private void open(UserDirectories directories) throws IOException {
        try {
            Foundation opened = Foundation.open(directories, Clock.systemUTC());
            foundation = opened;
            workspaces = new Workspaces(opened, new PlatformSecrets());
        } catch (StoreException e) {
            LOG.log(Level.ERROR, "the local database was not opened", e);
            refusal = messages.text("launch.store." + e.reason().name().toLowerCase(Locale.ROOT), directories.data());
        }
    }

    @Override
    public void start(Stage stage) {
        if (foundation == null || workspaces == null) {
            leave();
            return;
        }
        if (asked.demo()) {
            foundation.settings().change(former -> former.withLastAccount(null));
        }
        var opened = new ProgramWindow(stage, foundation, workspaces, messages);
        window = opened;
        opened.open();
        if (instance != null) {
            instance.onShow(() -> foundation.threads().fx().execute(opened::toFront));
        }
        Path tour = asked.tour();
        if (tour != null) {
            var walk = new Tour(opened, tour);
            Thread.ofPlatform().name("tour").start(() -> end(walk, tour));
        }
    }

    private void end(Tour tour, Path folder) {
        try {
            tour.walk();
            System.out.println(messages.text("launch.tour.done", folder));
        } catch (TourFailure e) {
            System.err.println(messages.text("launch.tour.failed", String.valueOf(e.getMessage())));
            exitCode = 1;
        }
        Platform.exit();
    }

    private void leave() {
        if (refusal != null) {
            if (asked.tour() != null) {
                System.err.println(refusal);
            } else {
                var alert = new Alert(Alert.AlertType.ERROR, refusal);
                alert.setHeaderText(messages.text("launch.notOpened"));
                alert.showAndWait();
            }
        }
        Platform.exit();
        if (!runsAlready) {
            System.exit(1);
        }
    }

    /** Hides the window while its place can be kept; the rest ends on a thread of its own, which keeps the program. */
    @Override
    public void stop() {
        if (window != null) {
            window.stage().hide();
            window.close();
        }
        Thread.ofPlatform().name("closing").start(() -> {
            close();
            if (exitCode != 0) {
                System.exit(exitCode);
            }
        });
    }

    /** Ends the sync, then threads and files; frees the profile last. */
    private void close() {
        if (workspaces != null) {
            workspaces.close();
        }
        if (foundation != null) {
            foundation.close();
        }
        if (instance != null) {
            instance.close();
        }
    }
}
