package app.taskdesk.launch;

import app.taskdesk.live.Reminders;
import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.Reminding;
import app.taskdesk.settings.Reminding.Topic;
import app.taskdesk.store.Account;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.sync.SyncState;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.ReminderKind;
import app.taskdesk.task.ReminderWishes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the person wants to be reminded, as their settings and working hours say. FX thread only. */
final class ReminderManner implements Reminders.Manner {

    private final DeskWindow window;

    ReminderManner(DeskWindow window) {
        this.window = window;
    }

    @Override
    public ReminderWishes wishes() {
        Preferences preferences = window.foundation().settings().get();
        Reminding reminding = preferences.reminding();
        var kinds = EnumSet.noneOf(ReminderKind.class);
        for (ReminderKind kind : ReminderKind.values()) {
            Topic topic = topic(kind);
            if (reminding.wants(topic) && (preferences.role() == Preferences.Role.LEAD || !topic.isForLeads())) {
                kinds.add(kind);
            }
        }
        return new ReminderWishes(kinds, Duration.ofMinutes(reminding.dueSoonMinutes()), reminding.manyLate());
    }

    private static Topic topic(ReminderKind kind) {
        return switch (kind) {
            case OWN -> Topic.OWN;
            case DUE_SOON -> Topic.DUE_SOON;
            case LATE -> Topic.LATE;
            case AWAKE -> Topic.AWAKE;
            case GIVEN -> Topic.GIVEN;
            case MOVED_AWAY -> Topic.MOVED_AWAY;
            case NEEDS_YOU, SIGN_IN -> Topic.NEEDS_YOU;
            case MANY_LATE -> Topic.MANY_LATE;
            case SNOOZED_OFTEN -> Topic.SNOOZED_OFTEN;
        };
    }

    @Override
    public boolean hushed(Instant now, ZoneId zone) {
        Reminding reminding = window.foundation().settings().get().reminding();
        Instant paused = reminding.pausedUntil();
        return paused != null && now.isBefore(paused)
                || reminding.quiet() && !window.place().hours().hold(now.atZone(zone).toLocalDateTime());
    }

    /** A demo speaks while it is on screen only. */
    @Override
    public Predicate<AccountId> speaking() {
        Set<AccountId> shown = window.shown().accountsProperty().get().stream().map(Account::id)
                .collect(Collectors.toUnmodifiableSet());
        return account -> !Demo.is(account) || shown.contains(account);
    }

    @Override
    public void catchUp() {
        speakers().forEach(account -> window.shown().command(account, new SyncCommand.SyncNow()));
    }

    @Override
    public boolean isCaughtUp(Instant since) {
        return speakers().allMatch(account -> window.shown().workspace(account)
                .map(workspace -> isCaughtUp(workspace.sync().state(), since)).orElse(false));
    }

    private Stream<AccountId> speakers() {
        return window.shown().lines().stream().map(line -> new AccountId(line.id())).filter(speaking());
    }

    /** A network may be there in a moment; only where nothing is read at all there is no use waiting. */
    private static boolean isCaughtUp(SyncState state, Instant since) {
        boolean shut = switch (state.phase()) {
            case Phase.SignInNeeded _, Phase.OtherWorkspace _, Phase.OnHold _, Phase.StoreTrouble _,
                    Phase.TakenOver _, Phase.Stopped _ -> true;
            case Phase.UpToDate _, Phase.Starting _, Phase.FirstDownload _, Phase.Syncing _, Phase.Checking _,
                    Phase.ToSend _, Phase.Offline _, Phase.Paused _, Phase.ServerTrouble _, Phase.NeedsYou _,
                    Phase.CheckingKey _, Phase.Incomplete _ -> false;
        };
        return shut || state.lastSync() != null && !state.lastSync().isBefore(since);
    }
}
