package app.taskdesk.ui.customer;

import app.taskdesk.live.ActivityLine;
import app.taskdesk.live.ActivityLine.What;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.ui.activity.ActivityWords;
import app.taskdesk.ui.customer.CustomerPage.Moment;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Workplace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One time line over all tasks of a customer: what was done and noticed here, and what the server's dates of creation
 * and completion tell of the time before or of others.
 */
final class CustomerStory {

    private static final int NAME = 60;

    private final Messages messages;
    private final Workplace place;
    private final ActivityWords words;
    private final TaskWords names;

    CustomerStory(Workplace place) {
        this.place = place;
        this.messages = place.messages();
        this.words = new ActivityWords(messages, place.dates());
        this.names = new TaskWords(messages);
    }

    /** Newest first; what the log tells of a task's creation or completion is not told again by its dates. */
    List<Moment> of(List<TaskRow> tasks, List<ActivityLine> log) {
        Map<TaskId, Set<What>> logged = new HashMap<>();
        List<Moment> story = new ArrayList<>();
        for (ActivityLine line : log) {
            logged.computeIfAbsent(line.task(), _ -> new HashSet<>()).add(line.what());
            String details = words.changes(line);
            story.add(new Moment(line.at(), words.when(line),
                    messages.text("activity.timeLine.what", words.who(line), words.what(line)), words.title(line),
                    details.isEmpty() ? words.note(line) : details, line.task()));
        }
        for (TaskRow row : tasks) {
            Set<What> told = logged.getOrDefault(row.id(), Set.of());
            if (row.createdAt() != null && !told.contains(What.CREATED)) {
                story.add(moment(row, row.createdAt(), messages.text("customer.story.created"), ""));
            }
            if (row.completedAt() != null && row.knownStatus() == TaskStatus.DONE && !told.contains(What.COMPLETED)) {
                story.add(moment(row, row.completedAt(), messages.text("customer.story.completed", owner(row)),
                        names.outcome(row.outcome())));
            }
        }
        story.sort(Comparator.comparing(Moment::at).reversed());
        return story;
    }

    private Moment moment(TaskRow row, Instant at, String what, String details) {
        return new Moment(at, place.dates().near(at), what, SafeText.title(row.title()), details, row.id());
    }

    private String owner(TaskRow row) {
        @Nullable String name = row.ownerName() == null || row.ownerName().isEmpty() ? row.ownerId()
                : row.ownerName();
        return name == null ? messages.text("task.nobody") : SafeText.line(name, NAME);
    }
}
