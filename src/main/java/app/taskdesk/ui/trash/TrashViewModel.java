package app.taskdesk.ui.trash;

import app.taskdesk.action.RestoreTask;
import app.taskdesk.live.TrashLine;
import app.taskdesk.live.TrashLine.Why;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.OwnMetadata;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.ui.kit.FieldWords;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** What was deleted or dropped, why, for how long it is kept, and the way back. FX thread only. */
public final class TrashViewModel {

    static final Duration KEPT = Duration.ofDays(30);

    /** What the server or this program counts by itself says little about a task. */
    private static final Set<TaskField> TOLD = Set.of(TaskField.STATUS, TaskField.PRIORITY, TaskField.DUE,
            TaskField.OWNER_NAME, TaskField.QUEUE_ID, TaskField.CUSTOMER_NAME, TaskField.CATEGORY, TaskField.TAGS,
            TaskField.OUTCOME, TaskField.COMPLETION_NOTES, TaskField.DESCRIPTION);

    private final Workplace place;
    private final Messages messages;
    private final FieldWords words;
    private final BiConsumer<AccountId, UUID> keep;
    private final StringProperty search = new SimpleStringProperty("");
    private final FilteredList<TrashLine> shown;

    /** A field and its value, as people read them. */
    public record Told(String field, String value) {
    }

    /**
     * @param lines everything in the trash of the accounts on screen
     * @param keep  drops a delete of an account that was not sent yet
     */
    public TrashViewModel(Workplace place, ObservableList<TrashLine> lines,
            BiConsumer<AccountId, UUID> keep) {
        this.place = place;
        this.messages = place.messages();
        this.words = new FieldWords(messages, place.dates());
        this.keep = keep;
        this.shown = new FilteredList<>(lines);
        search.subscribe(typed -> shown.setPredicate(line -> matches(line, typed)));
    }

    /** What fits the search, newest first. */
    public ObservableList<TrashLine> shown() {
        return shown;
    }

    public StringProperty searchProperty() {
        return search;
    }

    public String title(TrashLine line) {
        String title = SafeText.title(line.title());
        return title.isEmpty() ? messages.text("trash.noTitle") : title;
    }

    /** Whether tasks of the accounts on screen are for customers. */
    public ObservableValue<Boolean> hasCustomers() {
        return place.abilitiesProperty().map(all -> all.has(TaskField.CUSTOMER_NAME));
    }

    public String customer(TrashLine line) {
        String name = line.fields().text(TaskField.CUSTOMER_NAME);
        return SafeText.line(name == null ? line.fields().text(TaskField.CUSTOMER_ID) : name, 80);
    }

    /** Who took it away, or why it is not there. */
    public String why(TrashLine line) {
        return messages.text("trash.why." + line.why().name().toLowerCase(Locale.ROOT));
    }

    public String when(TrashLine line) {
        return place.dates().near(line.at());
    }

    /** "29 d", a day that has begun being a day; empty for what is not in the trash yet. */
    public String left(TrashLine line) {
        return line.deleting() != null ? "" : messages.text("task.span.days", KEPT.minus(age(line)).plusDays(1)
                .minusNanos(1).toDays());
    }

    private Duration age(TrashLine line) {
        Instant now = place.now().exactly();
        return line.at().isAfter(now) ? Duration.ZERO : Duration.between(line.at(), now);
    }

    /** What restoring it means, or why it cannot be restored. */
    public String outlook(TrashLine line) {
        return switch (line.why()) {
            case BEING_DELETED -> messages.text("trash.outlook.keep");
            case DELETED_HERE, DELETED_THERE -> messages.text("trash.outlook.newId");
            case NEVER_SENT, DROPPED -> messages.text("trash.outlook.asItWas");
            case CHANGE_DROPPED -> messages.text(canRestore(line) ? "trash.outlook.change" : "trash.outlook.noChange");
        };
    }

    /** The values that would come back, those left empty not told. */
    public List<Told> told(TrashLine line) {
        TaskFields fields = line.fields();
        return fields.present().stream().filter(field -> line.why() == Why.CHANGE_DROPPED || TOLD.contains(field))
                .filter(field -> !TaskFields.sameValue(field, fields.get(field), null))
                .map(field -> new Told(words.field(field), words.value(field, visible(field, fields)))).toList();
    }

    private static @Nullable Object visible(TaskField field, TaskFields fields) {
        return field == TaskField.METADATA ? OwnMetadata.visible(fields.object(field)) : fields.get(field);
    }

    public boolean canRestore(TrashLine line) {
        return line.why() != Why.CHANGE_DROPPED
                || RestoreTask.canRestore(line.fields(), place.abilities(line.account()));
    }

    /** Brings the pieces back, in one step; deletes that wait to be sent are dropped. */
    public void restore(List<TrashLine> lines) {
        var pieces = new ArrayList<Long>();
        for (TrashLine line : lines) {
            UUID deleting = line.deleting();
            if (deleting != null) {
                keep.accept(line.account(), deleting);
            } else if (canRestore(line)) {
                pieces.add(line.piece());
            }
        }
        if (!pieces.isEmpty()) {
            var actions = place.doing().actions();
            place.doing().run(() -> actions.restore().restore(List.copyOf(pieces)));
        }
    }

    /** "12 pieces", "3 of 12". */
    public String count(int all) {
        return shown.size() == all ? messages.text("trash.count", all)
                : messages.text("trash.countOf", shown.size(), all);
    }

    private boolean matches(TrashLine line, String typed) {
        String text = Stream.of(title(line), customer(line), line.fields().text(TaskField.DESCRIPTION),
                line.fields().text(TaskField.OWNER_NAME), String.join(" ", line.fields().list(TaskField.TAGS)),
                why(line)).map(part -> part == null ? "" : part.toLowerCase(messages.locale()))
                .reduce("", (one, other) -> one + " " + other);
        return Stream.of(typed.strip().toLowerCase(messages.locale()).split("\\s+")).allMatch(text::contains);
    }
}
