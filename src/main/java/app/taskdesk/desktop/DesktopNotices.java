package app.taskdesk.desktop;

import java.util.Locale;

/**
 * The desktop's own notices, where there are any; nothing depends on them. What is shown may be read by others, in the
 * list of processes and over the person's shoulder, so it never names a task or a customer. Blocks, so never on the FX
 * thread; never throws.
 */
public interface DesktopNotices {

    /** What came of looking for the desktop's notices, or of showing one. */
    sealed interface Reach {

        /** Somebody shows them, or took this one. */
        record Found(String by) implements Reach {
        }

        /** There is a way to them, but nobody answered at its end. */
        record NobodyAnswers() implements Reach {
        }

        /** The program that leads to them is not installed. */
        record NoWay(String program) implements Reach {
        }
    }

    /** Finds out whether notices can be shown; shows nothing. */
    Reach look();

    Reach show(String title, String text);

    /** Those of the system that the program runs on. */
    static DesktopNotices ofThisPlatform() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return new WindowsNotices();
        }
        return name.contains("mac") ? new MacNotices() : new FreedesktopNotices();
    }
}
