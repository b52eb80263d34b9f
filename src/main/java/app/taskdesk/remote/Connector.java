package app.taskdesk.remote;

/** Makes the service of one account; wired by hand, so that nobody here has to know which providers exist. */
@FunctionalInterface
public interface Connector {

    /** Does not touch the network. */
    TaskService connect(ServerAddress address, KeySource key);
}
