package app.taskdesk.simulator;

/** The process ends here, between two instructions; nothing that is not on disk outlives it. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String point) {
        super(point, null, false, false);
    }
}
