package app.taskdesk.settings;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person chose on this computer that is no task and no secret. Values out of range are brought into it,
 * so that a hand-edited file cannot make the window unusable.
 *
 * @param lastAccount the account shown last; null for the demo workspace
 * @param sorts       how each view is ordered, by the view's name, in the words of the list
 */
public record Preferences(Look look, Desk desk, Hours hours, Holds holds, Role role, @Nullable String lastAccount,
        Map<String, String> sorts, Updates updates, Reminding reminding) {

    /** As on the first start. */
    public static final Preferences USUAL =
            new Preferences(Look.USUAL, Desk.USUAL, Hours.USUAL, Holds.USUAL, Role.LEAD, null, Map.of(),
                    Updates.OFF, Reminding.USUAL);

    /** What a person wants to see; what they may do is decided by their key. */
    public enum Role {
        AGENT, LEAD
    }

    public Preferences {
        sorts = Map.copyOf(sorts);
    }

    public Preferences withLook(Look changed) {
        return new Preferences(changed, desk, hours, holds, role, lastAccount, sorts, updates, reminding);
    }

    public Preferences withDesk(Desk changed) {
        return new Preferences(look, changed, hours, holds, role, lastAccount, sorts, updates, reminding);
    }

    public Preferences withHours(Hours changed) {
        return new Preferences(look, desk, changed, holds, role, lastAccount, sorts, updates, reminding);
    }

    public Preferences withHolds(Holds changed) {
        return new Preferences(look, desk, hours, changed, role, lastAccount, sorts, updates, reminding);
    }

    public Preferences withRole(Role changed) {
        return new Preferences(look, desk, hours, holds, changed, lastAccount, sorts, updates, reminding);
    }

    public Preferences withLastAccount(@Nullable String changed) {
        return new Preferences(look, desk, hours, holds, role, changed, sorts, updates, reminding);
    }

    public Preferences withSort(String view, String sort) {
        var changed = new HashMap<>(sorts);
        changed.put(view, sort);
        return new Preferences(look, desk, hours, holds, role, lastAccount, changed, updates, reminding);
    }

    public Preferences withUpdates(Updates changed) {
        return new Preferences(look, desk, hours, holds, role, lastAccount, sorts, changed, reminding);
    }

    public Preferences withReminding(Reminding changed) {
        return new Preferences(look, desk, hours, holds, role, lastAccount, sorts, updates, changed);
    }
}
