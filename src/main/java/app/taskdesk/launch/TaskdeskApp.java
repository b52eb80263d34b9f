package app.taskdesk.launch;

import app.taskdesk.secret.PlatformSecrets;
import app.taskdesk.settings.Look;
import app.taskdesk.settings.PreferencesFile;
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
    private static @Nullable Opening opening;

    private final Messages messages = new Messages(Locale.getDefault());
    private CommandLine.Start asked = new CommandLine.Start(false, null, null);
    private UserDirectories directories = new UserDirectories(Path.of("."), Path.of("."));
    private @Nullable SingleInstance instance;
    private @Nullable Program program;
    private @Nullable Opened files;
    private @Nullable StoreException closed;
    private Look look = Look.USUAL;
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
        UserDirectories directories = Profile.of((CommandLine.Start) CommandLine.parse(words));
        taken = SingleInstance.take(directories.data());
        if (taken instanceof SingleInstance.Outcome.Running(boolean shown) && shown) {
            return false;
        }
        if (taken instanceof SingleInstance.Outcome.First) {
            opening = Opening.begin(() -> opened(directories));
        }
        try {
            Application.launch(TaskdeskApp.class, words);
        } catch (UnsupportedOperationException refused) { // how JavaFX says that the display refuses it
            if (opening != null) {
                opening.abandon();
            }
            throw refused;
        }
        return true;
    }

    /** Takes over the profile's files, which were opened beside the start of JavaFX. */
    @Override
    public void init() throws IOException {
        asked = (CommandLine.Start) CommandLine.parse(getParameters().getRaw().toArray(String[]::new));
        directories = Profile.of(asked);
        switch (Objects.requireNonNull(taken)) {
            case SingleInstance.Outcome.First(SingleInstance first) -> {
                instance = first;
                open();
            }
            case SingleInstance.Outcome.Running _ -> {
                runsAlready = true;
                refusal = messages.text("launch.runsAlready");
            }
        }
    }

    private void open() throws IOException {
        try {
            files = Objects.requireNonNull(opening).result();
        } catch (StoreException e) {
            LOG.log(Level.ERROR, "the local database was not opened", e);
            look = new PreferencesFile(directories.preferencesFile()).load().preferences().look();
            closed = e;
        }
    }

    private static Opened opened(UserDirectories directories) throws IOException {
        Foundation foundation = Foundation.open(directories, Clock.systemUTC());
        return Opened.over(foundation, new Workspaces(foundation, new PlatformSecrets()));
    }

    @Override
    public void start(Stage stage) {
        if (files == null && (closed == null || asked.tour() != null)) {
            leave();
            return;
        }
        var begun = new Program(stage, new Program.Surroundings(directories, Clock.systemUTC(), messages,
                () -> opened(directories),
                new PlatformFiles(stage, address -> getHostServices().showDocument(address.toString()))));
        program = begun;
        if (instance != null) {
            instance.onShow(() -> Platform.runLater(begun::toFront));
        }
        if (files == null) {
            begun.show(Objects.requireNonNull(closed), look);
            return;
        }
        if (asked.demo()) {
            files.foundation().settings().change(former -> former.withLastAccount(null));
        }
        begun.show(files);
        Path tour = asked.tour();
        if (tour != null) {
            var walk = new Tour(Objects.requireNonNull(begun.window()), tour);
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
        String words = closed == null ? refusal
                : messages.text("launch.tour.failed", StoreWords.kind(closed).title(messages));
        if (words != null) {
            if (asked.tour() != null) {
                System.err.println(words);
            } else {
                var alert = new Alert(Alert.AlertType.ERROR, words);
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
        if (program != null) {
            program.hide();
        }
        Thread.ofPlatform().name("closing").start(() -> {
            close();
            if (exitCode != 0) {
                System.exit(exitCode);
            }
        });
    }

    /** Ends the program; frees the profile last. */
    private void close() {
        if (program != null) {
            program.close();
        }
        if (instance != null) {
            instance.close();
        }
    }
}
