package app.taskdesk.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the person calls the accounts on screen, so that tasks can be asked for and ordered by them. */
public record AccountNames(Map<AccountId, String> names) {

    public static final AccountNames NONE = new AccountNames(Map.of());

    public AccountNames {
        names = Map.copyOf(names);
    }

    /** Null for an account that is not on screen. */
    @Nullable String of(AccountId account) {
        return names.get(account);
    }
}
