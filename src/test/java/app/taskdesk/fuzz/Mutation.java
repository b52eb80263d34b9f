package app.taskdesk.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes new inputs out of known ones; equal random numbers make equal inputs. */
final class Mutation {

    private static final int LONGEST = 100_000;
    private static final List<String> PIECES = List.of("\"", "'", "{", "}", "[", "]", ":", ",", ";", "\t", "\r", "\n",
            "\0", "\\u0000", "\\ud800", "\uD83D\uDE00", "\uFEFF", "\u202E", "null", "-1", "1e999", "9223372036854775808",
            "0", "T", "Z", "+18:00", "-99", "..", "%", "=", "@", " ", "due:", "!", "#", "-", "tomorrow", "\u00e9",
            "0000-00-00", "\"\"", "||", "\u2028", "\u0130", "\u1E9E");

    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    byte[] of(List<byte[]> pool) {
        byte[] input = any(pool);
        for (int i = random.nextInt(6); i >= 0; i--) {
            input = once(input, pool);
        }
        return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
    }

    private byte[] any(List<byte[]> pool) {
        return pool.get(random.nextInt(pool.size()));
    }

    private byte[] once(byte[] input, List<byte[]> pool) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(random.nextBoolean() ? 4 : input.length + 1));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(input, from);
            case 1 -> joined(input, from, new byte[0], to);
            case 2 -> joined(input, to, Arrays.copyOfRange(input, from, to), to);
            case 3 -> joined(input, from, some(any(pool)), from);
            case 4 -> Arrays.copyOf(input, from);
            case 5 -> joined(input, from, new byte[] {(byte) random.nextInt(256)}, Math.min(input.length, from + 1));
            default -> joined(input, from, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8),
                    random.nextBoolean() ? from : to);
        };
    }

    private byte[] flipped(byte[] input, int at) {
        byte[] flipped = input.clone();
        if (at < flipped.length) {
            flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] some(byte[] other) {
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, from + random.nextInt(other.length - from + 1));
    }

    private static byte[] joined(byte[] input, int end, byte[] between, int again) {
        var joined = new ByteArrayOutputStream();
        joined.write(input, 0, end);
        joined.writeBytes(between);
        joined.write(input, again, input.length - again);
        return joined.toByteArray();
    }
}
