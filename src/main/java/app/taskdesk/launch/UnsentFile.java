package app.taskdesk.launch;

import app.taskdesk.csv.RowsAsCsv;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.Intent;
import app.taskdesk.store.TaskStore;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes changes that never reached the server to a file, so that they outlive their account on this computer. */
final class UnsentFile {

    /** The names that an adapter put before the server's words, for the window alone. */
    private static final Pattern LED = Pattern.compile("\\{[A-Z_]+} ");
    private static final List<String> HEADER =
            List.of("change", "task", "task_id", "field", "before", "after", "made", "last_answer");

    private final TaskStore tasks;
    private final ZoneId zone;

    UnsentFile(TaskStore tasks, ZoneId zone) {
        this.tasks = tasks;
        this.zone = zone;
    }

    /**
     * One row for each field of each change, oldest first; an older file of this name is replaced.
     *
     * @return how many changes it holds
     */
    int write(AccountId account, Path file) throws IOException {
        List<Intent> unsent = tasks.openIntents(account);
        try (var out = Files.newBufferedWriter(file)) {
            var rows = new RowsAsCsv(out, zone, HEADER);
            for (Intent intent : unsent) {
                write(rows, intent);
            }
        }
        return unsent.size();
    }

    private void write(RowsAsCsv rows, Intent intent) throws IOException {
        Task task = tasks.task(intent.task()).orElse(null);
        Map<TaskField, FieldChange> changes = intent.payload().changes();
        if (changes.isEmpty()) {
            rows.write(row(intent, task, null));
        }
        for (TaskField field : changes.keySet()) {
            rows.write(row(intent, task, field));
        }
    }

    private static List<@Nullable Object> row(Intent intent, @Nullable Task task, @Nullable TaskField field) {
        FieldChange change = field == null ? null : intent.payload().changes().get(field);
        return Arrays.asList(intent.kind().name().toLowerCase(Locale.ROOT), task == null ? null : task.title(),
                task == null ? null : task.remoteId(), field == null ? null : field.name().toLowerCase(Locale.ROOT),
                change == null ? null : change.from(), change == null ? null : change.to(), intent.createdAt(),
                intent.error() == null ? null : LED.matcher(intent.error()).replaceAll(""));
    }
}
