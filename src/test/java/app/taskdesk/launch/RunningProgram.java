package app.taskdesk.launch;

import app.taskdesk.Eventually;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.secret.Secret;
import app.taskdesk.secret.SecretStore;
import app.taskdesk.settings.Holds;
import app.taskdesk.settings.Look;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.settings.UserDirectories;
import app.taskdesk.store.Account;
import app.taskdesk.store.Intent;
import app.taskdesk.store.StoreException;
import app.taskdesk.sync.SyncRules;
import app.taskdesk.sync.SyncState;
import app.taskdesk.task.Person;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.Pictures;
import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.kit.Messages;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/** The whole program as it is shipped, but for quicker sync and keys in memory, and a hand that uses its window. */
final class RunningProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    static final SyncRules QUICK = quick(Duration.ofSeconds(2));

    final FxRobot robot = new FxRobot();
    volatile Foundation foundation;
    volatile Workspaces workspaces;
    volatile ProgramWindow window;
    /** Where the next question for a file is answered with. */
    volatile @Nullable Path file;
    private final Stage stage;
    private final Program program;

    private RunningProgram(Stage stage, UserDirectories directories, Opened.Opener opener) {
        this.stage = stage;
        this.program = new Program(stage, new Program.Surroundings(directories, Clock.systemUTC(),
                new Messages(Locale.ENGLISH), opener, new GivenFile()));
    }

    private final class GivenFile implements FileQuestions {

        @Override
        public Optional<Path> whereToSave(String title, String suggestedName) {
            return Optional.ofNullable(file);
        }

        @Override
        public Optional<Path> whichToOpen(String title) {
            return Optional.ofNullable(file);
        }

        @Override
        public void showFolder(String folder) {
            file = Path.of(folder);
        }
    }

    /** Starts on the profile and waits until an account is shown and at work. */
    static SyncRules quick(Duration pullEvery) {
        return new SyncRules(pullEvery, Duration.ofHours(24),
                Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofSeconds(60),
                Duration.ofSeconds(2), Duration.ofMinutes(10), Duration.ofSeconds(2), Duration.ofMillis(200),
                Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofHours(1), 60_000, 4);
    }

    static RunningProgram start(Path profile, SecretStore secrets) throws Exception {
        return start(profile, secrets, QUICK);
    }

    /** With other times than the quick ones. */
    static RunningProgram start(Path profile, SecretStore secrets, SyncRules rules) throws Exception {
        RunningProgram program = begin(new UserDirectories(profile, profile), () -> {
            Foundation foundation = Foundation.open(new UserDirectories(profile, profile), Clock.systemUTC());
            return Opened.over(foundation, new Workspaces(foundation, secrets, _ -> rules));
        });
        program.awaitWindow();
        return program;
    }

    /** Opens the profile in a way of one's own and shows the window, or the card in its place. */
    static RunningProgram begin(UserDirectories directories, Opened.Opener opener) throws Exception {
        @Nullable Opened opened;
        @Nullable StoreException closed = null;
        try {
            opened = opener.open();
        } catch (StoreException e) {
            opened = null;
            closed = e;
        }
        Opened files = opened;
        StoreException why = closed;
        RunningProgram program = Pictures.onFxThread(() -> {
            var begun = new RunningProgram(new Stage(), directories, opener);
            if (files == null) {
                begun.program.show(Objects.requireNonNull(why), Look.USUAL.withTheme(ThemeChoice.LIGHT));
            } else {
                files.foundation().settings().change(all -> all.withHolds(new Holds(Holds.LEAST, Holds.LEAST))
                        .withLook(all.look().withTheme(ThemeChoice.LIGHT)));
                begun.program.show(files);
            }
            return begun;
        });
        program.robot.targetWindow(program.stage);
        program.takeOver();
        return program;
    }

    /** Waits until an account is shown and at work, in the window that stands now. */
    void awaitWindow() {
        await("a window", () -> program.window() != null && program.opened() != null);
        takeOver();
        await("an account at work", () -> window.shown().workspace().isPresent());
    }

    private void takeOver() {
        see(() -> {
            Opened files = program.opened();
            if (files != null && program.window() != null) {
                foundation = files.foundation();
                workspaces = files.workspaces();
                window = program.window();
            }
            return true;
        });
    }

    /** Connects an account to the server, without the page for it, and shows it with all its tasks. */
    Workspace connect(URI server) throws Exception {
        Workspace connected = workspaces.connect(new Workspaces.Entry(Account.Provider.TALKING_SHOPS,
                ServerAddress.parse(server.toString()), "Own desk", new Person(OwnServer.ME, OwnServer.ME_NAME), null),
                Secret.of(OwnServer.KEY.toCharArray()));
        window.shown().show(connected.account().id());
        await("the account on screen", () -> connected.account().equals(window.shown().accountProperty().get()));
        open(StandardView.ALL_OPEN);
        awaitUpToDate();
        return connected;
    }

    /** Holds changes back long enough that none goes out while a test looks on. */
    void holdLong() {
        see(() -> {
            foundation.settings().change(all -> all.withHolds(new Holds(Holds.MOST, Holds.MOST)));
            return true;
        });
    }

    Stage stage() {
        return stage;
    }

    /** Waits until what the window shows is so; looked at on the FX thread. */
    void await(String what, BooleanSupplier shown) {
        Eventually.within(PATIENCE, () -> see(shown::getAsBoolean), () -> what + "; the window says " + said());
    }

    <T> T see(Callable<T> look) {
        try {
            return Pictures.onFxThread(look);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until the words stand somewhere in the window. */
    void awaitWords(String words) {
        await("the words \u201C" + words + "\u201D", () -> texts().stream().anyMatch(text -> text.contains(words)));
    }

    void awaitUpToDate() {
        await("up to date", () -> chip().contains("Up to date"));
    }

    /** What every visible label and button says. */
    List<String> texts() {
        return robot.lookup(node -> node instanceof Labeled && isVisible(node)).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText).filter(text -> text != null && !text.isEmpty()).toList();
    }

    private String said() {
        return see(() -> texts() + " with the focus on " + stage.getScene().getFocusOwner());
    }

    String chip() {
        return robot.lookup("#sync-chip").<Node>tryQuery().map(RunningProgram::textOf).orElse("");
    }

    private static String textOf(Node node) {
        return switch (node) {
            case Labeled labeled when labeled.getText() != null && !labeled.getText().isEmpty() -> labeled.getText();
            case Parent parent -> parent.getChildrenUnmodifiable().stream().map(RunningProgram::textOf)
                    .filter(text -> !text.isEmpty()).findFirst().orElse("");
            default -> "";
        };
    }

    static boolean isVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    boolean isShown(String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(RunningProgram::isVisible);
    }

    boolean hasFocus(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    /** Presses keys together, such as Ctrl and Z. */
    void press(KeyCode... keys) {
        robot.push(keys);
    }

    /** Replaces what a field holds, as pasting over all of it does. */
    void fill(String query, String text) {
        await("the field " + query, () -> isShown(query));
        see(() -> {
            TextInputControl field = robot.lookup(query).queryTextInputControl();
            field.requestFocus();
            field.selectAll();
            field.replaceSelection(text);
            return true;
        });
    }

    /** Presses the button that says so, wherever it is. */
    void fireNamed(String words) {
        await("a button \u201C" + words + "\u201D", () -> button(words) != null);
        see(() -> {
            button(words).fire();
            return true;
        });
    }

    private Button button(String words) {
        return robot.lookup(node -> node instanceof Button button && words.equals(button.getText())
                && isVisible(button)).<Button>tryQuery().orElse(null);
    }

    /** Chooses what the menu behind the avatar offers under these words. */
    void chooseBehindAvatar(String words) {
        fire("#avatar.avatar");
        see(() -> {
            Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                    .flatMap(menu -> menu.getItems().stream()).filter(item -> words.equals(wordsOf(item)))
                    .findFirst().orElseThrow(() -> new AssertionError("nothing called " + words)).fire();
            return true;
        });
        press(KeyCode.ESCAPE);
    }

    private static String wordsOf(MenuItem item) {
        return item.getText() == null && item.getGraphic() != null ? textOf(item.getGraphic()) : item.getText();
    }

    void fire(String query) {
        await("the button " + query, () -> isShown(query));
        see(() -> {
            robot.lookup(query).queryButton().fire();
            return true;
        });
    }

    void open(StandardView view) {
        see(() -> {
            window.desk().desk().list().viewProperty().set(view);
            return true;
        });
        if (view.team() && see(() -> robot.lookup(".detail-pane, .detail-over").queryAll().stream()
                .noneMatch(Node::isVisible))) {
            press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.BACK_SLASH);
        }
    }

    List<TaskRow> rows() {
        return see(() -> List.copyOf(window.desk().desk().list().rows()));
    }

    /** Waits for a task of this title in the list and puts the focus on it. */
    TaskId focus(String title) {
        await("a task \u201C" + title + "\u201D", () -> window.desk().desk().list().rows().stream()
                .anyMatch(row -> row.title().equals(title)));
        TaskId task = rows().stream().filter(row -> row.title().equals(title)).findFirst().orElseThrow().id();
        see(() -> {
            window.desk().desk().selection().clear();
            window.desk().desk().selection().focus(task);
            return true;
        });
        await("the task in the detail pane", () -> {
            Task watched = window.desk().desk().watched().taskProperty().get();
            List<TaskRow> targets = window.desk().desk().targets().rowsProperty().get();
            return watched != null && watched.id().equals(task) && targets.size() == 1
                    && targets.getFirst().id().equals(task);
        });
        return task;
    }

    Task task(TaskId task) {
        return foundation.tasks().task(task).orElseThrow();
    }

    List<Intent> unsent() {
        return foundation.tasks().openIntents(see(() -> window.shown().accountProperty().get().id()));
    }

    SyncState state() {
        return see(() -> window.shown().stateProperty().get());
    }

    /** Waits until so many changes of the account on screen are left to send. */
    void awaitUnsent(int changes) {
        Eventually.within(PATIENCE, () -> unsent().size() == changes,
                () -> "unsent: " + unsent() + "; the window says " + said());
    }

    /** Waits until nothing of the account on screen is left to send. */
    void awaitSent() {
        awaitUnsent(0);
        awaitUpToDate();
    }

    /** Another theme and size. */
    void dress(ThemeChoice theme, int width, int height) {
        see(() -> {
            foundation.settings().change(all -> all.withLook(all.look().withTheme(theme)));
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
        await("the size", () -> stage.getScene().getWidth() == width && stage.getScene().getHeight() == height);
    }

    void picture(String name) {
        see(() -> {
            Pictures.save(name, stage.getScene());
            return true;
        });
    }

    /** Ends as a person ends it. */
    @Override
    public void close() {
        see(() -> {
            program.hide();
            return true;
        });
        program.close();
    }
}
