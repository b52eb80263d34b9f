package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.OwnMetadata;
import app.taskdesk.task.Person;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what a task is besides its text: every field that has something to say, in the order people look for it. */
final class TaskFacts {

    private static final int VALUE = 500;

    private final Workplace place;
    private final Messages messages;
    private final DateText dates;
    private final TaskWords names;

    TaskFacts(Workplace place) {
        this.place = place;
        this.messages = place.messages();
        this.dates = place.dates();
        this.names = new TaskWords(messages);
    }

    /**
     * What stands below due date, owner and queue.
     *
     * @param firstDue the due date first seen here, null where unknown
     */
    List<Fact> of(Task task, @Nullable Instant firstDue) {
        var facts = new ArrayList<Fact>();
        if (place.isOfSeveral()) {
            add(facts, "account", SafeText.line(place.accounts().name(task.account()), VALUE));
        }
        add(facts, "snoozed", snoozed(task, firstDue));
        add(facts, asleep(task) ? "asleep" : "woke", moment(task, TaskField.SNOOZED_UNTIL));
        add(facts, "claimed", claimed(task));
        add(facts, "created", by(task, TaskField.CREATED_AT, TaskField.CREATED_BY));
        add(facts, "updated", by(task, TaskField.UPDATED_AT, TaskField.UPDATED_BY));
        add(facts, "completed", by(task, TaskField.COMPLETED_AT, TaskField.COMPLETED_BY));
        add(facts, "outcome", names.outcome(task.fields().text(TaskField.OUTCOME)));
        add(facts, "notes", SafeText.body(task.fields().text(TaskField.COMPLETION_NOTES)));
        add(facts, "collaborators", task.fields().list(TaskField.COLLABORATORS).stream()
                .map(id -> SafeText.line(id, VALUE)).collect(Collectors.joining(", ")));
        add(facts, "id", task.remoteId() == null ? messages.text("detail.id.none")
                : SafeText.line(task.remoteId(), VALUE));
        return facts;
    }

    /** What only few people need: objects of the server shown as they came, read-only. */
    List<Fact> advanced(Task task) {
        var facts = new ArrayList<Fact>();
        add(facts, "linked", object(task.fields().object(TaskField.LINKED_ENTITY)));
        add(facts, "autoComplete", object(task.fields().object(TaskField.AUTO_COMPLETE)));
        add(facts, "reminders", object(task.fields().object(TaskField.AGENT_REMINDERS)));
        add(facts, "association", object(task.fields().object(TaskField.ASSOCIATION)));
        add(facts, "unknown", object(task.fields().object(TaskField.UNKNOWN)));
        return facts;
    }

    /** "late 2 d", or empty while it is not late; by the same minute as the list. */
    String late(Task task) {
        Instant due = task.due();
        Instant now = place.now().instantProperty().get();
        return due == null || !due.isBefore(now) || !task.status().isOpen() ? ""
                : messages.text("detail.late", dates.span(Duration.between(due, now)));
    }

    String owner(Task task) {
        String id = task.ownerId();
        if (id == null || id.isEmpty()) {
            return messages.text("task.nobody");
        }
        boolean me = place.me().map(Person::id).filter(id::equals).isPresent();
        return me ? messages.text("task.me")
                : SafeText.line(new Person(id, task.fields().text(TaskField.OWNER_NAME)).label(), VALUE);
    }

    private boolean asleep(Task task) {
        Instant until = task.fields().instant(TaskField.SNOOZED_UNTIL);
        return until != null && until.isAfter(place.now().exactly());
    }

    private String snoozed(Task task, @Nullable Instant firstDue) {
        if (task.snoozeCount() == 0) {
            return "";
        }
        String times = messages.text(place.abilities().countsSnoozesHere() ? "detail.snoozed.timesHere"
                : "detail.snoozed.times", task.snoozeCount());
        Instant due = task.due();
        return due == null || firstDue == null || !due.isAfter(firstDue) ? times
                : messages.text("detail.snoozed.pushedBack", times, dates.span(Duration.between(firstDue, due)));
    }

    private String claimed(Task task) {
        if (!place.abilities(task.account()).has(TaskField.CLAIM_STATUS)) {
            return "";
        }
        Instant at = task.fields().instant(TaskField.CLAIMED_AT);
        String by = task.fields().text(TaskField.CLAIMED_BY);
        if (at == null && (by == null || by.isEmpty())) {
            return SafeText.line(task.fields().text(TaskField.CLAIM_STATUS), VALUE);
        }
        return by(task, TaskField.CLAIMED_AT, TaskField.CLAIMED_BY);
    }

    private String by(Task task, TaskField at, TaskField by) {
        String who = task.fields().text(by);
        String when = moment(task, at);
        String name = who == null ? "" : nameOf(who, task);
        return name.isEmpty() ? when : when.isEmpty() ? name : messages.text("detail.whenAndWho", when, name);
    }

    private String nameOf(String id, Task task) {
        String seen = id.equals(task.ownerId()) ? task.fields().text(TaskField.OWNER_NAME) : null;
        Optional<String> known = place.people().owner(id).map(app.taskdesk.live.Person::name);
        return SafeText.line(known.orElse(seen == null ? id : seen), VALUE);
    }

    private String moment(Task task, TaskField field) {
        Instant at = task.fields().instant(field);
        return at == null ? "" : dates.full(at);
    }

    private static String object(Map<String, @Nullable Object> object) {
        return OwnMetadata.visible(object).entrySet().stream()
                .map(entry -> SafeText.line(entry.getKey(), 100) + ": "
                        + SafeText.line(String.valueOf(entry.getValue()), VALUE))
                .collect(Collectors.joining("\n"));
    }

    private static void add(List<Fact> facts, String id, String text) {
        if (!text.isEmpty()) {
            facts.add(new Fact(id, "detail.fact." + id, text, false));
        }
    }
}
