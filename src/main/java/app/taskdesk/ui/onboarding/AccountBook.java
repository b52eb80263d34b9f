package app.taskdesk.ui.onboarding;

import java.nio.file.Path;

/** The accounts on this computer, to be changed; wired where everything is. Called off the FX thread. */
public interface AccountBook {

    /**
     * Changes that have not reached the server.
     *
     * @param all      every one of them
     * @param goingOut those that go out by themselves once the server can be reached
     */
    record Unsent(int all, int goingOut) {
    }

    /** Shows another account in this window. */
    void show(String accountId) throws Exception;

    /** Shows the tasks of all accounts together. */
    void showAll() throws Exception;

    void rename(String accountId, String label) throws Exception;

    /** Makes no request for the account, or lets it go on. */
    void pause(String accountId, boolean pause) throws Exception;

    Unsent unsent(String accountId) throws Exception;

    /** Sends at once what waits for its time, as far as the server lets us. */
    void sendNow(String accountId) throws Exception;

    /** Writes what is unsent to a file; answers how many changes that is. */
    int export(String accountId, Path file) throws Exception;

    /** Gives up what is unsent; it can be restored from the trash. What is being sent just now stays. */
    void discard(String accountId) throws Exception;

    /**
     * Forgets the account, its tasks and backups on this computer and its key.
     *
     * @param mayDrop so many unsent changes may go with it
     * @return how far it came
     */
    Removed remove(String accountId, int mayDrop) throws Exception;

    /** What a removal left behind. */
    enum Removed {
        ALL,
        /** The computer's key store was out of reach, so that the key may still be in it. */
        ALL_BUT_KEY,
        /** More changes wait than were spoken of; nothing was removed. */
        NOTHING
    }
}
