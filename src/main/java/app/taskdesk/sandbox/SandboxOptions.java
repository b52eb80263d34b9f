package app.taskdesk.sandbox;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How one embedded server is to run: the start values, where {@link Faults} holds what can be changed later.
 *
 * @param vendor            whose API it speaks
 * @param port              the loopback port, 0 for any free one
 * @param key               the only API key that is let in
 * @param dataFile          where tasks stay between runs, or null for a private file that is deleted on close
 * @param requestsPerMinute the request budget per key, 0 for none
 * @param demoTasks         how many demo tasks an empty database is filled with
 * @param seed              what the demo tasks are made from: equal seeds make equal tasks
 * @param zone              whose working hours the demo tasks keep
 * @param clock             the server's only source of time
 */
public record SandboxOptions(Vendor vendor, int port, String key, @Nullable Path dataFile, int requestsPerMinute,
        int demoTasks, long seed, ZoneId zone, InstantSource clock) {

    public static final String DEMO_KEY = "demo-key";

    /** Talking Shops on any free port, with the demo key, a private database without tasks and no request budget. */
    public static SandboxOptions empty(InstantSource clock) {
        return new SandboxOptions(Vendor.TALKING_SHOPS, 0, DEMO_KEY, null, 0, 0, 1, ZoneOffset.UTC, clock);
    }

    /** The demo workspace: 150 tasks and 100 requests a minute. */
    public static SandboxOptions demo(InstantSource clock) {
        return empty(clock).withDemoTasks(150).withRequestsPerMinute(100);
    }

    public SandboxOptions withVendor(Vendor changed) {
        return new SandboxOptions(changed, port, key, dataFile, requestsPerMinute, demoTasks, seed, zone, clock);
    }

    public SandboxOptions withPort(int changed) {
        return new SandboxOptions(vendor, changed, key, dataFile, requestsPerMinute, demoTasks, seed, zone, clock);
    }

    public SandboxOptions withKey(String changed) {
        return new SandboxOptions(vendor, port, changed, dataFile, requestsPerMinute, demoTasks, seed, zone, clock);
    }

    public SandboxOptions withDataFile(@Nullable Path changed) {
        return new SandboxOptions(vendor, port, key, changed, requestsPerMinute, demoTasks, seed, zone, clock);
    }

    public SandboxOptions withRequestsPerMinute(int changed) {
        return new SandboxOptions(vendor, port, key, dataFile, changed, demoTasks, seed, zone, clock);
    }

    public SandboxOptions withDemoTasks(int changed) {
        return new SandboxOptions(vendor, port, key, dataFile, requestsPerMinute, changed, seed, zone, clock);
    }

    public SandboxOptions withSeed(long changed) {
        return new SandboxOptions(vendor, port, key, dataFile, requestsPerMinute, demoTasks, changed, zone, clock);
    }

    public SandboxOptions withZone(ZoneId changed) {
        return new SandboxOptions(vendor, port, key, dataFile, requestsPerMinute, demoTasks, seed, changed, clock);
    }
}
