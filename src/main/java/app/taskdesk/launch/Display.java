package app.taskdesk.launch;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What there is to draw on, found out before JavaFX is loaded, since JavaFX itself only fails with a stack trace. */
sealed interface Display {

    /** A desktop that can be used. */
    record Desktop() implements Display {
    }

    /** No display at all: the window is drawn in memory. */
    record None() implements Display {
    }

    /** A display is there, but not what drawing on it needs. */
    record Incomplete(String missing) implements Display {
    }

    /**
     * Looks at the environment. JavaFX draws on Wayland by way of X alone.
     *
     * @param libraryFound whether a shared library of that name can be loaded
     */
    static Display find(String system, Map<String, String> environment, Predicate<String> libraryFound) {
        if (!system.startsWith("Linux")) {
            return new Desktop();
        }
        if (blank(environment.get("DISPLAY"))) {
            return blank(environment.get("WAYLAND_DISPLAY")) ? new None() : new Incomplete("xwayland");
        }
        if (!libraryFound.test("libgtk-3.so.0")) {
            return new Incomplete("libgtk-3-0");
        }
        return new Desktop();
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
