package app.taskdesk.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one metadata key that is this program's own: people never see it, and it goes back with every change of the
 * metadata, which servers replace whole ({@code sync.md} 2.4).
 */
public final class OwnMetadata {

    /** Carries the operation that created the task. */
    public static final String OPERATION = "taskdesk_op";

    private OwnMetadata() {
    }

    /** What people may see and edit. */
    public static Map<String, @Nullable Object> visible(Map<String, @Nullable Object> metadata) {
        var visible = new LinkedHashMap<>(metadata);
        visible.remove(OPERATION);
        return Collections.unmodifiableMap(visible);
    }

    /** What a person entered, completed by the own key of the metadata it replaces. */
    public static Map<String, @Nullable Object> keptIn(Map<String, @Nullable Object> entered,
            Map<String, @Nullable Object> former) {
        var kept = new LinkedHashMap<>(visible(entered));
        if (former.containsKey(OPERATION)) {
            kept.put(OPERATION, former.get(OPERATION));
        }
        return Collections.unmodifiableMap(kept);
    }
}
