package app.taskdesk.simulator;

import app.taskdesk.store.Account.Provider;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The rare states that a campaign must reach, or its silence proves nothing ({@code sync.md} 2.14, simulator). */
final class Sometimes {

    /** One such state. */
    enum State {
        LOST_CREATE_APPLIED, LOST_CREATE_NOT_APPLIED, DUPLICATE_FOUND, NEEDS_USER, CANDIDATE_SAVED, GUARD_TRIPPED,
        FIELD_CONFLICT, AUTH_BLOCKED, AUTH_RESUMED, OTHER_WORKSPACE, WATERMARK_CAPPED, LATE_READ_REFUSED,
        BREAKER_OPENED, BREAKER_CLOSED, CRASH_T1, CRASH_T2, CRASH_T3, CRASH_T4, CRASH_T5, CRASH_T6, DISK_FULL,
        GONE_WITH_OPEN, REMOVED_BY_404, MIGRATED_UNKNOWN,
        CLAIM_GIVEN, CLAIM_LOST, CLAIM_TAKEN_BACK, CLAIM_CRASH_T1, CLAIM_CRASH_T2, CLAIM_CRASH_T3, CLAIM_CRASH_T4,
        CLAIM_CRASH_T5, CLAIM_CRASH_T6,
        BREAKER_KEPT, PAUSE_KEPT, BULK_STOPPED, LOOK_ANSWERED, LOOK_TURNED_AWAY;

        /**
         * Without marks nothing is known to be there twice, and without an order by change there is no watermark. An
         * older version knew one provider alone; the other counts nothing for us.
         */
        boolean isOf(Provider provider) {
            return provider == Provider.TALKING_SHOPS
                    || this != DUPLICATE_FOUND && this != WATERMARK_CAPPED && this != MIGRATED_UNKNOWN
                    && this != LOOK_ANSWERED && this != LOOK_TURNED_AWAY;
        }
    }

    private static final Map<String, State> TRANSACTIONS = Map.ofEntries(Map.entry("record", State.CRASH_T1),
            Map.entry("withdraw", State.CRASH_T1), Map.entry("mark", State.CRASH_T2),
            Map.entry("outcome", State.CRASH_T3), Map.entry("clash", State.CRASH_T3),
            Map.entry("page", State.CRASH_T4), Map.entry("pull-state", State.CRASH_T5),
            Map.entry("absent", State.CRASH_T6), Map.entry("gone", State.CRASH_T6));

    private final Set<State> reached = EnumSet.noneOf(State.class);

    void reach(State state) {
        reached.add(state);
    }

    /** @param claiming whether a claim was open then, or about to be kept */
    void crashedAt(String point, boolean claiming) {
        State state = TRANSACTIONS.get(point.substring(0, point.indexOf('.')));
        if (state != null) {
            reach(state);
            if (claiming) {
                reach(State.valueOf("CLAIM_" + state));
            }
        }
    }

    /** What became of a create whose answer was lost. */
    void lostCreate(String state, boolean applied) {
        if (state.equals("CONFIRMED") && applied) {
            reach(State.LOST_CREATE_APPLIED);
        } else if (state.equals("QUEUED") && !applied) {
            reach(State.LOST_CREATE_NOT_APPLIED);
        }
    }

    /** How many schedules of each provider reached each. */
    static final class Count {

        private final Map<Provider, Map<State, Integer>> counts = new EnumMap<>(Provider.class);

        synchronized void add(Provider provider, Sometimes one) {
            Map<State, Integer> of = counts.computeIfAbsent(provider, _ -> new EnumMap<>(State.class));
            one.reached.forEach(state -> of.merge(state, 1, Integer::sum));
        }

        /** The providers that any schedule was at. */
        synchronized Set<Provider> providers() {
            return Set.copyOf(counts.keySet());
        }

        synchronized int of(Provider provider, State state) {
            return counts.getOrDefault(provider, Map.of()).getOrDefault(state, 0);
        }

        synchronized int of(State state) {
            return counts.keySet().stream().mapToInt(provider -> of(provider, state)).sum();
        }
    }
}
