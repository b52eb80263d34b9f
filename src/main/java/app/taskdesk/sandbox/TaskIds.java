package app.taskdesk.sandbox;

import java.time.Instant;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** Makes ids of 24 hexadecimal digits that grow with time, as document databases do. */
final class TaskIds {

    private final long process;
    private int counter;

    TaskIds(SplittableRandom random) {
        process = random.nextLong(1L << 40);
        counter = random.nextInt(1 << 23);
    }

    synchronized String next(Instant time) {
        HexFormat hex = HexFormat.of();
        counter = counter + 1 & 0xFFFFFF;
        return hex.toHexDigits((int) time.getEpochSecond()) + hex.toHexDigits(process, 10)
                + hex.toHexDigits(counter, 6);
    }
}
