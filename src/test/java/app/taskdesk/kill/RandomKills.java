package app.taskdesk.kill;

import app.taskdesk.ChildProcess;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.sqlite.PrivateFiles;
import app.taskdesk.store.SimStore;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * SIGKILL at random moments to a program in which somebody is at work and which syncs: whatever was called saved is on
 * disk at the next start, and at the end once at the server ({@code sync.md} F2). The seed decides what is done and
 * after how many changes and how long each process is killed; what the threads do meanwhile it cannot.
 */
public final class RandomKills implements AutoCloseable {

    private static final int MOST_CHANGES = 110;
    private static final int MOST_MICROS = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HERE = "SELECT t.id, t.remote_id, t.title, (SELECT count(*) FROM intent i "
            + "WHERE i.task_id = t.id AND i.kind = 'SNOOZE' AND i.state = 'CONFIRMED') FROM task t WHERE t.hidden = 0";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;
    private final Path profile;
    private final SandboxServer server;
    private final long seed;
    private final Random random;
    private final Set<String> saved = new HashSet<>();
    private final Map<Long, String> titles = new HashMap<>();

    /**
     * A task as the program ended with it.
     *
     * @param snoozes that were confirmed
     */
    private record Here(long id, String remoteId, String title, long snoozes) {
    }

    RandomKills(Path folder, long seed) {
        this.folder = folder;
        this.profile = folder.resolve("profile");
        this.seed = seed;
        this.random = new Random(seed);
        server = Site.serve(folder, InstantSource.system());
    }

    /** Takes how many kills (200) and the seed (1). */
    public static void main(String[] arguments) throws IOException {
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Path folder = Files.createTempDirectory("random-kills");
        long start = System.nanoTime();
        try (var run = new RandomKills(folder, seed)) {
            run.kill(kills);
            long killed = System.nanoTime();
            run.requireAllAtTheServer();
            System.out.printf("%d kills (seed %d): %,d changes called saved, 0 lost, each once at the server; %d s, and "
                    + "%d s to send what was left%n", kills, seed, run.saved(), (killed - start) / 1_000_000_000,
                    (System.nanoTime() - killed) / 1_000_000_000);
        } finally {
            PrivateFiles.removeFolder(folder);
        }
        System.exit(0);
    }

    int saved() {
        return saved.size();
    }

    /** Starts a process and kills it, so many times; what each called saved must be there after it. */
    void kill(int times) {
        for (int i = 0; i < times; i++) {
            int changes = 1 + random.nextInt(MOST_CHANGES);
            long pause = random.nextInt(MOST_MICROS) * 1_000L;
            String which = "kill " + i + " of seed " + seed + ", after " + changes + " changes and " + pause / 1_000
                    + " µs";
            workAndDie(which, seed * 1_000 + i, changes, pause);
            Set<String> there = SimStore.lookAt(profile, tx -> Set.copyOf(tx.list("SELECT op_id FROM intent",
                    row -> row.text(1))));
            Set<String> lost = new HashSet<>(saved);
            lost.removeAll(there);
            require(lost.isEmpty(), which + ": lost " + lost);
        }
    }

    private void workAndDie(String which, long childSeed, int changes, long pause) {
        try (var editor = new ChildProcess(Redirect.appendTo(folder.resolve("errors.txt").toFile()), Editor.class,
                ChildProcess.SMALL, profile, server.address(), childSeed)) {
            for (int i = 0; i < changes; i++) {
                String line = editor.line();
                require(note(line), which + ": it said " + line);
            }
            LockSupport.parkNanos(pause);
            editor.kill();
            editor.lastWords().forEach(this::note);
        }
    }

    /** Whether the line says that something was saved; the last one may be cut. */
    private boolean note(String line) {
        String[] words = line.split(" ");
        if (words.length != 5 || !words[0].equals("saved")) {
            return false;
        }
        saved.addAll(List.of(words[1].split(",")));
        if (!words[2].equals("-")) {
            titles.put(Long.parseLong(words[2]), words[3]);
        }
        return true;
    }

    /** Sends what is left, and compares store and server with what was called saved. */
    void requireAllAtTheServer() {
        try (var last = new ChildProcess(Redirect.appendTo(folder.resolve("errors.txt").toFile()), Editor.class,
                ChildProcess.SMALL, profile, server.address())) {
            String line = last.line();
            require(line.equals("all sent"), "seed " + seed + ": " + line);
            last.exitCode(PATIENCE);
        }
        Map<String, JsonNode> there = there();
        List<Here> here = SimStore.lookAt(profile, tx -> tx.list(HERE, row -> new Here(row.number(1), row.text(2),
                row.text(3), row.number(4))));
        require(here.size() == there.size(), here.size() + " tasks here, " + there.size() + " there");
        var seen = new HashSet<String>();
        for (Here task : here) {
            JsonNode same = there.get(task.remoteId());
            require(same != null, task + " is not at the server");
            require(task.title().equals(same.path("title").asString()), task + ", there " + same);
            require(seen.add(task.title()), "twice: " + task);
            require(same.path("snoozeCount").asLong() == task.snoozes(), task + ", there " + same);
            require(titles.getOrDefault(task.id(), "").compareTo(task.title()) <= 0, "saved as "
                    + titles.get(task.id()) + ", ended as " + task);
        }
    }

    private Map<String, JsonNode> there() {
        var all = new HashMap<String, JsonNode>();
        for (int page = 1; ; page++) {
            JsonNode tasks = MAPPER.readTree(Site.read(server, "/tasks?limit=100&page=" + page)).path("tasks");
            if (tasks.isEmpty()) {
                return all;
            }
            StreamSupport.stream(tasks.spliterator(), false).forEach(task -> all.put(task.path("_id").asString(), task));
        }
    }

    private static void require(boolean so, String words) {
        if (!so) {
            throw new AssertionError(words);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
