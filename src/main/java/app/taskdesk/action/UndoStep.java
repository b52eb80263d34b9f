package app.taskdesk.action;

import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person did in one go, with the way back: within the hold the change is withdrawn as if it had never been,
 * afterwards a change the other way is kept. Not thread-safe; used by one thread at a time, never the FX thread.
 */
public final class UndoStep {

    private final Ledger ledger;
    private final Words said;
    private final List<Standing> standings;
    /** Whether what was done is that changes were taken back, so that undoing does them again. */
    private final boolean reversed;

    UndoStep(Ledger ledger, Words said, List<Change> changes, List<RecordedIntent> recorded) {
        this.ledger = ledger;
        this.said = said;
        var standing = new ArrayList<Standing>();
        for (int i = 0; i < changes.size(); i++) {
            standing.add(new Standing(changes.get(i), recorded.get(i).task()));
            standing.getLast().done(recorded.get(i));
        }
        this.standings = List.copyOf(standing);
        this.reversed = false;
    }

    private UndoStep(Ledger ledger, Words said, List<Standing> standings, boolean reversed) {
        this.ledger = ledger;
        this.said = said;
        this.standings = List.copyOf(standings);
        this.reversed = reversed;
    }

    /** The person gave up changes that waited; the way back makes them anew. */
    static UndoStep givingUp(Ledger ledger, Words said, List<Standing> dropped) {
        return new UndoStep(ledger, said, dropped, true);
    }

    /** What was done. */
    public Words said() {
        return said;
    }

    /** The tasks concerned; a task made by this step has its id here. */
    public List<TaskId> tasks() {
        return standings.stream().map(Standing::task).distinct().toList();
    }

    /** The same step, told in other words. */
    UndoStep saying(Words other) {
        return new UndoStep(ledger, other, standings, reversed);
    }

    /** Both steps as one, told in the words of this one. */
    public UndoStep and(UndoStep other) {
        var both = new ArrayList<>(standings);
        both.addAll(other.standings);
        return new UndoStep(ledger, said, both, reversed);
    }

    /**
     * Takes everything back.
     *
     * @return what that meant
     * @throws NotPossible when a part can no longer be taken back; what could be was
     */
    public Words undo() {
        if (reversed) {
            doAgain();
            return Words.of("undo.takenBack", said);
        }
        return takeBack();
    }

    private Words takeBack() {
        List<Standing> done = standings.stream().filter(UndoStep::isDone).toList();
        withdraw(done, Standing::forward).forEach(Standing::takenBack);
        List<Standing> sent = done.stream().filter(UndoStep::isDone).toList();
        return sent.isEmpty() ? Words.of("undo.takenBack", said) : makeUpFor(sent);
    }

    private Words makeUpFor(List<Standing> sent) {
        Holds holds = ledger.holds();
        Instant now = ledger.now();
        var changes = new LinkedHashMap<Standing, Change>();
        NotPossible refused = null;
        for (Standing one : sent) {
            try {
                refuseWhatWasRefused(one);
                Change back = one.compensation(holds, now, ledger.abilities(one.change().account()));
                if (!isWish(one) && ledger.isSo(back)) {
                    one.takenBack();
                } else {
                    changes.put(one, back);
                }
            } catch (NotPossible e) {
                refused = e;
            }
        }
        Iterator<RecordedIntent> recorded = ledger.record(List.copyOf(changes.values())).iterator();
        changes.keySet().forEach(one -> one.madeUpFor(recorded.next()));
        if (refused != null) {
            throw refused;
        }
        Standing first = sent.getFirst();
        return changes.isEmpty() ? Words.of("undo.takenBack", said)
                : Words.of(first.madeUpWords(now, ledger.abilities(first.change().account())), said);
    }

    /** Does everything again that was taken back. */
    public Words redo() {
        if (reversed) {
            takeBack();
        } else {
            doAgain();
        }
        return said;
    }

    private void doAgain() {
        withdraw(standings.stream().filter(one -> one.backward() != null).toList(), Standing::backward)
                .forEach(Standing::stands);
        List<Standing> gone = standings.stream()
                .filter(one -> one.forward() == null || one.backward() != null).toList();
        List<RecordedIntent> recorded = ledger.record(gone.stream().map(UndoStep::again).toList());
        for (int i = 0; i < gone.size(); i++) {
            gone.get(i).done(recorded.get(i));
        }
    }

    private static Change again(Standing standing) {
        return standing.change();
    }

    /** Those of which the change could be taken back, since it was never attempted. */
    private List<Standing> withdraw(List<Standing> changes,
            Function<Standing, @Nullable RecordedIntent> change) {
        Map<UUID, Standing> found = new LinkedHashMap<>();
        changes.forEach(one -> found.put(Objects.requireNonNull(change.apply(one)).operation(), one));
        return found.isEmpty() ? List.of()
                : ledger.withdrawUntouched(found.keySet()).stream().map(found::get).toList();
    }

    private static boolean isDone(Standing standing) {
        return standing.forward() != null && standing.backward() == null;
    }

    /** A claim on its way changes nothing on screen, but may be given. */
    private boolean isWish(Standing standing) {
        RecordedIntent forward = standing.forward();
        return standing.change().kind() == IntentKind.CLAIM && forward != null && ledger.open(forward).isPresent();
    }

    private void refuseWhatWasRefused(Standing standing) {
        RecordedIntent forward = standing.forward();
        Optional<Intent> open = forward == null ? Optional.empty() : ledger.open(forward);
        if (open.map(Intent::state).filter(state -> state == IntentState.PARKED
                || state == IntentState.NEEDS_USER).isPresent()) {
            throw new NotPossible(Words.of("undo.cannot.refused"));
        }
    }
}
