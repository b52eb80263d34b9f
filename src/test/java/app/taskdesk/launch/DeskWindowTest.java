package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.taskdesk.action.UndoStep;
import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.UserDirectories;
import app.taskdesk.store.Account;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.kit.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class DeskWindowTest {

    private static final AccountId ACCOUNT = new AccountId("one");

    @TempDir
    private Path folder;

    @Test
    void forgetsWhatWasChosenAndDoneInTheAccountThatIsLeft() throws Exception {
        FxToolkit.registerPrimaryStage();
        try (var foundation = Foundation.open(
                new UserDirectories(folder.resolve("data"), folder.resolve("config")), Clock.systemUTC());
                var workspaces = new Workspaces(foundation, new SessionSecrets())) {
            foundation.accounts().add(new Account(ACCOUNT, Account.Provider.TALKING_SHOPS, "Support",
                    "https://example.test", "key-one", null, null, Account.State.OK));
            var window = FxToolkit.setupFixture(() -> DeskWindow.over(foundation,
                    new ShownAccount(workspaces, foundation), new Messages(Locale.ENGLISH)));
            var doing = window.place().doing();
            UndoStep step = doing.actions().create().create(ACCOUNT, TaskFields.NONE.with(TaskField.TITLE, "New"));
            TaskId task = step.tasks().getFirst();
            FxToolkit.setupFixture(() -> {
                doing.history().took(step);
                window.desk().selection().focus(task);
                window.desk().selection().selectOnly(List.of(task));
                assertNotNull(doing.history().undoableProperty().get());
                window.leaveAccount();
                assertNull(doing.history().undoableProperty().get());
                assertEquals(List.of(), window.desk().selection().targets());
                window.desk().close();
            });
        }
    }
}
