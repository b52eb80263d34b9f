package app.taskdesk.store;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an account's server taught us, kept so that the next run need not find it out again ({@code sync.md} 2.2, 2.7).
 *
 * @param facts    when each was found, on this computer's clock
 * @param failures exchanges in a row that failed on the way
 * @param cause    why the last of them did, as a code; null when none did
 */
public record Learnt(Map<Fact, Instant> facts, int failures, @Nullable String cause) {

    public static final Learnt NOTHING = new Learnt(Map.of(), 0, null);

    public Learnt {
        facts = facts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(facts));
    }

    /** What no document says for certain. The names are on people's disks and stay. */
    public enum Fact {
        PATCH_WORKS, PATCH_ABSENT,
        /** Listings in the order of creation are refused. */
        CREATION_ORDER_REFUSED
    }

    /** That there is PATCH and that there is none take the place of each other. */
    public Learnt with(Fact fact, Instant found) {
        var more = new EnumMap<Fact, Instant>(Fact.class);
        more.putAll(facts);
        switch (fact) {
            case PATCH_WORKS -> more.remove(Fact.PATCH_ABSENT);
            case PATCH_ABSENT -> more.remove(Fact.PATCH_WORKS);
            case CREATION_ORDER_REFUSED -> { }
        }
        more.put(fact, found);
        return new Learnt(more, failures, cause);
    }

    public Learnt withFailures(int inARow, @Nullable String why) {
        return new Learnt(facts, inARow, why);
    }
}
