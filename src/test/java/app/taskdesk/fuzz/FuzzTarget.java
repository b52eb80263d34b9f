package app.taskdesk.fuzz;

import java.time.Duration;
import java.util.List;

/**
 * Something that reads bytes nobody vouches for.
 *
 * @param examples sound and odd inputs that others are made from
 */
record FuzzTarget(String name, List<byte[]> examples, Check check) {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** Reads an input and makes sure that what came of it is sound. */
    @FunctionalInterface
    interface Check {

        /**
         * @return a word for what kind of input it was
         * @throws Exception a finding
         */
        String kindOf(byte[] input) throws Exception;
    }

    /** The kind of the input; whatever is thrown is a finding, as is a long time. */
    String take(byte[] input) throws Exception {
        long begun = System.nanoTime();
        String kind = check.kindOf(input);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        if (took.compareTo(LONGEST) > 0) {
            throw new IllegalStateException("took " + took);
        }
        return kind;
    }
}
