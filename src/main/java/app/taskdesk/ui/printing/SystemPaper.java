package app.taskdesk.ui.printing;

import java.util.Optional;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Parent;
import javafx.stage.Window;

/** The platform's own printers and dialog. */
public final class SystemPaper implements Paper {

    @Override
    public boolean isThere() {
        return Printer.getDefaultPrinter() != null || !Printer.getAllPrinters().isEmpty();
    }

    @Override
    public Optional<Sheets> ask(Window owner) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            return Optional.empty();
        }
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return Optional.empty();
        }
        return Optional.of(new Job(job));
    }

    private record Job(PrinterJob job) implements Sheets {

        @Override
        public double width() {
            return job.getJobSettings().getPageLayout().getPrintableWidth();
        }

        @Override
        public double height() {
            return job.getJobSettings().getPageLayout().getPrintableHeight();
        }

        @Override
        public boolean print(Parent page) {
            return job.printPage(page);
        }

        @Override
        public boolean end() {
            return job.endJob();
        }
    }
}
