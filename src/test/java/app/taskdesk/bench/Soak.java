package app.taskdesk.bench;

import app.taskdesk.launch.TwoAccounts;
import app.taskdesk.sandbox.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * How often the window stands still while a person works in it for some minutes (10), with 10,000 tasks at each of two
 * servers that lose requests and answers and fail ({@code sync.md} 4, F12). The floor is the same watch on a bare table
 * that is handed other rows as often.
 */
public final class Soak {

    private static final int TASKS = 10_000;
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int FEW = 10;
    private static final String[] WORDS = {"call", "refund", "", "order", ""};

    private Soak() {
    }

    public static void main(String[] arguments) throws Exception {
        int minutes = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("soak");
        Platform.startup(() -> { });
        Platform.setImplicitExit(false);
        try (var heartbeat = new Heartbeat()) {
            new BareTable(heartbeat, TASKS).longestSwap();
            report("floor: bare table, lists swapped", heartbeat);
            try (var program = new TwoAccounts(folder, TASKS)) {
                for (int i = 0; i < FEW; i++) {
                    program.show(i % 2);
                }
                program.faults().forEach(faults -> {
                    faults.latency(Duration.ofMillis(40));
                    faults.everyNth(7, new Fault.DropReply());
                    faults.everyNth(11, new Fault.Answer(500, null));
                    faults.everyNth(13, new Fault.DropRequest());
                });
                heartbeat.reset();
                work(program, minutes);
                report("%d minutes of work".formatted(minutes), heartbeat);
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        System.exit(0);
    }

    private static void work(TwoAccounts program, int minutes) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        int shown = (FEW - 1) % 2;
        for (int step = 0; System.nanoTime() < end; step++) {
            LockSupport.parkNanos(STEP.toNanos());
            program.retitle(shown, step * 37, "Call back, step " + step);
            program.search(WORDS[step % WORDS.length]);
            if (step % 30 == 29) {
                program.search("");
                shown = 1 - shown;
                program.show(shown);
            }
        }
    }

    private static void report(String what, Heartbeat heartbeat) {
        System.out.printf("%-34s %4d waits and %4d pieces of work over %d ms; longest %.0f and %.0f ms%n", what,
                heartbeat.stalls(), heartbeat.busyStalls(), Heartbeat.STALL.toMillis(), heartbeat.longestMillis(),
                heartbeat.busiestMillis());
    }
}
