package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.store.Account;
import app.taskdesk.task.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownAccountTest {

    private static final Account SHOP_DEMO = Demo.TALKING_SHOPS.account("http://localhost:1");
    private static final Account CHAT_DEMO = Demo.PERISKOPE.account("http://localhost:2");
    private static final Account ONE = own("one");
    private static final Account TWO = own("two");

    private static Account own(String id) {
        return new Account(new AccountId(id), Account.Provider.PERISKOPE, id, "https://example.test", id, null, null,
                Account.State.OK);
    }

    @Test
    void demosAreTogetherWhileThereIsNothingElse() {
        assertEquals(List.of(SHOP_DEMO, CHAT_DEMO), all(SHOP_DEMO, CHAT_DEMO));
        assertEquals(List.of(ONE, TWO), all(SHOP_DEMO, ONE, CHAT_DEMO, TWO));
    }

    @Test
    void theOneThatIsLeftOfAllIsShownAlone() {
        assertEquals(List.of(TWO), all(SHOP_DEMO, CHAT_DEMO, TWO));
    }

    @Test
    void theDemoStandsInForAnAccountThatIsGone() {
        assertEquals(List.of(SHOP_DEMO), ShownAccount.pick(List.of(CHAT_DEMO, SHOP_DEMO, ONE), TWO.id()));
        assertEquals(List.of(), ShownAccount.pick(List.of(), TWO.id()));
    }

    private static List<Account> all(Account... known) {
        return ShownAccount.pick(List.of(known), ShownAccount.ALL);
    }
}
