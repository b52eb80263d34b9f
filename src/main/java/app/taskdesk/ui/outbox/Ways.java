package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.live.OutboxLine.Kind;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.sync.Trouble;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.ui.taskdetail.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done about each change; nothing that is stuck is without a way out ({@code sync.md} 2.8). */
final class Ways {

    private final Workplace place;
    private final Doors doors;

    Ways(Workplace place, Doors doors) {
        this.place = place;
        this.doors = doors;
    }

    /** The likeliest first; nothing only while it is being sent. */
    List<Way> of(OutboxLine line) {
        return switch (line.standing()) {
            case WAITING -> waiting(line);
            case PAUSED -> hold(line);
            case BEING_SENT -> List.of();
            case NOT_KNOWN -> List.of(send("checkNow", line, new SyncCommand.Retry(line.operation())),
                    send("sendAgain", line, new SyncCommand.SendAgain(line.operation())), discard("discard", line));
            case REFUSED -> refused(line);
            case NEEDS_YOU -> needsYou(line);
            case CLASH -> List.of(send("mine", line, mine(line)),
                    send("theirs", line, new SyncCommand.Settle(line.operation(), Map.of())));
            case GONE -> List.of(send("recreate", line, new SyncCommand.Recreate(line.task())),
                    send("letGo", line, new SyncCommand.LetGo(line.task())));
            case SENT_TWICE -> List.of(send("removeExtra", line, new SyncCommand.RemoveTwin(line.task())), open(line),
                    send("keepBoth", line, new SyncCommand.KeepTwin(line.task())));
        };
    }

    private List<Way> waiting(OutboxLine line) {
        var ways = new ArrayList<Way>();
        if (!line.behind()) {
            ways.add(send("sendNow", line, new SyncCommand.SendNow(line.operation())));
        }
        ways.addAll(hold(line));
        return ways;
    }

    private List<Way> hold(OutboxLine line) {
        var ways = new ArrayList<Way>();
        if (line.kind() != Kind.DELETE && line.kind() != Kind.CLAIM) {
            ways.add(edit("edit", line));
        }
        ways.add(discard(line.tries() == 0 ? "undo" : "discard", line));
        return ways;
    }

    private List<Way> refused(OutboxLine line) {
        Way retry = send("retry", line, new SyncCommand.Retry(line.operation()));
        Way drop = discard("discard", line);
        boolean hasValues = line.kind() != Kind.DELETE && line.kind() != Kind.CLAIM;
        return !hasValues || line.answered(Trouble.FORBIDDEN) || line.answered(Trouble.DEFERRED)
                ? List.of(retry, open(line), drop) : List.of(edit("fix", line), retry, drop);
    }

    /** What the server has against single values of a refused change, with the ways out beside them. */
    Map<TaskField, Refused> refusals(OutboxLine line) {
        var refused = new EnumMap<TaskField, Refused>(TaskField.class);
        if (line.standing() == OutboxLine.Standing.REFUSED) {
            Refusal.of(line).problems().forEach((field, words) -> refused.put(field, new Refused(
                    place.messages().text("detail.refused.words", words), () -> doors.edit().accept(line, field),
                    () -> discard(List.of(line.operation())))));
        }
        return refused;
    }

    private List<Way> needsYou(OutboxLine line) {
        Way again = send("sendAgain", line, new SyncCommand.Retry(line.operation()));
        return switch (line.answer() == null ? "" : line.answer().code()) {
            case Trouble.SNOOZE_PASSED -> List.of(edit("newTime", line), discard("dropSnooze", line));
            case Trouble.SNOOZE_UNCLEAR -> List.of(edit("newTime", line), again, discard("dropSnooze", line));
            case Trouble.ALREADY_DONE -> List.of(open(line), discard("keepServers", line));
            case Trouble.DONE_MEANWHILE -> line.kind() == Kind.REASSIGN
                    ? List.of(edit("edit", line), open(line), discard("discard", line))
                    : List.of(open(line), discard("discard", line));
            case Trouble.CLAIM_LOST -> List.of(way("openReadOnly", () -> doors.open().accept(line.task())),
                    discard("leave", line));
            case Trouble.CLAIM_FREE -> List.of(send("claimAgain", line, new SyncCommand.Retry(line.operation())),
                    discard("leave", line));
            case Trouble.DELETE_CHANGED -> List.of(open(line), send("deleteAnyway", line,
                    new SyncCommand.Retry(line.operation())), discard("keepTask", line));
            case Trouble.CREATE_UNCLEAR -> unclear(line, again);
            default -> List.of(again, open(line), discard("discard", line));
        };
    }

    /** Each task that may be it can be named; sending again and giving up stay possible. */
    private List<Way> unclear(OutboxLine line, Way again) {
        var ways = new ArrayList<Way>();
        for (OutboxLine.Alike alike : line.alike()) {
            String made = alike.madeAt() == null ? "" : place.dates().near(alike.madeAt());
            ways.add(new Way("same", place.messages().text("outbox.way.same", SafeText.line(alike.title(), 60), made),
                    () -> send(line, new SyncCommand.Same(line.operation(), alike.task()))));
        }
        ways.add(again);
        ways.add(discard("discard", line));
        return ways;
    }

    /** Gives up changes, with the way back. */
    void discard(Collection<UUID> operations) {
        place.doing().run(() -> place.doing().actions().discard().discard(operations));
    }

    /** Asks the engine of the change's own account. */
    void send(OutboxLine line, SyncCommand command) {
        doors.sync().accept(line.account(), command);
    }

    private static SyncCommand mine(OutboxLine line) {
        var mine = new EnumMap<TaskField, @Nullable Object>(TaskField.class);
        line.clashes().forEach(clash -> mine.put(clash.field(), clash.mine()));
        return new SyncCommand.Settle(line.operation(), mine);
    }

    private Way send(String id, OutboxLine line, SyncCommand command) {
        return way(id, () -> send(line, command));
    }

    private Way discard(String id, OutboxLine line) {
        return way(id, () -> discard(List.of(line.operation())));
    }

    private Way edit(String id, OutboxLine line) {
        return way(id, () -> doors.edit().accept(line, Refusal.of(line).first().orElse(null)));
    }

    private Way open(OutboxLine line) {
        return way("open", () -> doors.open().accept(line.task()));
    }

    private Way way(String id, Runnable run) {
        return new Way(id, place.messages().text("outbox.way." + id), run);
    }
}
