package app.taskdesk.simulator;

/** An invariant of {@code sync.md} 2.14 that did not hold. */
final class Violation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String invariant;

    Violation(String invariant, String what) {
        super(invariant + ": " + what);
        this.invariant = invariant;
    }

    Violation(String invariant, String what, Throwable cause) {
        super(invariant + ": " + what, cause);
        this.invariant = invariant;
    }

    String invariant() {
        return invariant;
    }

    static void unless(boolean holds, String invariant, String what, Object... arguments) {
        if (!holds) {
            throw new Violation(invariant, what.formatted(arguments));
        }
    }
}
