package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records without end, and names each operation on its output as soon as it is saved, until it is killed. */
final class KilledWriter {

    private KilledWriter() {
    }

    public static void main(String[] arguments) {
        Instant now = Instant.parse("2026-04-15T10:42:00Z");
        var account = new AccountId("one");
        try (var test = new TestStore(Path.of(arguments[0]), () -> now)) {
            test.account(account);
            for (int n = 0; ; n++) {
                var create = new NewIntent(account, null, IntentKind.CREATE, Payload.of(Map.of(TaskField.TITLE,
                        new FieldChange(null, "Task " + n))), now, now);
                RecordedIntent made = test.tasks().record(List.of(create)).getFirst();
                say(made);
                TaskId task = made.task();
                say(test.tasks().record(List.of(new NewIntent(account, task, IntentKind.EDIT, Payload.of(
                        Map.of(TaskField.TITLE, new FieldChange("Task " + n, "Edited " + n))), now, now))).getFirst());
            }
        }
    }

    private static void say(RecordedIntent saved) {
        System.out.println(saved.operation());
        System.out.flush();
    }
}
