package app.taskdesk.ui.syncstatus;

import app.taskdesk.live.Now;
import app.taskdesk.sync.SyncState;
import app.taskdesk.sync.SyncState.Budget;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.work.BackgroundWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** How things stand with the server, in words that stay true while time passes. FX thread only. */
public final class SyncChipViewModel {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Messages messages;
    private final DateText dates;
    private final Now now;
    private final BackgroundWork work;
    private final SyncWords texts;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<SyncTone> tone = new ReadOnlyObjectWrapper<>(SyncTone.BUSY);
    private final ReadOnlyObjectWrapper<List<Fact>> facts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper unsent = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Budget> budget = new ReadOnlyObjectWrapper<>(SyncState.STARTING.budget());
    private final ReadOnlyStringWrapper syncWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper moreWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canSync = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper needsKey = new ReadOnlyBooleanWrapper();
    private final BooleanProperty demo = new SimpleBooleanProperty();
    private SyncState state = SyncState.STARTING;
    private Several several = Several.NO;
    private BackgroundWork.@Nullable Running ticking;

    /** One line of the popover. */
    public record Fact(String name, String value) {
    }

    public SyncChipViewModel(Messages messages, DateText dates, Now now, BackgroundWork work) {
        this.messages = messages;
        this.dates = dates;
        this.now = now;
        this.work = work;
        this.texts = new SyncWords(messages, dates);
        now.instantProperty().subscribe(this::say);
        demo.subscribe(this::say);
        say();
    }

    /**
     * What to tell beside, while several accounts are on screen.
     *
     * @param name which of them the state is of; empty where it is of all
     * @param each how each stands, by what the person calls it
     */
    public record Several(String name, Map<String, SyncState> each) {

        static final Several NO = new Several("", Map.of());
    }

    /** Shows how things stand from now on. */
    public void show(SyncState changed) {
        show(changed, Several.NO);
    }

    /** The same, of several accounts. */
    public void show(SyncState changed, Several accounts) {
        state = changed;
        several = accounts;
        boolean countsDown = SyncWords.countsDown(changed);
        if (countsDown && ticking == null) {
            ticking = work.every(SECOND, this::say);
        } else if (!countsDown && ticking != null) {
            ticking.close();
            ticking = null;
        }
        unsent.set(changed.unsent());
        budget.set(changed.budget());
        say();
    }

    /** The few words on the chip. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** What is going on, what is safe and what comes next. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SyncTone> toneProperty() {
        return tone.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Fact>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** How many changes have not reached the server. */
    public ReadOnlyIntegerProperty unsentProperty() {
        return unsent.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Budget> budgetProperty() {
        return budget.getReadOnlyProperty();
    }

    /** Whether asking for a sync now can do any good. */
    public ReadOnlyBooleanProperty canSyncProperty() {
        return canSync.getReadOnlyProperty();
    }

    /** What the button that syncs says. */
    public ReadOnlyStringProperty syncWordsProperty() {
        return syncWords.getReadOnlyProperty();
    }

    /** What the button that tells more says; empty while there is no more to tell. */
    public ReadOnlyStringProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** What that button tells. */
    public ReadOnlyStringProperty moreWordsProperty() {
        return moreWords.getReadOnlyProperty();
    }

    /** Whether the way out is a new key. */
    public ReadOnlyBooleanProperty needsKeyProperty() {
        return needsKey.getReadOnlyProperty();
    }

    /** Whether the server is the demo's own. */
    public BooleanProperty demoProperty() {
        return demo;
    }

    private void say() {
        Instant present = now.exactly();
        String chip = texts.chip(state, present);
        words.set(demo.get() && SyncWords.isUpToDate(state) ? messages.text("sync.chip.demo", chip) : named(chip));
        sentence.set(named(texts.sentence(state, present)));
        tone.set(texts.tone(state, present));
        facts.set(facts(present));
        canSync.set(switch (state.phase()) {
            case Phase.UpToDate _, Phase.ToSend _, Phase.Offline _, Phase.ServerTrouble _, Phase.NeedsYou _,
                    Phase.Incomplete _ -> true;
            case Phase.Starting _, Phase.FirstDownload _, Phase.Syncing _, Phase.Checking _, Phase.SignInNeeded _,
                    Phase.OtherWorkspace _, Phase.Paused _, Phase.StoreTrouble _, Phase.TakenOver _,
                    Phase.CheckingKey _, Phase.OnHold _, Phase.Stopped _ -> false;
        });
        needsKey.set(state.phase() instanceof Phase.SignInNeeded);
        boolean again = state.phase() instanceof Phase.Offline || state.phase() instanceof Phase.ServerTrouble;
        syncWords.set(messages.text(again ? "sync.popover.tryNow" : "sync.popover.syncNow"));
        sayMore();
    }

    private String named(String what) {
        return several.name().isEmpty() ? what : messages.text("sync.of", several.name(), what);
    }

    private void sayMore() {
        String which = state.phase() instanceof Phase.Paused ? "budget"
                : state.phase() instanceof Phase.ServerTrouble ? "details" : "";
        more.set(which.isEmpty() ? "" : messages.text("sync.more." + which));
        moreWords.set(which.isEmpty() ? "" : messages.text("sync.moreWords." + which));
    }

    private List<Fact> facts(Instant present) {
        var lines = new ArrayList<Fact>();
        several.each().forEach((name, of) -> lines.add(new Fact(name, texts.chip(of, present))));
        lines.add(fact("sync.fact.last", moment(state.lastSync())));
        lines.add(fact("sync.fact.next", moment(state.nextSync())));
        lines.add(fact("sync.fact.full", moment(state.lastFullSweep())));
        lines.add(fact("sync.fact.outbox", messages.text("sync.fact.changes", state.unsent())));
        if (state.conflicts() > 0) {
            lines.add(fact("sync.fact.conflicts", messages.text("sync.fact.fields", state.conflicts())));
        }
        if (state.missing() > 0) {
            lines.add(fact("sync.fact.missing", messages.text("sync.fact.tasks", state.missing())));
        }
        if (state.budget().perMinute() > 0) {
            lines.add(fact("sync.fact.budget", budget(present)));
        }
        Duration ahead = state.serverAhead();
        if (ahead != null && ahead.abs().compareTo(Duration.ofMinutes(1)) > 0) {
            lines.add(fact("sync.fact.clock", messages.text(ahead.isNegative() ? "sync.fact.clockAhead"
                    : "sync.fact.clockBehind", dates.span(ahead.abs()))));
        }
        return lines;
    }

    /** "34 of about 100 a minute; next slot in 2 s; 3 changes ahead of reading". */
    private String budget(Instant present) {
        Budget known = state.budget();
        String words = messages.text("sync.fact.used", known.usedLastMinute(), known.perMinute());
        if (known.nextSlot() != null && known.nextSlot().isAfter(present)) {
            words = messages.text("sync.fact.slot", words,
                    Duration.between(present, known.nextSlot()).plusMillis(999).toSeconds());
        }
        int ahead = state.aheadOfReading();
        return ahead == 0 ? words : messages.text("sync.fact.ahead", words, ahead);
    }

    private Fact fact(String nameKey, String value) {
        return new Fact(messages.text(nameKey), value);
    }

    private String moment(@Nullable Instant instant) {
        return instant == null ? messages.text("sync.fact.none") : dates.near(instant);
    }
}
