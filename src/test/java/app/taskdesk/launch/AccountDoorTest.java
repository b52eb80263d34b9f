package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.store.Account;
import app.taskdesk.task.AccountId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountDoorTest {

    private static List<Account> called(String... names) {
        return Stream.of(names).map(name -> new Account(new AccountId(name), Account.Provider.PERISKOPE, name,
                "https://example.test", name, null, null, Account.State.OK)).toList();
    }

    @Test
    void twoAccountsAtOneServerAreCalledApart() {
        assertEquals("Desk", AccountDoor.apart("Desk", called("Other")));
        assertEquals("Desk 2", AccountDoor.apart("Desk", called("Desk")));
        assertEquals("Desk 3", AccountDoor.apart("Desk", called("Desk 2", "Desk")));
    }
}
