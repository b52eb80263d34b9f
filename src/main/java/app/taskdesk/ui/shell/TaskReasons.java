package app.taskdesk.ui.shell;

import app.taskdesk.task.Abilities.Verb;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.Person;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Words;
import app.taskdesk.ui.kit.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What speaks against each verb: because of the task, or because of what the account's service can do. */
final class TaskReasons {

    private final Workplace place;
    private final ObservableValue<List<TaskRow>> rows;
    private final ObservableValue<Abilities> abilities;
    private final ObjectProperty<@Nullable TaskId> forLooking = new SimpleObjectProperty<>();
    private List<TaskRow> judged = List.of();
    private boolean several;

    TaskReasons(Workplace place, ObservableValue<List<TaskRow>> rows) {
        this.place = place;
        this.rows = rows;
        this.abilities = place.abilitiesProperty();
    }

    Optional<Words> creating() {
        return place.abilities().creatable().contains(TaskField.TITLE) ? Optional.empty()
                : Optional.of(Words.of("task.noCreating"));
    }

    Optional<Words> completing(TaskRow row) {
        return TaskRules.againstCompleting(row.knownStatus(), abilities(row));
    }

    Optional<Words> snoozing(TaskRow row) {
        return TaskRules.againstSnoozing(row.knownStatus(), abilities(row));
    }

    /** People of one account are not those of another, so that nobody can be picked for both. */
    Optional<Words> reassigning(TaskRow row) {
        return areOfSeveral(rows.getValue()) ? Optional.of(Words.of("task.severalAccounts")) : givingAway(row);
    }

    /** Looked at once for the same rows: they may be very many, and each is asked about. */
    private boolean areOfSeveral(List<TaskRow> chosen) {
        if (chosen != judged) {
            judged = chosen;
            several = chosen.stream().map(TaskRow::account).distinct().limit(2).count() > 1;
        }
        return several;
    }

    private Optional<Words> givingAway(TaskRow row) {
        return TaskRules.againstReassigning(abilities(row));
    }

    Optional<Words> releasing(TaskRow row) {
        return row.ownerId() == null ? Optional.of(Words.of("task.nobodysAlready"))
                : TaskRules.againstReleasing(abilities(row));
    }

    Optional<Words> deleting(TaskRow row) {
        return TaskRules.againstDeleting(abilities(row));
    }

    Optional<Words> taking(TaskRow row) {
        Optional<Person> me = place.at(row.account()).me();
        if (me.isEmpty()) {
            return Optional.of(Words.of("task.whoAmI"));
        }
        return me.get().id().equals(row.ownerId()) ? Optional.of(Words.of("task.mineAlready")) : givingAway(row);
    }

    Optional<Words> claiming(TaskRow row) {
        if (row.mark() == SyncMark.WISH) {
            return Optional.of(Words.of("task.askedAlready"));
        }
        return place.at(row.account()).me().isEmpty() ? Optional.of(Words.of("task.whoAmI"))
                : TaskRules.againstClaiming(row.ownerId(), row.knownStatus(), abilities(row));
    }

    Optional<Words> starting(TaskRow row) {
        return row.knownStatus() == TaskStatus.IN_PROGRESS ? Optional.of(Words.of("task.inProgressAlready"))
                : TaskRules.againstStatus(TaskStatus.IN_PROGRESS, abilities(row));
    }

    Optional<Words> reopening(TaskRow row) {
        return row.knownStatus() == TaskStatus.DONE
                ? TaskRules.againstStatus(TaskStatus.NOT_STARTED, abilities(row))
                : Optional.of(Words.of("task.notDone"));
    }

    /** A due date can be moved where it can only be snoozed, too. */
    Function<TaskRow, Optional<Words>> editing(TaskField field) {
        return row -> field == TaskField.DUE && abilities(row).can(Verb.SNOOZE) ? Optional.empty()
                : TaskRules.againstEditing(field, abilities(row));
    }

    Optional<Words> copyingIds(TaskRow row) {
        return row.remoteId() == null ? Optional.of(Words.of("task.noIdYet")) : Optional.empty();
    }

    Optional<Words> visiting(TaskRow row) {
        if (!abilities(row).has(TaskField.CUSTOMER_ID)) {
            return Optional.of(Words.of("task.noCustomers"));
        }
        return row.customerId() == null || row.customerId().isEmpty() ? Optional.of(Words.of("task.noCustomer"))
                : Optional.empty();
    }

    Optional<Words> chatting(TaskRow row) {
        if (!abilities(row).has(TaskField.CHAT_ID)) {
            return Optional.of(Words.of("task.noChats"));
        }
        return row.chatId() == null ? Optional.of(Words.of("task.noChat")) : Optional.empty();
    }

    /** The task that somebody else got when it was asked for: nothing is changed of it until the person lets it go. */
    ObjectProperty<@Nullable TaskId> forLookingProperty() {
        return forLooking;
    }

    /** A verb on several tasks is offered as soon as one of them can take it; the others are left out and told. */
    ObservableValue<@Nullable String> chosen(Function<TaskRow, Optional<Words>> rule) {
        return read(row -> againstChanging(row).or(() -> rule.apply(row)));
    }

    /** Like the other, for what is done to one task at a time. */
    ObservableValue<@Nullable String> chosenAlone(Function<TaskRow, Optional<Words>> rule) {
        return readAlone(row -> againstChanging(row).or(() -> rule.apply(row)));
    }

    /** The same for what changes nothing. */
    ObservableValue<@Nullable String> read(Function<TaskRow, Optional<Words>> rule) {
        return Bindings.createObjectBinding(() -> reason(rows.getValue(), rule), rows, abilities, forLooking);
    }

    ObservableValue<@Nullable String> readAlone(Function<TaskRow, Optional<Words>> rule) {
        return Bindings.createObjectBinding(() -> rows.getValue().size() > 1
                ? place.messages().text("task.oneAtATime") : reason(rows.getValue(), rule), rows, abilities,
                forLooking);
    }

    private Optional<Words> againstChanging(TaskRow row) {
        return row.id().equals(forLooking.get()) ? Optional.of(Words.of("task.forLooking")) : Optional.empty();
    }

    private @Nullable String reason(List<TaskRow> chosen, Function<TaskRow, Optional<Words>> rule) {
        if (chosen.isEmpty()) {
            return place.messages().text("task.chooseFirst");
        }
        Optional<Words> first = Optional.empty();
        for (TaskRow row : chosen) {
            Optional<Words> reason = rule.apply(row);
            if (reason.isEmpty()) {
                return null;
            }
            first = first.or(() -> reason);
        }
        return first.map(place.sentences()::of).orElse(null);
    }

    /** For what concerns no chosen task. */
    ObservableValue<@Nullable String> always(Supplier<Optional<Words>> rule) {
        return abilities.map(_ -> rule.get().map(place.sentences()::of).orElse(null));
    }

    /** The reason while there is nothing. */
    ObservableValue<@Nullable String> unless(ObservableValue<?> there, String key) {
        String reason = place.messages().text(key);
        return Bindings.createObjectBinding(() -> there.getValue() == null ? reason : null, there);
    }

    private Abilities abilities(TaskRow row) {
        return place.abilities(row.account());
    }
}
