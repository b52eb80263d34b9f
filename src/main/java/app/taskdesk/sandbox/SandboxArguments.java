package app.taskdesk.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a command line asks of a server that starts alone: its start values, and the faults it begins with. */
public final class SandboxArguments {

    private static final int DEFAULT_RETRY_AFTER_SECONDS = 5;

    private SandboxOptions options;
    private int retryAfterSeconds = DEFAULT_RETRY_AFTER_SECONDS;
    private final List<Consumer<Faults>> faults = new ArrayList<>();

    private SandboxArguments(SandboxOptions options) {
        this.options = options;
    }

    /** Reads {@code --name=value} words; throws IllegalArgumentException with a sentence for the person who typed. */
    public static SandboxArguments parse(List<String> words, SandboxOptions defaults) {
        SandboxArguments arguments = new SandboxArguments(defaults);
        for (String word : words) {
            int equals = word.indexOf('=');
            arguments.read(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
        }
        return arguments;
    }

    public SandboxOptions options() {
        return options;
    }

    /** Turns on the faults that were asked for. */
    public void applyTo(Faults target) {
        faults.forEach(fault -> fault.accept(target));
    }

    /** All options, one a line. */
    public static String usage() {
        String switches = Arrays.stream(Switch.values()).map(SandboxArguments::word)
                .collect(Collectors.joining(", "));
        return """
                --vendor=NAME              whose API to speak: talking-shops or periskope (talking-shops)
                --port=N                   port on 127.0.0.1 (any free one)
                --key=TEXT                 the API key that is let in (%s)
                --data=FILE                keep tasks in this file (a private one, deleted at the end)
                --requests-per-minute=N    request budget per key, 0 for none (100)
                --tasks=N                  demo tasks for an empty data file (150)
                --seed=N                   what the demo tasks are made from (1)
                --latency-ms=N             make every answer this late
                --drop-reply-every=N       apply each N-th request, then cut the connection
                --answer-429-every=N       answer each N-th request 429; also 401 and 500
                --retry-after=SECONDS      what those 429 say in Retry-After (%d)
                --malformed-every=N        cut the JSON of each N-th answer in half
                --switch=NAME              %s
                """.formatted(SandboxOptions.DEMO_KEY, DEFAULT_RETRY_AFTER_SECONDS, switches);
    }

    private void read(String name, String value) {
        switch (name) {
            case "--vendor" -> options = options.withVendor(vendor(value));
            case "--port" -> options = options.withPort(number(name, value, 0));
            case "--key" -> options = options.withKey(filled(name, value));
            case "--data" -> options = options.withDataFile(Path.of(filled(name, value)));
            case "--requests-per-minute" -> options = options.withRequestsPerMinute(number(name, value, 0));
            case "--tasks" -> options = options.withDemoTasks(number(name, value, 0));
            case "--seed" -> options = options.withSeed(number(name, value, 0));
            case "--retry-after" -> retryAfterSeconds = number(name, value, 0);
            case "--latency-ms" -> addLatency(number(name, value, 0));
            case "--drop-reply-every" -> addEvery(number(name, value, 1), new Fault.DropReply());
            case "--malformed-every" ->
                    addEvery(number(name, value, 1), new Fault.Garble(Fault.Garbling.CUT_JSON));
            case "--answer-401-every" -> addEvery(number(name, value, 1), new Fault.Answer(401, null));
            case "--answer-500-every" -> addEvery(number(name, value, 1), new Fault.Answer(500, null));
            case "--answer-429-every" -> addTooMany(number(name, value, 1));
            case "--switch" -> addSwitch(value);
            default -> throw new IllegalArgumentException("There is no option " + name + ".");
        }
    }

    private void addLatency(int millis) {
        faults.add(target -> target.latency(Duration.ofMillis(millis)));
    }

    private void addEvery(int n, Fault fault) {
        faults.add(target -> target.everyNth(n, fault));
    }

    private void addTooMany(int n) {
        faults.add(target -> target.everyNth(n, new Fault.Answer(429, Duration.ofSeconds(retryAfterSeconds))));
    }

    private void addSwitch(String value) {
        Switch chosen = Arrays.stream(Switch.values()).filter(known -> word(known).equals(value)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no switch " + value + "."));
        faults.add(target -> target.on(chosen));
    }

    private static Vendor vendor(String value) {
        return Arrays.stream(Vendor.values()).filter(known -> word(known).equals(value)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no vendor " + value + "."));
    }

    private static String word(Enum<?> known) {
        return known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String filled(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " needs a value, as in " + name + "=something.");
        }
        return value;
    }

    private static int number(String name, String value, int least) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a whole number, not “" + value + "”.", e);
        }
        throw new IllegalArgumentException(name + " must be at least " + least + ".");
    }
}
