package app.taskdesk.launch;

import app.taskdesk.store.Account;
import app.taskdesk.store.IntentState;
import app.taskdesk.sync.SyncState;
import app.taskdesk.sync.SyncState.Phase;
import app.taskdesk.task.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How several accounts stand with their servers, told as one: what one of them needs most comes first, so that the
 * trouble of one is neither hidden by the others nor hides them.
 *
 * @param states   of each account on screen, in order
 * @param pressing whose phase is told; null where no account is shown
 * @param name     what the person calls it; empty where the phase holds for all
 */
record Together(Map<AccountId, SyncState> states, SyncState state, @Nullable AccountId pressing, String name) {

    static final Together NOTHING = new Together(Map.of(), SyncState.STARTING, null, "");

    /** @param known states as far as they are known */
    static Together of(List<Account> accounts, Map<AccountId, SyncState> known) {
        var states = new LinkedHashMap<AccountId, SyncState>();
        accounts.forEach(one -> states.put(one.id(), known.getOrDefault(one.id(), SyncState.STARTING)));
        return accounts.stream().min(Comparator.comparingInt(one -> rank(states.get(one.id()).phase())))
                .map(first -> new Together(states, states.size() == 1 ? states.get(first.id())
                        : joined(states.values(), states.get(first.id())), first.id(), name(first, states)))
                .orElse(NOTHING);
    }

    /** When an account was last read; null while unknown. */
    @Nullable Instant lastSync(AccountId account) {
        SyncState known = states.get(account);
        return known == null ? null : known.lastSync();
    }

    private static String name(Account first, Map<AccountId, SyncState> states) {
        boolean common = states.values().stream().map(SyncState::phase).map(Phase::getClass).distinct().count() == 1;
        return common || states.get(first.id()).phase() instanceof Phase.ToSend ? "" : first.label();
    }

    /** Lowest for what a person must hear of first. */
    private static int rank(Phase phase) {
        return switch (phase) {
            case Phase.StoreTrouble _, Phase.TakenOver _ -> 0;
            case Phase.SignInNeeded _, Phase.OtherWorkspace _ -> 1;
            case Phase.NeedsYou _ -> 2;
            case Phase.OnHold _ -> 3;
            case Phase.Offline _ -> 4;
            case Phase.ServerTrouble _ -> 5;
            case Phase.Paused _, Phase.CheckingKey _ -> 6;
            case Phase.FirstDownload _ -> 7;
            case Phase.Syncing _ -> 8;
            case Phase.ToSend _ -> 9;
            case Phase.Checking _ -> 10;
            case Phase.Incomplete _ -> 11;
            case Phase.Starting _, Phase.Stopped _ -> 12;
            case Phase.UpToDate _ -> 13;
        };
    }

    private static SyncState joined(Collection<SyncState> states, SyncState first) {
        var outbox = new EnumMap<IntentState, Integer>(IntentState.class);
        states.forEach(one -> one.outbox().forEach((state, count) -> outbox.merge(state, count, Integer::sum)));
        int unsent = outbox.values().stream().mapToInt(Integer::intValue).sum();
        Phase phase = first.phase() instanceof Phase.ToSend ? new Phase.ToSend(unsent) : first.phase();
        return new SyncState(phase, outbox, states.stream().mapToInt(SyncState::conflicts).sum(),
                first.missing(), oldest(states, SyncState::lastSync), next(states),
                oldest(states, SyncState::lastFullSweep), first.budget(), first.serverAhead());
    }

    /** Null where it is unknown of one. */
    private static @Nullable Instant oldest(Collection<SyncState> states, Function<SyncState, @Nullable Instant> when) {
        return states.stream().anyMatch(one -> when.apply(one) == null) ? null
                : states.stream().map(when).min(Comparator.naturalOrder()).orElse(null);
    }

    private static @Nullable Instant next(Collection<SyncState> states) {
        return states.stream().map(SyncState::nextSync).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(null);
    }
}
