package app.taskdesk.sync;

import app.taskdesk.remote.TaskCall;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint of what is asked of a server, kept before it is sent: every write that arrives must be one that was
 * written down, with nothing added ({@code sync.md} 2.14, I3).
 */
public final class RequestDigest {

    private RequestDigest() {
    }

    /** Equal for calls that say the same, whatever the order of keys. */
    public static String of(TaskCall<?> call) {
        return hash(call.getClass().getSimpleName() + switch (call) {
            case TaskCall.ListTasks list -> part(list.query());
            case TaskCall.GetTask get -> part(get.remoteId());
            case TaskCall.CreateTask create -> part(create.operation()) + part(create.fields());
            case TaskCall.UpdateTask update -> part(update.remoteId()) + part(update.changes());
            case TaskCall.ReplaceTask replace -> part(replace.remoteId()) + part(replace.fields());
            case TaskCall.CompleteTask complete ->
                part(complete.remoteId()) + part(complete.outcome()) + part(complete.notes());
            case TaskCall.ReassignTask give ->
                part(give.remoteId()) + part(give.ownerId()) + part(give.ownerName());
            case TaskCall.SnoozeTask snooze ->
                part(snooze.remoteId()) + part(snooze.due()) + part(snooze.adjustReminders());
            case TaskCall.DeleteTask delete -> part(delete.remoteId());
            case TaskCall.GetStats stats -> part(stats.ownerId());
            case TaskCall.GetAnalytics figures ->
                part(figures.start()) + part(figures.end()) + part(figures.ownerId());
            case TaskCall.ListCustomerTasks list ->
                part(list.customerId()) + part(list.page()) + part(list.limit());
        });
    }

    private static String part(@Nullable Object value) {
        return switch (value) {
            case null -> "|-";
            case TaskFields fields -> fields.present().stream().map((TaskField field) -> "|" + field
                    + part(fields.get(field))).reduce("", String::concat);
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, @Nullable Object>();
                map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
                var text = new StringBuilder("|{");
                sorted.forEach((key, item) -> text.append(part(key)).append(part(item)));
                yield text.append('}').toString();
            }
            case List<?> list -> list.stream().map(RequestDigest::part).reduce("|[", String::concat) + "]";
            default -> {
                String text = value.toString();
                yield "|" + text.length() + ":" + text;
            }
        };
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
