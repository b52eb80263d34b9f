package app.taskdesk.launch;

import org.jspecify.annotations.Nullable;

/** A step of the tour did not show, or did not do, what it should. */
final class TourFailure extends Exception {

    private static final long serialVersionUID = 1L;

    TourFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
