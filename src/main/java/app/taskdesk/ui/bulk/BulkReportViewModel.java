package app.taskdesk.ui.bulk;

import app.taskdesk.live.BulkLine;
import app.taskdesk.live.BulkList;
import app.taskdesk.live.BulkResult;
import app.taskdesk.live.OutboxLine;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.ui.outbox.ChangeWords;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/** What came of each change of work on many tasks, and what can be done about those that failed. FX thread only. */
public final class BulkReportViewModel {

    private final Messages messages;
    private final ChangeWords words;
    private final BulkBarViewModel bar;
    private final long bulk;
    private final ObservableList<BulkResult> results;
    private final Doors doors;
    private final ObservableValue<String> summary;
    private final ObservableValue<List<OutboxLine>> failed;

    /**
     * Where the ways out lead.
     *
     * @param retry  sends changes again that were refused, and looks again for those nobody knows of
     * @param open   shows a task
     * @param export writes rows to a file that the person names; the header is the first
     */
    public record Doors(Consumer<List<OutboxLine>> retry, Consumer<TaskId> open, Consumer<List<List<String>>> export,
            Runnable leave) {
    }

    public BulkReportViewModel(Workplace place, BulkBarViewModel bar, BulkList list, long bulk, Doors doors) {
        this.messages = place.messages();
        this.words = new ChangeWords(place);
        this.bar = bar;
        this.bulk = bulk;
        this.results = list.results();
        this.doors = doors;
        this.summary = Bindings.createStringBinding(() -> bar.line(bulk).map(bar::counts).orElse(
                messages.text("bulk.report.over")), bar.lines());
        this.failed = Bindings.createObjectBinding(this::failed, results);
        list.look(bulk);
    }

    /** Those that need a person first. */
    public ObservableList<BulkResult> results() {
        return results;
    }

    /** "39 done, 2 refused, 1 not known". */
    public ObservableValue<String> summaryProperty() {
        return summary;
    }

    /** "Retry these 3"; empty while there is nothing to retry. */
    public ObservableValue<String> retryProperty() {
        return failed.map(all -> all.isEmpty() ? "" : messages.text("bulk.retry", all.size()));
    }

    private List<OutboxLine> failed() {
        return results.stream().filter(result -> result.outcome().mayRetry()).map(BulkResult::line).toList();
    }

    public String title(BulkResult result) {
        return SafeText.title(result.line().title());
    }

    public String change(BulkResult result) {
        return words.change(result.line());
    }

    public String outcome(BulkResult result) {
        return messages.text("bulk.outcome." + result.outcome().name().toLowerCase(Locale.ROOT));
    }

    public String answer(BulkResult result) {
        return words.answer(result.line());
    }

    /** Sends those again that were refused, and looks again for those nobody knows of; nothing else is repeated. */
    public void retry() {
        doors.retry().accept(failed.getValue());
    }

    public void open(BulkResult result) {
        doors.open().accept(result.line().task());
    }

    public void export() {
        doors.export().accept(Stream.concat(
                Stream.of(Stream.of("task", "change", "outcome", "answer")
                        .map(column -> messages.text("bulk.column." + column)).toList()),
                results.stream().map(result -> List.of(title(result), change(result), outcome(result),
                        answer(result)))).toList());
    }

    /** The person knows how it ended: the bar goes, and the page with it. */
    public void putAway() {
        if (bar.line(bulk).filter(BulkLine::runs).isEmpty()) {
            bar.putAway(bulk);
        }
        doors.leave().run();
    }
}
