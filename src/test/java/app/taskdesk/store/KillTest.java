package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.ChildProcess;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskRow;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was called saved is there after the process was killed at any moment ({@code sync.md} 0, P7). */
class KillTest {

    private static final int KILLS = 20;
    private static final AccountId ACCOUNT = new AccountId("one");

    @TempDir
    private Path folder;

    @Test
    @Timeout(180)
    @DisplayName("3A row 39: killed at random while saving")
    void losesNothingThatWasSaved() {
        var saved = new HashSet<String>();
        var random = new Random(7);
        for (int kill = 0; kill < KILLS; kill++) {
            saved.addAll(runAndKill(1 + random.nextInt(60)));
            requireAll(saved);
        }
        assertTrue(saved.size() > KILLS, "only " + saved.size() + " operations were saved");
    }

    /** Kills after so many lines. */
    private Set<String> runAndKill(int lines) {
        var saved = new HashSet<String>();
        try (var writer = new ChildProcess(Redirect.to(folder.resolve("errors.txt").toFile()), KilledWriter.class,
                ChildProcess.SMALL, folder)) {
            for (int i = 0; i < lines; i++) {
                String line = writer.line();
                assertEquals(36, line.length(), "the writer ended by itself");
                saved.add(line);
            }
            writer.kill();
            writer.lastWords().stream().filter(line -> line.length() == 36).forEach(saved::add);
        }
        return saved;
    }

    private void requireAll(Set<String> saved) {
        try (var test = new TestStore(folder, () -> Instant.EPOCH)) {
            List<Intent> kept = test.intents();
            Set<String> operations = kept.stream().map(i -> i.operation().toString()).collect(Collectors.toSet());
            assertEquals(Set.of(), saved.stream().filter(s -> !operations.contains(s)).collect(Collectors.toSet()));
            for (TaskRow row : test.tasks().rows(ACCOUNT)) {
                Task task = test.tasks().task(row.id()).orElseThrow();
                assertEquals(task.fields().text(TaskField.TITLE), row.title());
            }
            assertEquals(kept.stream().map(Intent::task).distinct().count(), test.tasks().rows(ACCOUNT).size());
        }
    }
}
