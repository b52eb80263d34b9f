package app.taskdesk.fuzz;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tries every reader of foreign bytes for so many minutes each: {@code MINUTES [TARGET]}; or one input again:
 * {@code replay TARGET HEX}. Ends with 1 upon a finding.
 */
public final class Fuzz {

    private Fuzz() {
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("replay")) {
            System.out.println(target(arguments[1]).take(HexFormat.of().parseHex(arguments[2])));
            return;
        }
        long nanos = (long) (Double.parseDouble(arguments[0]) * TimeUnit.MINUTES.toNanos(1));
        var left = new ConcurrentLinkedQueue<>(arguments.length > 1 ? List.of(target(arguments[1])) : FuzzTargets.ALL);
        var findings = new AtomicInteger();
        List<Thread> workers = java.util.stream.IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> Thread.ofPlatform().name("fuzz-" + i).start(() -> {
                    for (FuzzTarget target = left.poll(); target != null; target = left.poll()) {
                        findings.addAndGet(run(target, nanos));
                    }
                })).toList();
        for (Thread worker : workers) {
            worker.join();
        }
        System.exit(findings.get() == 0 ? 0 : 1);
    }

    private static FuzzTarget target(String name) {
        return FuzzTargets.ALL.stream().filter(target -> target.name().equals(name)).findFirst().orElseThrow();
    }

    private static int run(FuzzTarget target, long nanos) {
        long end = System.nanoTime() + nanos;
        var run = new FuzzRun(target, System.nanoTime());
        FuzzRun.Finding found = run.run(_ -> System.nanoTime() < end);
        System.out.printf("%-16s %,12d inputs, %,5d kinds  %s%n", target.name(), run.tried(), run.kinds(),
                found == null ? "nothing found" : found);
        return found == null ? 0 : 1;
    }
}
