package app.taskdesk.ui.kit;

import app.taskdesk.task.Priority;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskStatus;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** Names the codes of statuses, priorities, types and outcomes; a code nobody knows is shown as it was sent. */
public final class Names {

    private static final int RAW = 40;

    private final Messages messages;

    public Names(Messages messages) {
        this.messages = messages;
    }

    public String status(@Nullable String code) {
        return name("task.status.", code, TaskStatus.of(code) != TaskStatus.UNKNOWN);
    }

    public String priority(@Nullable String code) {
        return name("task.priority.", code, Priority.of(code) != Priority.UNKNOWN);
    }

    public String category(@Nullable String code) {
        return name("task.category.", code, true);
    }

    public String outcome(@Nullable String code) {
        return name("task.outcome.", code, true);
    }

    private String name(String feature, @Nullable String code, boolean known) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        try {
            return known ? messages.text(feature + code) : SafeText.line(code, RAW);
        } catch (MissingResourceException _) {
            return SafeText.line(code, RAW);
        }
    }
}
