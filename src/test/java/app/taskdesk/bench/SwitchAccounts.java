package app.taskdesk.bench;

import app.taskdesk.launch.TwoAccounts;
import app.taskdesk.launch.TwoAccounts.Took;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.application.Platform;

/**
 * Times switching between an account of each provider in the whole window, until the first rows and until all rows
 * and counts are painted, beside the floor: reading the account's rows, and a bare table that is handed a ready list.
 * The processor time of the threads that draw and that read and order the lists is told too, since on a busy machine
 * it alone says what a switch costs; so is the way from one account to both together. Takes the number of tasks in
 * each account (10,000), of switches (40), and of tasks in the second account where it is another.
 */
public final class SwitchAccounts {

    private static final int WARM_UPS = 10;

    private SwitchAccounts() {
    }

    public static void main(String[] arguments) throws Exception {
        int tasks = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        int switches = arguments.length < 2 ? 40 : Integer.parseInt(arguments[1]);
        int others = arguments.length < 3 ? tasks : Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("switch-accounts");
        Platform.startup(() -> { });
        Platform.setImplicitExit(false);
        double swap;
        try (var heartbeat = new Heartbeat()) {
            swap = new BareTable(heartbeat, tasks).longestSwap();
        }
        try (var accounts = new TwoAccounts(folder, tasks, others)) {
            for (int i = 0; i < WARM_UPS; i++) {
                accounts.show(i % 2);
            }
            report(accounts, swap, switches);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        System.exit(0);
    }

    private static void report(TwoAccounts accounts, double swap, int switches) throws Exception {
        ThreadTime fx = ThreadTime.ofFx();
        ThreadTime worker = ThreadTime.of("lists");
        var reads = new ArrayList<Double>();
        for (int i = 0; i < 10; i++) {
            reads.add(accounts.read(i % 2));
        }
        reads.sort(null);
        double floor = reads.get(reads.size() / 2) + swap;
        System.out.printf("floor: rows read %.1f ms and list swapped into a bare table %.1f ms%n",
                floor - swap, swap);
        for (int which = 0; which < 3; which++) {
            var took = new ArrayList<Took>();
            long drawing = 0;
            long lists = 0;
            for (int i = 0; i < switches / 2; i++) {
                accounts.show(which == 0 ? 1 : 0);
                long drawn = fx.nanos();
                long listed = worker.nanos();
                took.add(accounts.show(which));
                drawing += fx.nanos() - drawn;
                lists += worker.nanos() - listed;
            }
            String name = List.of("to Talking Shops", "to Periskope", "to both together").get(which);
            line(name + ", first rows painted", took, Took::first, floor);
            line(name + ", all painted, counts too", took, Took::all, floor);
            System.out.printf("%-44s mean %8.1f ms drawing + %.1f ms reading and ordering%n",
                    name + ", processor time", drawing / 1e6 / took.size(), lists / 1e6 / took.size());
        }
    }

    private static void line(String name, List<Took> took, ToDoubleFunction<Took> part, double floor) {
        double[] sorted = took.stream().mapToDouble(part).sorted().toArray();
        double median = sorted[sorted.length / 2];
        System.out.printf("%-44s median %6.1f ms   worst %6.1f ms   median/floor %.2f x%n", name, median,
                sorted[sorted.length - 1], median / floor);
    }
}
