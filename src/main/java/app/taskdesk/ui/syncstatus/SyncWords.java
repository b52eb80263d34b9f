package app.taskdesk.ui.syncstatus;

import app.taskdesk.sync.SyncState;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import java.time.Duration;
import java.time.Instant;

/** Says how things stand with the server, in the few words of the chip and in a whole sentence (ux.md 4.2, 4.8). */
final class SyncWords {

    private static final Duration STALE = Duration.ofMinutes(15);

    private final Messages messages;
    private final DateText dates;

    SyncWords(Messages messages, DateText dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** "Up to date" only when nothing is unsent, nothing in conflict and everything was read. */
    static boolean isUpToDate(SyncState state) {
        return state.phase() instanceof Phase.UpToDate && state.unsent() == 0 && state.conflicts() == 0
                && state.missing() == 0;
    }

    SyncTone tone(SyncState state, Instant now) {
        return switch (state.phase()) {
            case Phase.UpToDate _ -> needs(state) > 0 ? SyncTone.NEEDS_YOU : isStale(state, now) ? SyncTone.HELD_UP
                    : state.unsent() > 0 ? SyncTone.BUSY : SyncTone.OK;
            case Phase.ToSend _ -> isStale(state, now) ? SyncTone.HELD_UP : SyncTone.BUSY;
            case Phase.Starting _, Phase.FirstDownload _, Phase.Syncing _, Phase.Checking _, Phase.CheckingKey _ ->
                    SyncTone.BUSY;
            case Phase.Offline offline -> offline.certificate() ? SyncTone.NEEDS_YOU : SyncTone.HELD_UP;
            case Phase.Paused _, Phase.ServerTrouble _, Phase.OnHold _, Phase.Incomplete _, Phase.Stopped _ ->
                    SyncTone.HELD_UP;
            case Phase.SignInNeeded _, Phase.OtherWorkspace _, Phase.NeedsYou _, Phase.StoreTrouble _,
                    Phase.TakenOver _ ->
                    SyncTone.NEEDS_YOU;
        };
    }

    /** The chip's few words. */
    String chip(SyncState state, Instant now) {
        return switch (state.phase()) {
            case Phase.UpToDate _ -> upToDate(state, now);
            case Phase.Starting _ -> messages.text("sync.chip.starting");
            case Phase.FirstDownload first -> first.total() == 0 ? messages.text("sync.chip.fetching")
                    : messages.text("sync.chip.fetchingOf", first.tasks(), first.total());
            case Phase.Syncing syncing -> messages.text("sync.chip.syncing", syncing.done(), syncing.of());
            case Phase.Checking checking -> checking.pages() == 0 ? messages.text("sync.chip.checking")
                    : messages.text("sync.chip.checkingOf", checking.page(), checking.pages());
            case Phase.ToSend toSend -> withTime(messages.text("sync.chip.toSend", toSend.changes()), state, now);
            case Phase.Offline offline -> offline.certificate() ? messages.text("sync.chip.certificate")
                    : offline.changes() == 0 ? messages.text("sync.chip.offline")
                    : messages.text("sync.chip.offlineToSend", offline.changes());
            case Phase.SignInNeeded _ -> messages.text("sync.chip.signIn");
            case Phase.OtherWorkspace _ -> messages.text("sync.chip.otherWorkspace");
            case Phase.Paused paused -> messages.text("sync.chip.paused", countdown(paused.until(), now));
            case Phase.ServerTrouble trouble ->
                    messages.text("sync.chip.trouble", countdown(trouble.retryAt(), now));
            case Phase.NeedsYou needs -> needsYou(state, needs.changes());
            case Phase.StoreTrouble _ -> messages.text("sync.chip.store");
            case Phase.TakenOver _ -> messages.text("sync.chip.takenOver");
            case Phase.CheckingKey _ -> messages.text("sync.chip.checkingKey");
            case Phase.OnHold hold -> hold.changes() == 0 ? messages.text("sync.chip.onHold")
                    : messages.text("sync.chip.onHoldToSend", hold.changes());
            case Phase.Incomplete odd -> odd.unreadable() > 0 ? messages.text("sync.chip.unreadable", odd.unreadable())
                    : messages.text("sync.chip.incomplete");
            case Phase.Stopped _ -> messages.text("sync.chip.stopped");
        };
    }

    /** What is going on, what is safe and what comes next, in a sentence or two. */
    String sentence(SyncState state, Instant now) {
        return switch (state.phase()) {
            case Phase.UpToDate _ -> messages.text(isUpToDate(state) ? "sync.say.upToDate" : "sync.say.toSend");
            case Phase.Starting _ -> messages.text("sync.say.starting");
            case Phase.FirstDownload first -> first.pages() == 0 ? messages.text("sync.say.fetching")
                    : messages.text("sync.say.fetchingOf", first.page(), first.pages(), first.tasks(),
                            first.total());
            case Phase.Syncing syncing -> messages.text("sync.say.syncing", syncing.done(), syncing.of());
            case Phase.Checking _ -> messages.text("sync.say.checking");
            case Phase.ToSend _ -> messages.text("sync.say.toSend");
            case Phase.Offline offline ->
                    messages.text(offline.certificate() ? "sync.say.certificate" : "sync.say.offline");
            case Phase.SignInNeeded signIn -> messages.text("sync.say.signIn", signIn.changes());
            case Phase.OtherWorkspace other -> messages.text("sync.say.otherWorkspace", other.changes());
            case Phase.Paused paused -> messages.text("sync.say.paused", seconds(paused.until(), now));
            case Phase.ServerTrouble trouble ->
                    messages.text("sync.say.trouble", trouble.status(), seconds(trouble.retryAt(), now));
            case Phase.NeedsYou _ -> messages.text("sync.say.needsYou");
            case Phase.StoreTrouble _ -> messages.text("sync.say.store");
            case Phase.TakenOver _ -> messages.text("sync.say.takenOver");
            case Phase.CheckingKey checking -> messages.text("sync.say.checkingKey", checking.changes());
            case Phase.OnHold hold -> messages.text("sync.say.onHold", hold.changes());
            case Phase.Incomplete odd -> odd.unreadable() > 0 ? messages.text("sync.say.unreadable", odd.unreadable())
                    : messages.text("sync.say.incomplete");
            case Phase.Stopped _ -> messages.text("sync.say.stopped");
        };
    }

    /** Whether the chip counts down, so that its words change by the second. */
    static boolean countsDown(SyncState state) {
        return state.phase() instanceof Phase.Paused || state.phase() instanceof Phase.ServerTrouble
                || state.budget().nextSlot() != null;
    }

    private String upToDate(SyncState state, Instant now) {
        int needs = needs(state);
        if (needs > 0) {
            return needsYou(state, needs);
        }
        return withTime(state.unsent() > 0 ? messages.text("sync.chip.toSend", state.unsent())
                : messages.text("sync.chip.upToDate"), state, now);
    }

    private String needsYou(SyncState state, int needs) {
        int others = state.unsent() - needs;
        return others > 0 ? messages.text("sync.chip.toSendAndNeeds", others, needs)
                : messages.text("sync.chip.needsYou", needs);
    }

    private String withTime(String words, SyncState state, Instant now) {
        Instant last = state.lastSync();
        if (last == null) {
            return words;
        }
        return isStale(state, now)
                ? messages.text(isUpToDate(state) ? "sync.chip.stale" : "sync.chip.staleToSend",
                        dates.span(Duration.between(last, now)), words)
                : messages.text("sync.chip.synced", words, dates.near(last));
    }

    private static int needs(SyncState state) {
        return state.conflicts() + state.missing();
    }

    private static boolean isStale(SyncState state, Instant now) {
        Instant last = state.lastSync();
        return last != null && Duration.between(last, now).compareTo(STALE) > 0;
    }

    private String countdown(Instant until, Instant now) {
        long seconds = seconds(until, now);
        return messages.text("sync.chip.countdown", seconds / 60, seconds % 60);
    }

    private static long seconds(Instant until, Instant now) {
        return Math.max(0, Duration.between(now, until).plusMillis(999).toSeconds());
    }
}
