package app.taskdesk.ui.bulk;

import app.taskdesk.action.RunBulk;
import app.taskdesk.live.BulkLine;
import app.taskdesk.live.OutboxLine.Kind;
import app.taskdesk.ui.kit.BulkWords;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Workplace;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The work on many tasks that goes out now, or of which something failed (ux.md 4.8). FX thread only. */
public final class BulkBarViewModel {

    /** That fewer changes arrived is seen by the bar that goes. */
    private static final int WORTH_A_WORD = 10;

    private final Workplace place;
    private final Messages messages;
    private final BulkWords words;
    private final ObservableList<BulkLine> lines;
    private final LongConsumer report;
    private final Consumer<String> say;
    /** What was told already, since it goes from the lines only a moment later. */
    private final Set<Long> ended = new HashSet<>();
    private final ReadOnlyObjectWrapper<@Nullable BulkLine> shown = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<String> text;

    /**
     * @param report opens the results of one
     * @param say    tells what ended well
     */
    public BulkBarViewModel(Workplace place, ObservableList<BulkLine> lines, LongConsumer report,
            Consumer<String> say) {
        this.place = place;
        this.messages = place.messages();
        this.words = new BulkWords(place);
        this.lines = lines;
        this.report = report;
        this.say = say;
        this.text = Bindings.createStringBinding(this::words, shown, place.prices());
        lines.subscribe(this::look);
        look();
    }

    /** Null while there is none. */
    public ReadOnlyObjectProperty<@Nullable BulkLine> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** "Reassigning 18 of 42 · about 35 s left", or "39 done, 2 refused, 1 not known". */
    public ObservableValue<String> textProperty() {
        return text;
    }

    /** How far it is, from 0 to 1. */
    public ObservableValue<Double> progressProperty() {
        return shown.map(line -> line.all() == 0 ? 1.0 : (double) line.ended() / line.all()).orElse(0.0);
    }

    /** Pauses it, or lets it go on. */
    public void pauseOrGoOn() {
        withShown(line -> {
            RunBulk bulk = place.doing().actions().bulk();
            place.doing().run(() -> {
                if (line.paused()) {
                    bulk.goOn(line.id());
                } else {
                    bulk.pause(line.id());
                }
                return Optional.empty();
            });
        });
    }

    /** Takes back what was not sent yet. */
    public void stop() {
        withShown(line -> {
            RunBulk bulk = place.doing().actions().bulk();
            place.doing().run(() -> bulk.stop(line.id()));
        });
    }

    public void openReport() {
        withShown(line -> report.accept(line.id()));
    }

    public void putAway() {
        withShown(line -> putAway(line.id()));
    }

    private void withShown(Consumer<BulkLine> act) {
        BulkLine line = shown.get();
        if (line != null) {
            act.accept(line);
        }
    }

    void putAway(long bulk) {
        RunBulk actions = place.doing().actions().bulk();
        place.doing().run(() -> {
            actions.putAway(bulk);
            return Optional.empty();
        });
    }

    /** What runs comes before what failed; what ended well is told and put away. */
    private void look() {
        lines.stream().filter(line -> !line.runs() && !line.failed() && ended.add(line.id())).forEach(line -> {
            if (line.done() > 0 && (line.takenBack() > 0 || line.done() >= WORTH_A_WORD)) {
                say.accept(line.takenBack() > 0
                        ? messages.text("bulk.ended.stopped", line.done(), line.takenBack())
                        : messages.text("bulk.ended.all", line.done()));
            }
            putAway(line.id());
        });
        shown.set(next());
    }

    /** The one on screen for as long as it runs; one that is paused gives way to another that is not. */
    private @Nullable BulkLine next() {
        BulkLine former = shown.get();
        List<BulkLine> running = lines.stream().filter(BulkLine::runs).sorted(Comparator.comparing(
                (BulkLine line) -> former == null || line.id() != former.id())).toList();
        return running.stream().filter(line -> !line.paused()).findFirst()
                .or(() -> running.stream().findFirst())
                .or(() -> lines.stream().filter(BulkLine::failed).findFirst()).orElse(null);
    }

    private String words() {
        BulkLine line = shown.get();
        if (line == null) {
            return "";
        }
        if (!line.runs()) {
            return counts(line);
        }
        String doing = messages.text("bulk.running." + kind(line), Math.min(line.ended() + 1, line.all()), line.all());
        String left = words.time(line.waiting());
        return line.paused() ? messages.text("bulk.paused", doing)
                : left == null ? doing : messages.text("bulk.left", doing, left);
    }

    /** "39 done, 2 refused, 1 not known". */
    String counts(BulkLine line) {
        return messages.text("bulk.counts", line.done(), line.refused(), line.unknown(), line.takenBack(),
                line.waiting());
    }

    private static String kind(BulkLine line) {
        return (line.kinds().size() == 1 ? line.kinds().iterator().next() : Kind.EDIT).name().toLowerCase(Locale.ROOT);
    }

    Optional<BulkLine> line(long bulk) {
        return lines.stream().filter(line -> line.id() == bulk).findFirst();
    }

    ObservableList<BulkLine> lines() {
        return lines;
    }
}
