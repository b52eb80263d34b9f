package app.taskdesk.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Tries one target on inputs made from its examples; an input of a new kind becomes an example too. */
final class FuzzRun {

    private static final int MOST_EXAMPLES = 2_000;

    private final FuzzTarget target;
    private final Mutation mutation;
    private final List<byte[]> pool;
    private final Set<String> kinds = new HashSet<>();
    private long tried;

    /** An input that should not have done what it did, in its shortest form. */
    record Finding(String target, byte[] input, Throwable what) {

        @Override
        public String toString() {
            return "%s %s: %s%n  replay %1$s %s".formatted(target, what, Arrays.toString(Arrays.copyOf(
                    what.getStackTrace(), Math.min(3, what.getStackTrace().length))), HexFormat.of().formatHex(input));
        }
    }

    FuzzRun(FuzzTarget target, long seed) {
        this.target = target;
        this.mutation = new Mutation(new SplittableRandom(seed));
        this.pool = new ArrayList<>(target.examples());
    }

    /**
     * Until something is found or enough was tried.
     *
     * @param more told how many were tried
     */
    @Nullable Finding run(LongPredicate more) {
        for (byte[] example : target.examples()) {
            Finding found = take(example);
            if (found != null) {
                return found;
            }
        }
        while (more.test(tried)) {
            Finding found = take(mutation.of(pool));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Finding take(byte[] input) {
        tried++;
        try {
            if (kinds.add(target.take(input)) && pool.size() < MOST_EXAMPLES) {
                pool.add(input);
            }
            return null;
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return shortened(target, input, e);
        }
    }

    /** Leaves out whatever is not needed to be found again. */
    private static Finding shortened(FuzzTarget target, byte[] found, Throwable what) {
        byte[] input = found;
        for (int chunk = Math.max(1, input.length / 2); ; chunk /= 2) {
            for (int at = 0; at < input.length; ) {
                byte[] less = without(input, at, Math.min(input.length, at + chunk));
                if (fails(target, less, what)) {
                    input = less;
                } else {
                    at += chunk;
                }
            }
            if (chunk <= 1) {
                return new Finding(target.name(), input, what);
            }
        }
    }

    private static byte[] without(byte[] input, int from, int to) {
        byte[] less = Arrays.copyOf(input, input.length - (to - from));
        System.arraycopy(input, to, less, from, input.length - to);
        return less;
    }

    private static boolean fails(FuzzTarget target, byte[] input, Throwable like) {
        try {
            target.take(input);
            return false;
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return e.getClass() == like.getClass();
        }
    }

    long tried() {
        return tried;
    }

    int kinds() {
        return kinds.size();
    }
}
