package app.taskdesk.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.Messages;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {

    private final SimpleObjectProperty<@Nullable String> reason = new SimpleObjectProperty<>();
    private final List<Command> commands = List.of(
            new Command("task.snooze", List.of(), reason, () -> { }),
            Command.always("shell.view.snoozed", () -> { }),
            Command.always("shell.toggleSidebar", () -> { }),
            Command.always("shell.zoomNormal", () -> { }));
    private final PaletteViewModel palette = new PaletteViewModel(() -> commands, new Messages(Locale.ENGLISH));

    @Test
    void findsWhatACommandIsAbout() {
        var account = Command.about("shell.goToAccount", "Support", () -> { });
        var named = new PaletteViewModel(() -> List.of(commands.getFirst(), account), new Messages(Locale.ENGLISH));
        named.typedProperty().set("supp");
        assertEquals(List.of(account), named.found());
        assertEquals("Go to Support", named.title(account));
    }

    @Test
    void showsEverythingAtFirst() {
        palette.begin();
        assertEquals(commands, palette.found());
    }

    @Test
    void findsBeginningsOfWordsInAnyOrder() {
        palette.typedProperty().set("size nor");
        assertEquals(List.of("shell.zoomNormal"), ids());
    }

    @Test
    void beginningOfTheTitleComesBeforeALaterWord() {
        palette.typedProperty().set("s");
        assertEquals(List.of("task.snooze", "shell.view.snoozed", "shell.toggleSidebar", "shell.zoomNormal"), ids());
    }

    @Test
    void whatCannotBeDoneNowComesLast() {
        reason.set("Choose a task first.");
        palette.typedProperty().set("snoo");
        assertEquals(List.of("shell.view.snoozed", "task.snooze"), ids());
    }

    @Test
    void choiceWrapsAroundAndBeginsAnewWithEachWord() {
        palette.begin();
        palette.move(-1);
        assertEquals(3, palette.chosenProperty().get());
        palette.typedProperty().set("snoo");
        assertEquals(0, palette.chosenProperty().get());
        palette.typedProperty().set("nothing like it");
        assertTrue(palette.chosen().isEmpty());
    }

    private List<String> ids() {
        return palette.found().stream().map(Command::id).toList();
    }
}
