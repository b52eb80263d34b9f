package app.taskdesk.launch;

import app.taskdesk.store.Account;
import app.taskdesk.store.StoreException;
import java.io.IOException;
import java.util.List;

/**
 * A profile in use: its files, and the accounts at work on them. Closing waits a little, so never on the FX thread.
 *
 * @param accounts as they were kept when it was opened, so that the window is made for them at once
 */
record Opened(Foundation foundation, Workspaces workspaces, List<Account> accounts) implements AutoCloseable {

    /**
     * Reads the list of accounts, so never on the FX thread.
     *
     * @throws StoreException when it cannot be read; all is closed then
     */
    static Opened over(Foundation foundation, Workspaces workspaces) {
        try {
            return new Opened(foundation, workspaces, foundation.accounts().list());
        } catch (StoreException e) {
            workspaces.close();
            foundation.close();
            throw e;
        }
    }

    /** Opens the profile, as often as it has to be. */
    @FunctionalInterface
    interface Opener {

        /**
         * Touches the disk, so never on the FX thread.
         *
         * @throws app.taskdesk.store.StoreException when the database is newer, foreign, damaged or out of reach
         */
        Opened open() throws IOException;
    }

    /** Ends the sync, then threads and files. */
    @Override
    public void close() {
        workspaces.close();
        foundation.close();
    }
}
