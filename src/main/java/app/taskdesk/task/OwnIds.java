package app.taskdesk.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who the person at this desk is in each account on screen, since an id of one account says nothing in another.
 *
 * @param ids the owner ids; an account where the person is not known yet is absent, and then nothing there is theirs
 */
public record OwnIds(Map<AccountId, String> ids) {

    public static final OwnIds NOBODY = new OwnIds(Map.of());

    public OwnIds {
        ids = Map.copyOf(ids);
    }

    /** In one account alone. */
    public static OwnIds in(AccountId account, @Nullable String id) {
        return id == null ? NOBODY : new OwnIds(Map.of(account, id));
    }

    /** Whether an owner id of the account is the person's. */
    public boolean holds(AccountId account, @Nullable String owner) {
        return owner != null && owner.equals(ids.get(account));
    }
}
