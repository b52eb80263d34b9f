package app.taskdesk.launch;

import app.taskdesk.kill.OneChange;
import app.taskdesk.sqlite.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Two processes that take one profile within 50 ms, again and again: one has it, opens its database and sends what
 * waits there; the other has its window shown and leaves with 0 ({@code sync.md} 2.10, F15).
 */
public final class StartsTogether {

    private static final int APART_MICROS = 50_000;

    private StartsTogether() {
    }

    /** Takes how many times (200) and the seed of the pauses between the two starts (1). */
    public static void main(String[] arguments) throws IOException {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        long start = System.nanoTime();
        Path folder = Files.createTempDirectory("starts");
        try {
            run(folder, times, seed);
        } finally {
            PrivateFiles.removeFolder(folder);
        }
        System.out.printf("%d times two starts within 50 ms (seed %d) in %d s: each time one sender, and the other left "
                + "with 0%n", times, seed, (System.nanoTime() - start) / 1_000_000_000);
    }

    /** @throws AssertionError when anything else comes of it */
    static void run(Path folder, int times, long seed) {
        var random = new Random(seed);
        try (var changes = new OneChange(folder)) {
            for (int i = 0; i < times; i++) {
                long apart = random.nextInt(APART_MICROS) * 1_000L;
                try (var place = changes.place()) {
                    String came = twoStarts(place, apart);
                    if (!came.equals("first left with 0, shown left with 0; arrived 1 times")) {
                        throw new AssertionError("start %d of seed %d, %d µs apart: %s".formatted(i, seed,
                                apart / 1_000, came));
                    }
                }
            }
        }
    }

    private static String twoStarts(OneChange.Place place, long apart) {
        try (var one = new StartedProgram(place.profile(), place.server())) {
            LockSupport.parkNanos(apart);
            try (var other = new StartedProgram(place.profile(), place.server())) {
                List<String> said = List.of(one.firstLine(), other.firstLine());
                Stream.of(one, other).filter(start -> said.getFirst().equals("first") == (start == one))
                        .forEach(StartedProgram::tellToEnd);
                int[] codes = {one.exitCode(), other.exitCode()};
                String words = Stream.of(0, 1).map(i -> said.get(i) + " left with " + codes[i]).sorted()
                        .reduce((a, b) -> a + ", " + b).orElseThrow();
                return words + "; arrived " + place.arrived() + " times";
            }
        }
    }
}
