package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.Person;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Workplace;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/** Several chosen tasks at once: what they share, and "mixed" where they differ. FX thread only. */
public final class BulkDetailViewModel {

    private final Messages messages;
    private final TaskWords names;
    private final Workplace place;
    private final ObservableValue<List<TaskRow>> rows;

    public BulkDetailViewModel(Workplace place, ObservableValue<List<TaskRow>> rows) {
        this.place = place;
        this.messages = place.messages();
        this.names = new TaskWords(messages);
        this.rows = rows;
    }

    /** Whether there is more than one. */
    public ObservableValue<Boolean> shownProperty() {
        return rows.map(chosen -> chosen.size() > 1);
    }

    /** "12 selected". */
    public ObservableValue<String> titleProperty() {
        return rows.map(chosen -> messages.text("detail.many.title", chosen.size()));
    }

    public ObservableValue<List<Fact>> factsProperty() {
        return rows.map(this::facts);
    }

    private List<Fact> facts(List<TaskRow> chosen) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        long late = chosen.stream().filter(row -> row.isLate(place.now().exactly())).count();
        boolean chats = place.abilities().has(TaskField.CHAT_ID);
        return List.of(
                shared(chosen, "status", row -> names.status(row.status())),
                shared(chosen, "priority", row -> names.priority(row.priority())),
                shared(chosen, "category", row -> names.type(row.category())),
                shared(chosen, "due", row -> row.due() == null ? messages.text("task.noDueDate")
                        : place.dates().full(row.due())),
                new Fact("late", "detail.fact.late", String.valueOf(late), late > 0),
                owner(chosen),
                chats ? shared(chosen, "chat", row -> SafeText.title(row.chatId()))
                        : shared(chosen, "customer", row -> SafeText.title(row.customerName())));
    }

    /** By id, since two people can have one name. */
    private Fact owner(List<TaskRow> chosen) {
        TaskRow first = chosen.getFirst();
        boolean same = chosen.stream().allMatch(row -> Objects.equals(row.ownerId(), first.ownerId()));
        return shared(same ? List.of(first) : chosen, "owner", row -> !same ? String.valueOf(row.ownerId())
                : row.ownerId() == null ? messages.text("task.nobody")
                : SafeText.title(new Person(row.ownerId(), row.ownerName()).label()));
    }

    private Fact shared(List<TaskRow> chosen, String id, Function<TaskRow, String> value) {
        List<String> values = chosen.stream().map(value).filter(Objects::nonNull).distinct().limit(2).toList();
        String text = values.size() == 1 ? values.getFirst() : messages.text("detail.many.mixed");
        return new Fact(id, "detail.fact." + id, text, false);
    }
}
