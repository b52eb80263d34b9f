package app.taskdesk.ui.printing;

import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Workplace;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.Window;

/** Prints through the platform's dialog, a page at a time so that the window stays alive. FX thread only. */
public final class Printing {

    private final Workplace place;
    private final Messages messages;
    private final Paper paper;
    private final Executor later;
    private final Consumer<String> said;
    private final Consumer<String> noPrinter;

    /**
     * @param later     runs on the FX thread once it has drawn and heard what waits
     * @param said      is told how it ended
     * @param noPrinter is told that there is none, and what can be done in its place
     */
    public Printing(Workplace place, Paper paper, Executor later, Consumer<String> said, Consumer<String> noPrinter) {
        this.place = place;
        this.messages = place.messages();
        this.paper = paper;
        this.later = later;
        this.said = said;
        this.noPrinter = noPrinter;
    }

    public void print(Printed printed, Window owner) {
        if (!paper.isThere()) {
            noPrinter.accept(messages.text("print.noPrinter"));
            return;
        }
        paper.ask(owner).ifPresent(sheets -> {
            var drawing = new PageDrawing(printed, messages, messages.text("print.at",
                    place.dates().full(place.now().exactly())), sheets.width(), sheets.height());
            next(drawing, drawing.pages().iterator(), sheets);
        });
    }

    private void next(PageDrawing drawing, Iterator<Pagination.Page> pages, Paper.Sheets sheets) {
        Pagination.Page page = pages.next();
        boolean taken = sheets.print(drawing.draw(page));
        if (taken && pages.hasNext()) {
            later.execute(() -> next(drawing, pages, sheets));
        } else {
            boolean all = sheets.end() && taken;
            said.accept(all ? messages.text("print.done", page.of())
                    : messages.text("print.failed", page.number(), page.of()));
        }
    }
}
