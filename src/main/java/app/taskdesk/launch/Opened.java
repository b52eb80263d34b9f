package app.taskdesk.launch;

import java.io.IOException;

/** A profile in use: its files, and the accounts at work on them. Closing waits a little, so never on the FX thread. */
record Opened(Foundation foundation, Workspaces workspaces) implements AutoCloseable {

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
