package app.taskdesk.launch;

import app.taskdesk.ui.printing.Printed;
import app.taskdesk.ui.transfer.ExportViewModel;
import java.util.List;
import java.util.function.Supplier;

/** What a page that stands in place of the list gives to paper and to files. */
sealed interface PageFiles {

    Supplier<Printed> printed();

    /** A page about tasks. */
    record OfTasks(Supplier<Printed> printed, Supplier<ExportViewModel.Offer> offer) implements PageFiles {
    }

    /**
     * A page of figures.
     *
     * @param rows the names of the columns, then a row for each figure
     */
    record OfFigures(Supplier<Printed> printed, Supplier<List<List<String>>> rows) implements PageFiles {
    }
}
