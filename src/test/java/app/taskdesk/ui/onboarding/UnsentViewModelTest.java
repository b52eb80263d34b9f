package app.taskdesk.ui.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.onboarding.UnsentViewModel.Stage;
import app.taskdesk.work.DirectWork;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsentViewModelTest {

    private static final AccountLine DESK = new AccountLine("a1", "Own desk", "https://desk.example.com", true, false,
            false);
    private static final AccountLine OTHER = new AccountLine("a2", "Returns", "https://desk.example.com", false, false,
            false);

    private final BookDouble book = new BookDouble();
    private final DirectWork work = new DirectWork();
    private final AccountsViewModel accounts = new AccountsViewModel(book, work, new Messages(Locale.ENGLISH));
    private final List<AccountLine> keysAsked = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void open() {
        accounts.accounts().setAll(DESK, OTHER);
        accounts.onWord(heard::add);
        book.unsent = 3;
        book.goingOut = 3;
    }

    private UnsentViewModel removing() {
        accounts.askToRemove(DESK);
        return accounts.questionProperty().get();
    }

    private UnsentViewModel changingTheKey() {
        accounts.changeKey(DESK, keysAsked::add);
        return accounts.questionProperty().get();
    }

    private void left(int changes) {
        book.unsent = changes;
        book.goingOut = changes;
        work.advance(Duration.ofSeconds(1));
    }

    @Test
    void removesNothingBeforeThePersonSaysWhatBecomesOfTheChanges() {
        UnsentViewModel asked = removing();
        assertEquals("This workspace has 3 unsent changes.", asked.titleProperty().get());
        assertEquals(Stage.CHOOSE, asked.stageProperty().get());
        asked.cancel();
        assertTrue(asked.overProperty().get());
        assertEquals(List.of(), book.done);
    }

    @Test
    void sendsFirstAndAsksAboutTheRemovalAfterTheLast() {
        UnsentViewModel asked = removing();
        asked.sendFirst();
        assertEquals("Sending 3 changes\u2026", asked.titleProperty().get());
        left(1);
        assertEquals("Sending 1 change\u2026", asked.titleProperty().get());
        left(0);
        assertEquals(Stage.CLEAR, asked.stageProperty().get());
        assertTrue(asked.hintProperty().get().startsWith("Everything is at the server"));
        asked.remove();
        assertEquals(List.of("send a1", "remove a1 with 0"), book.done);
        assertTrue(asked.overProperty().get());
    }

    @Test
    void saysWhenWhatIsLeftCannotGoOut() {
        UnsentViewModel asked = removing();
        asked.sendFirst();
        book.unsent = 2;
        book.goingOut = 0;
        work.advance(Duration.ofSeconds(1));
        assertTrue(asked.hintProperty().get().startsWith("What is left cannot go out now"));
        asked.back();
        assertEquals("This workspace has 2 unsent changes.", asked.titleProperty().get());
        left(0);
        assertEquals(Stage.CHOOSE, asked.stageProperty().get(), "nobody waits for them any more");
    }

    @Test
    void removesAfterTheChangesAreInAFile() {
        UnsentViewModel asked = removing();
        asked.export(Path.of("unsent.csv"));
        assertEquals("3 changes are saved in a file", asked.titleProperty().get());
        assertTrue(asked.hintProperty().get().contains("unsent.csv"));
        asked.remove();
        assertEquals(List.of("export a1 to unsent.csv", "remove a1 with 3"), book.done);
    }

    @Test
    void asksOnceMoreBeforeChangesAreLost() {
        UnsentViewModel asked = removing();
        asked.discard();
        assertEquals("Discard 3 changes?", asked.titleProperty().get());
        assertEquals(List.of(), book.done);
        asked.remove();
        assertEquals(List.of("remove a1 with 3"), book.done);
    }

    @Test
    void asksAnewWhenMoreWaitThanWereSpokenOf() {
        UnsentViewModel asked = removing();
        asked.discard();
        book.unsent = 4;
        asked.remove();
        assertFalse(asked.overProperty().get());
        assertEquals("This workspace has 4 unsent changes.", asked.titleProperty().get());
    }

    @Test
    void saysThatAKeyMayBeLeft() {
        book.removal = AccountBook.Removed.ALL_BUT_KEY;
        book.unsent = 0;
        removing().remove();
        assertTrue(heard.getFirst().contains("the key may still be in it"), heard::toString);
    }

    @Test
    void leadsToTheKeyAtOnceWhenNothingWaits() {
        book.unsent = 0;
        assertNull(changingTheKey());
        assertEquals(List.of(DESK), keysAsked);
    }

    @Test
    void leadsToTheKeyPastEachChoice() {
        changingTheKey().keepForLater();
        assertEquals(List.of(DESK), keysAsked);
        assertEquals(List.of(), book.done);
        UnsentViewModel sending = changingTheKey();
        sending.sendFirst();
        assertEquals(1, keysAsked.size());
        left(0);
        assertEquals(2, keysAsked.size());
        book.unsent = 2;
        changingTheKey().discard();
        assertEquals(3, keysAsked.size());
        assertEquals(List.of("send a1", "discard a1"), book.done);
        book.unsent = 2;
        changingTheKey().cancel();
        assertEquals(3, keysAsked.size());
    }

    @Test
    void showsAnotherAccountAndSaysWhatIsUnsentInTheFormer() {
        book.unsent = 2;
        accounts.show(OTHER);
        assertEquals(List.of("show a2"), book.done);
        assertEquals(List.of("2 changes of \u201COwn desk\u201D are not sent yet and go out by themselves."), heard);
    }
}
