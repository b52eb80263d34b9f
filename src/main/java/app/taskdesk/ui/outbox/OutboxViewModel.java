package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.live.OutboxLine.Standing;
import app.taskdesk.live.OutboxList;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.ui.taskdetail.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.ObservableList;

/** Every change the server does not have yet, each with a way out. FX thread only. */
public final class OutboxViewModel {

    private final Workplace place;
    private final Messages messages;
    private final OutboxList outbox;
    private final ChangeWords words;
    private final Ways ways;
    private final IntegerBinding size;
    private final IntegerBinding conflicts;
    private final Map<UUID, ConflictViewModel> choosing = new HashMap<>();
    private final Doors doors;

    /** One line about a change. */
    public record Fact(String name, String value) {
    }

    public OutboxViewModel(Workplace place, OutboxList outbox, Doors doors) {
        this.place = place;
        this.messages = place.messages();
        this.outbox = outbox;
        this.doors = doors;
        this.words = new ChangeWords(place);
        this.ways = new Ways(place, doors);
        this.size = Bindings.size(outbox.lines());
        this.conflicts = Bindings.createIntegerBinding(() -> (int) outbox.lines().stream()
                .filter(line -> line.standing() == Standing.CLASH).count(), outbox.lines());
    }

    /** Oldest first. */
    public ObservableList<OutboxLine> lines() {
        return outbox.lines();
    }

    /** How many there are. */
    public IntegerBinding sizeProperty() {
        return size;
    }

    /** How many of them wait for a choice between two values. */
    public IntegerBinding conflictsProperty() {
        return conflicts;
    }

    public String change(OutboxLine line) {
        return words.change(line);
    }

    public String title(OutboxLine line) {
        return SafeText.title(line.title());
    }

    public String since(OutboxLine line) {
        return words.since(line, now());
    }

    public String standing(OutboxLine line) {
        return words.standing(line, now());
    }

    public String answer(OutboxLine line) {
        return words.answer(line);
    }

    /** What the person should know of a change that cannot go on by itself. */
    public String trouble(OutboxLine line) {
        return words.trouble(line);
    }

    /** What the person should know of a claim that is not decided yet. */
    String wish(OutboxLine line) {
        return words.wish(line);
    }

    /** The server's own words about a change, a line each; empty where it gave none. */
    public List<String> raw(OutboxLine line) {
        return Refusal.of(line).raw();
    }

    /** Each field as it was and as it is to be. */
    public List<Fact> fields(OutboxLine line) {
        return line.wanted().present().stream().map(field -> new Fact(words.field(field),
                messages.text("outbox.detail.values", words.value(field, line.seen().get(field)),
                        words.value(field, line.wanted().get(field))))).toList();
    }

    /** When it was made, tried and will be tried, and what came of it. */
    public List<Fact> facts(OutboxLine line) {
        var facts = new ArrayList<Fact>();
        if (place.isOfSeveral()) {
            facts.add(fact("detail.fact.account", SafeText.line(place.accounts().name(line.account()), 80)));
        }
        facts.add(fact("outbox.detail.made", messages.text("outbox.detail.ago", place.dates().clock(line.since()),
                since(line))));
        facts.add(fact("outbox.detail.tries", messages.text("outbox.detail.tried", line.tries())));
        if (line.answer() != null) {
            facts.add(fact("outbox.column.answer", answer(line)));
        }
        if (line.standing() == Standing.WAITING || line.standing() == Standing.NOT_KNOWN) {
            facts.add(fact("outbox.detail.next", line.behind() ? messages.text("outbox.standing.behind")
                    : line.notYet().isAfter(now()) ? place.dates().clock(line.notYet())
                    : messages.text("outbox.detail.nextSlot")));
        }
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(messages.text(key), value);
    }

    /** What can be done about it, the likeliest first; nothing only while it is being sent. */
    public List<Way> ways(OutboxLine line) {
        return ways.of(line);
    }

    /** What the server has against single values of these changes, by field; the newest word counts. */
    Map<TaskField, Refused> refusals(List<OutboxLine> chosen) {
        var all = new EnumMap<TaskField, Refused>(TaskField.class);
        chosen.forEach(line -> all.putAll(ways.refusals(line)));
        return all;
    }

    /** The choice between the values of a change that clashes, kept while other changes come and go. */
    public ConflictViewModel conflict(OutboxLine line) {
        return choosing.compute(line.operation(), (_, known) -> known != null && known.isAbout(line) ? known
                : new ConflictViewModel(place, words, line,
                        command -> doors.sync().accept(line.account(), command)));
    }

    /** Sends those at once that wait, and tries those again that cannot go on by themselves. */
    public void sendNow(List<OutboxLine> chosen) {
        chosen.forEach(line -> {
            switch (line.standing()) {
                case WAITING -> ways.send(line, new SyncCommand.SendNow(line.operation()));
                case NOT_KNOWN, REFUSED, NEEDS_YOU -> ways.send(line, new SyncCommand.Retry(line.operation()));
                case PAUSED, BEING_SENT, CLASH, GONE, SENT_TWICE -> { }
            }
        });
    }

    /** Gives up those that can be; for a task that is gone, and for a clash, there is a choice to make instead. */
    public void discard(List<OutboxLine> chosen) {
        List<UUID> operations = chosen.stream().filter(line -> switch (line.standing()) {
            case WAITING, PAUSED, NOT_KNOWN, REFUSED, NEEDS_YOU, CLASH -> true;
            case BEING_SENT, GONE, SENT_TWICE -> false;
        }).map(OutboxLine::operation).toList();
        if (!operations.isEmpty()) {
            ways.discard(operations);
        }
    }

    private Instant now() {
        return place.now().exactly();
    }
}
