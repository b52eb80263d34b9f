package app.taskdesk.ui.onboarding;

/** The accounts on this computer, to be changed; wired where everything is. Called off the FX thread. */
public interface AccountBook {

    /** Shows another account in this window. */
    void show(String accountId) throws Exception;

    void rename(String accountId, String label) throws Exception;

    /** Forgets the account, its tasks on this computer and its key. */
    void remove(String accountId) throws Exception;

    /** How many changes of the account have not reached its server. */
    int unsent(String accountId) throws Exception;
}
