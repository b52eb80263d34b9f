package app.taskdesk.ui.printing;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.stage.Window;

/** What can be printed on. FX thread only. */
public interface Paper {

    /** Whether this computer has a printer, one that writes PDF files among them. */
    boolean isThere();

    /** Asks the person which printer and how; empty when they thought better of it. */
    Optional<Sheets> ask(Window owner);

    /** Pages on their way to a printer. */
    interface Sheets {

        /** Of the part of a page that can be printed on, in points. */
        double width();

        double height();

        /** False when the printer took it not. */
        boolean print(Parent page);

        /** False when the printer did not take all. */
        boolean end();
    }
}
