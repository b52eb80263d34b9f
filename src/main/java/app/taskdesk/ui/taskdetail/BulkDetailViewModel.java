package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.Person;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.kit.BulkWords;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Workplace;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Several chosen tasks at once: what they share, and "mixed" where they differ. FX thread only. */
public final class BulkDetailViewModel {

    private final Messages messages;
    private final TaskWords names;
    private final Workplace place;
    private final ObservableValue<List<TaskRow>> rows;
    private final ObservableValue<String> price;

    public BulkDetailViewModel(Workplace place, ObservableValue<List<TaskRow>> rows) {
        this.place = place;
        this.messages = place.messages();
        this.names = new TaskWords(messages);
        this.rows = rows;
        var words = new BulkWords(place);
        this.price = rows.flatMap(chosen -> words.price(chosen.size(), false));
    }

    /** Whether there is more than one. */
    public ObservableValue<Boolean> shownProperty() {
        return rows.map(chosen -> chosen.size() > 1);
    }

    /** "12 selected". */
    public ObservableValue<String> titleProperty() {
        return rows.map(chosen -> messages.text("detail.many.title", chosen.size()));
    }

    /** "12 changes = 14 requests, about 14 s". */
    public ObservableValue<String> priceProperty() {
        return price;
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
                shared(chosen, "status", TaskRow::status, row -> names.status(row.status())),
                shared(chosen, "priority", TaskRow::priority, row -> names.priority(row.priority())),
                shared(chosen, "category", TaskRow::category, row -> names.type(row.category())),
                shared(chosen, "due", TaskRow::due, row -> row.due() == null ? messages.text("task.noDueDate")
                        : place.dates().full(row.due())),
                new Fact("late", "detail.fact.late", String.valueOf(late), late > 0),
                owner(chosen),
                chats ? shared(chosen, "chat", TaskRow::chatId, row -> SafeText.title(row.chatId()))
                        : shared(chosen, "customer", TaskRow::customerName,
                                row -> SafeText.title(row.customerName())));
    }

    /** By id, since two people can have one name. */
    private Fact owner(List<TaskRow> chosen) {
        return shared(chosen, "owner", TaskRow::ownerId, row -> row.ownerId() == null ? messages.text("task.nobody")
                : SafeText.title(new Person(row.ownerId(), row.ownerName()).label()));
    }

    /** Compares what is the same before it is put in words: there may be very many. */
    private Fact shared(List<TaskRow> chosen, String id, Function<TaskRow, @Nullable Object> value,
            Function<TaskRow, String> words) {
        TaskRow first = chosen.getFirst();
        Object firstValue = value.apply(first);
        boolean same = chosen.stream().allMatch(row -> Objects.equals(value.apply(row), firstValue));
        return new Fact(id, "detail.fact." + id, same ? words.apply(first) : messages.text("detail.many.mixed"),
                false);
    }
}
