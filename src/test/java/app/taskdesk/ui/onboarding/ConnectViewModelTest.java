package app.taskdesk.ui.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.Person;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.onboarding.AccountDesk.Verdict;
import app.taskdesk.ui.onboarding.ConnectViewModel.Step;
import app.taskdesk.work.DirectWork;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectViewModelTest {

    private final DeskDouble desk = new DeskDouble();
    private final ConnectViewModel viewModel =
            new ConnectViewModel(desk, new DirectWork(), new Messages(Locale.ENGLISH));

    @Test
    void offersTheProvidersOwnAddress() {
        assertEquals("https://api.talkingshops.com/v1", viewModel.entry().addressProperty().get());
    }

    @Test
    void asksWhoIsThereOnceTheKeyWorks() {
        viewModel.entry().keyProperty().set(" key-1\n");
        viewModel.test();
        assertEquals(List.of("check https://api.talkingshops.com/v1 key-1"), desk.calls);
        assertEquals(Step.WHO, viewModel.stepProperty().get());
        assertEquals(2, viewModel.owners().size());
    }

    @Test
    void keepsTheAccountWithThePersonChosenAndForgetsTheKey() {
        viewModel.entry().keyProperty().set("key-1");
        viewModel.test();
        viewModel.meProperty().set(viewModel.owners().getFirst());
        viewModel.finish();
        assertNotNull(desk.kept);
        assertEquals(new Person("u1", "Sara Kim"), desk.kept.me());
        assertEquals("key-1", desk.kept.entry().key());
        assertEquals("api.talkingshops.com", desk.kept.label());
        assertFalse(desk.kept.toString().contains("key-1"));
        assertEquals("", viewModel.entry().keyProperty().get());
        assertEquals(Step.DONE, viewModel.stepProperty().get());
    }

    @Test
    void ownIdWinsOverTheListedOne() {
        viewModel.entry().keyProperty().set("key-1");
        viewModel.test();
        viewModel.meProperty().set(viewModel.owners().getFirst());
        viewModel.ownIdProperty().set("u9 ");
        viewModel.finish();
        assertNotNull(desk.kept);
        assertEquals(new Person("u9", null), desk.kept.me());
    }

    @Test
    void nobodyNeedsToSayWhoTheyAre() {
        viewModel.entry().keyProperty().set("key-1");
        viewModel.test();
        viewModel.finish();
        assertNotNull(desk.kept);
        assertNull(desk.kept.me());
    }

    @Test
    void sendsNothingToAnAddressThatIsNotSafe() {
        viewModel.entry().addressProperty().set("http://shop.example.com/v1");
        viewModel.entry().keyProperty().set("key-1");
        viewModel.test();
        assertEquals(List.of(), desk.calls);
        assertTrue(viewModel.entry().addressProblemProperty().get().contains("https"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two words", "line\nbreak", "k\u00E9y"})
    void sendsNoKeyThatCannotBeOne(String key) {
        viewModel.entry().keyProperty().set(key);
        viewModel.test();
        assertEquals(List.of(), desk.calls);
        assertFalse(viewModel.entry().keyProblemProperty().get().isEmpty());
    }

    @Test
    void blamesTheFieldThatIsWrong() {
        viewModel.entry().keyProperty().set("key-1");
        desk.verdict = new Verdict.KeyRefused();
        viewModel.test();
        assertTrue(viewModel.entry().keyProblemProperty().get().contains("refuses this key"));
        assertEquals("", viewModel.entry().addressProblemProperty().get());
        desk.verdict = new Verdict.NotReached();
        viewModel.test();
        assertFalse(viewModel.entry().addressProblemProperty().get().isEmpty());
        assertEquals("", viewModel.entry().keyProblemProperty().get());
        assertEquals(Step.ADDRESS, viewModel.stepProperty().get());
    }

    @Test
    void namesTheServersStatusWhereThereIsOne() {
        viewModel.entry().keyProperty().set("key-1");
        desk.verdict = new Verdict.ServerTrouble(503);
        viewModel.test();
        assertTrue(viewModel.problemProperty().get().contains("(503)"), viewModel.problemProperty().get());
        desk.verdict = new Verdict.ServerTrouble(0);
        viewModel.test();
        assertFalse(viewModel.problemProperty().get().contains("("), viewModel.problemProperty().get());
    }

    @Test
    void typingTakesTheProblemAway() {
        viewModel.test();
        viewModel.entry().keyProperty().set("k");
        assertEquals("", viewModel.entry().keyProblemProperty().get());
    }

    @Test
    void saysThatNothingWasKeptAndLetsThePersonTryAgain() {
        viewModel.entry().keyProperty().set("key-1");
        viewModel.test();
        desk.diskFull = true;
        viewModel.finish();
        assertFalse(viewModel.problemProperty().get().isEmpty());
        assertEquals(Step.WHO, viewModel.stepProperty().get());
        desk.diskFull = false;
        viewModel.finish();
        assertEquals(Step.DONE, viewModel.stepProperty().get());
    }

    @Test
    void newKeyOfAKnownAccountAsksNothingElse() {
        viewModel.beginRenewal("a1", "https://shop.example.com/v1");
        viewModel.entry().keyProperty().set("key-2");
        viewModel.test();
        assertEquals(List.of("check a1 key-2", "renew a1 key-2"), desk.calls);
        assertEquals(Step.DONE, viewModel.stepProperty().get());
        assertNull(desk.kept);
    }

    private void choosePeriskope() {
        viewModel.entry().serviceProperty().set(DeskDouble.SERVICES.getLast());
        viewModel.entry().keyProperty().set("key-1");
    }

    @Test
    void anotherServiceBringsItsOwnAddressButTakesNoneThatWasTyped() {
        choosePeriskope();
        assertEquals("https://api.periskope.app/v1", viewModel.entry().addressProperty().get());
        viewModel.entry().addressProperty().set("https://own.example.com/v1");
        viewModel.entry().serviceProperty().set(DeskDouble.SERVICES.getFirst());
        assertEquals("https://own.example.com/v1", viewModel.entry().addressProperty().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"447700900100", "+44 7700 900100", "44 (7700) 900-100"})
    void readsAPhoneAsPeopleWriteIt(String phone) {
        choosePeriskope();
        viewModel.entry().phoneProperty().set(phone);
        viewModel.test();
        assertEquals(List.of("check https://api.periskope.app/v1 key-1 447700900100"), desk.calls);
    }

    @Test
    void asksForAPhoneOnlyWhenTheServerDoes() {
        choosePeriskope();
        desk.verdict = new Verdict.PhoneRefused();
        viewModel.test();
        assertEquals(List.of("check https://api.periskope.app/v1 key-1"), desk.calls);
        assertFalse(viewModel.entry().phoneProblemProperty().get().isEmpty());
        assertEquals(Step.ADDRESS, viewModel.stepProperty().get());
    }

    @Test
    void triesNoPhoneThatIsNone() {
        choosePeriskope();
        viewModel.entry().phoneProperty().set("call me");
        viewModel.test();
        assertEquals(List.of(), desk.calls);
        assertFalse(viewModel.entry().phoneProblemProperty().get().isEmpty());
    }

    @Test
    void sendsNoPhoneToAServiceThatWantsNone() {
        choosePeriskope();
        viewModel.entry().phoneProperty().set("447700900100");
        viewModel.entry().serviceProperty().set(DeskDouble.SERVICES.getFirst());
        viewModel.test();
        assertEquals(List.of("check https://api.talkingshops.com/v1 key-1"), desk.calls);
    }

    @Test
    void whoeverSignsHasToSayWhoTheyAre() {
        choosePeriskope();
        viewModel.test();
        viewModel.finish();
        assertNull(desk.kept);
        assertFalse(viewModel.whoProblemProperty().get().isEmpty());
        viewModel.ownIdProperty().set("sara");
        viewModel.finish();
        assertNull(desk.kept);
        viewModel.ownIdProperty().set("sara@example.com");
        viewModel.finish();
        assertNotNull(desk.kept);
        assertEquals(new Person("sara@example.com", null), desk.kept.me());
        assertEquals("Periskope", desk.kept.entry().service().name());
    }

    @Test
    void typedEmailIsTakenAsTheServiceSpellsIt() {
        choosePeriskope();
        desk.verdict = new Verdict.Welcome(List.of(new Person("sara@example.com", null)));
        viewModel.test();
        viewModel.ownIdProperty().set("Sara@Example.com");
        viewModel.finish();
        assertNotNull(desk.kept);
        assertEquals(new Person("sara@example.com", null), desk.kept.me());
    }
}
