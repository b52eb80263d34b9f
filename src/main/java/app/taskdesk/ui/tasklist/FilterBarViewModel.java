package app.taskdesk.ui.tasklist;

import app.taskdesk.live.TaskList;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Condition;
import app.taskdesk.task.DueBucket;
import app.taskdesk.task.DaySpan;
import app.taskdesk.task.Facet;
import app.taskdesk.task.FilterText;
import app.taskdesk.task.LateAge;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.ui.kit.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The chips above the list: what each says, what can be chosen in it, and what choosing does to the filter. */
public final class FilterBarViewModel {

    private static final int NAMES_SHOWN = 2;
    private static final List<Integer> SNOOZES = List.of(1, 2, 3, 5);

    private final TaskList list;
    private final Messages messages;
    private final FilterOptions options;
    private final ObservableValue<Abilities> abilities;
    private final ObservableValue<Map<AccountId, String>> accounts;
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper narrowed = new ReadOnlyBooleanWrapper();

    /** @param accounts what those are called that are listed together; empty while it is only one */
    FilterBarViewModel(TaskListViewModel.Parts parts, ObservableValue<Map<AccountId, String>> accounts,
            Messages messages) {
        this.list = parts.list();
        this.messages = messages;
        this.options = new FilterOptions(parts, accounts, messages);
        this.abilities = parts.abilities();
        this.accounts = accounts;
        list.matchingProperty().subscribe((was, is) -> look());
        list.totalProperty().subscribe((was, is) -> look());
        list.filterProperty().subscribe((was, is) -> look());
        list.searchProperty().subscribe((was, is) -> look());
        look();
    }

    /** "23 of 150", or "150 tasks" while nothing is left out. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty narrowedProperty() {
        return narrowed.getReadOnlyProperty();
    }

    boolean isNarrowed() {
        return !list.filterProperty().get().isEmpty() || !list.searchProperty().get().isBlank();
    }

    /** What the account on screen can be asked about. */
    ObservableValue<Abilities> abilitiesProperty() {
        return abilities;
    }

    boolean offers(Facet facet) {
        return facet == Facet.ACCOUNT ? !accounts.getValue().isEmpty() : facet.isIn(abilities.getValue());
    }

    /** What the accounts are called that are listed together; empty while it is only one. */
    ObservableValue<Map<AccountId, String>> accountsProperty() {
        return accounts;
    }

    /** How many chips and words narrow the list. */
    int size() {
        return list.filterProperty().get().and(FilterText.parse(list.searchProperty().get()).filter()).size();
    }

    public ObservableValue<TaskFilter> filterProperty() {
        return list.filterProperty();
    }

    public void clear() {
        list.clearFilters();
    }

    public void clear(Facet facet) {
        list.filterProperty().set(list.filterProperty().get().without(facet));
    }

    public boolean isSet(Facet facet) {
        return list.filterProperty().get().on(facet).isPresent();
    }

    /** "Owner" while nothing is asked, else "Owner: Ali, Sara +1". */
    public String chip(Facet facet) {
        String name = messages.text("filter.facet." + facet.name().toLowerCase(Locale.ROOT));
        Optional<Condition> condition = list.filterProperty().get().on(facet);
        return condition.map(found -> messages.text(found.not() ? "filter.chip.isNot" : "filter.chip.is", name,
                summary(names(found)))).orElse(name);
    }

    private String summary(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        return names.size() <= NAMES_SHOWN ? shown
                : messages.text("filter.chip.more", shown, names.size() - NAMES_SHOWN);
    }

    private List<String> names(Condition condition) {
        return switch (condition) {
            case Condition.SnoozedAtLeast snoozed -> List.of(messages.text("filter.snoozes.atLeast", snoozed.count()));
            case Condition.Due due -> options.names(due);
            case Condition.Dated dated -> options.names(dated);
            case Condition.Late late -> options.names(late);
            case Condition.Words words -> options.names(words);
        };
    }

    /** What can be chosen in a chip, chosen ones first where there are many. */
    List<FilterOptions.Option> options(Facet facet) {
        return facet == Facet.SNOOZES
                ? SNOOZES.stream().map(least -> new FilterOptions.Option(String.valueOf(least),
                        messages.text("filter.snoozes.atLeast", least))).toList()
                : options.of(facet);
    }

    boolean isChosen(Facet facet, String value) {
        return switch (list.filterProperty().get().on(facet).orElse(null)) {
            case null -> false;
            case Condition.SnoozedAtLeast snoozed -> value.equals(String.valueOf(snoozed.count()));
            case Condition.Due due -> due.buckets().contains(bucket(value));
            case Condition.Dated _ -> false;
            case Condition.Late late -> late.ages().contains(LateAge.valueOf(value));
            case Condition.Words words -> value.equals(FilterOptions.NONE) ? words.orNone()
                    : words.values().contains(value);
        };
    }

    private static @Nullable DueBucket bucket(String value) {
        return value.equals(FilterOptions.NONE) ? DueBucket.NONE : DueBucket.valueOf(value);
    }

    boolean isNot(Facet facet) {
        return list.filterProperty().get().on(facet).map(Condition::not).orElse(false);
    }

    /** Turns "is" into "is not" and back. */
    void setNot(Facet facet, boolean not) {
        list.filterProperty().get().on(facet).ifPresent(condition -> set(switch (condition) {
            case Condition.SnoozedAtLeast snoozed -> new Condition.SnoozedAtLeast(snoozed.count(), not);
            case Condition.Due due -> due.negatedIf(not);
            case Condition.Dated dated -> new Condition.Dated(facet, dated.spans(), not);
            case Condition.Late late -> new Condition.Late(late.ages(), not);
            case Condition.Words words -> new Condition.Words(facet, words.values(), words.orNone(), not);
        }));
    }

    /** Chooses a value, or takes it back. */
    void toggle(Facet facet, String value) {
        Condition condition = list.filterProperty().get().on(facet).orElse(null);
        switch (facet) {
            case SNOOZES -> toggleSnoozes(value);
            case DUE -> toggleDue(value, condition instanceof Condition.Due due ? due
                    : new Condition.Due(EnumSet.noneOf(DueBucket.class), List.of(), false));
            case LATE -> toggleLate(LateAge.valueOf(value), condition);
            case CREATED, COMPLETED -> { }
            case STATUS, PRIORITY, OWNER, TYPE, CUSTOMER, CHAT, QUEUE, TAGS, SYNC, ACCOUNT ->
                    toggleWord(value, condition instanceof Condition.Words words ? words
                            : new Condition.Words(facet, List.of(), false, false));
        }
    }

    private void toggleSnoozes(String value) {
        if (isChosen(Facet.SNOOZES, value)) {
            clear(Facet.SNOOZES);
        } else {
            set(new Condition.SnoozedAtLeast(Integer.parseInt(value), isNot(Facet.SNOOZES)));
        }
    }

    private void toggleLate(LateAge age, @Nullable Condition condition) {
        var ages = EnumSet.noneOf(LateAge.class);
        if (condition instanceof Condition.Late late) {
            ages.addAll(late.ages());
        }
        if (!ages.remove(age)) {
            ages.add(age);
        }
        if (ages.isEmpty()) {
            clear(Facet.LATE);
        } else {
            set(new Condition.Late(ages, isNot(Facet.LATE)));
        }
    }

    private void toggleDue(String value, Condition.Due due) {
        var buckets = EnumSet.noneOf(DueBucket.class);
        buckets.addAll(due.buckets());
        DueBucket bucket = bucket(value);
        if (!buckets.remove(bucket)) {
            buckets.add(bucket);
        }
        setDue(new Condition.Due(buckets, due.spans(), due.not()));
    }

    /** Asks for dates from one day to another, both included; null on either side is open, on both is none. */
    void setSpan(Facet facet, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (facet.isDated()) {
            if (from == null && to == null) {
                clear(facet);
            } else {
                set(new Condition.Dated(facet, List.of(new DaySpan(from, to)), isNot(facet)));
            }
            return;
        }
        Condition.Due due = list.filterProperty().get().on(Facet.DUE).orElse(null) instanceof Condition.Due found
                ? found : new Condition.Due(EnumSet.noneOf(DueBucket.class), List.of(), false);
        setDue(new Condition.Due(due.buckets(),
                from == null && to == null ? List.of() : List.of(new DaySpan(from, to)), due.not()));
    }

    /** The span asked for. */
    Optional<DaySpan> span(Facet facet) {
        return switch (list.filterProperty().get().on(facet).orElse(null)) {
            case Condition.Due due -> due.spans().stream().findFirst();
            case Condition.Dated dated -> dated.spans().stream().findFirst();
            case null, default -> Optional.empty();
        };
    }

    private void setDue(Condition.Due due) {
        if (due.buckets().isEmpty() && due.spans().isEmpty()) {
            clear(Facet.DUE);
        } else {
            set(due);
        }
    }

    private void toggleWord(String value, Condition.Words words) {
        var values = new ArrayList<>(words.values());
        boolean orNone = words.orNone();
        if (value.equals(FilterOptions.NONE)) {
            orNone = !orNone;
        } else if (!values.remove(value)) {
            values.add(value);
        }
        if (values.isEmpty() && !orNone) {
            clear(words.facet());
        } else {
            set(new Condition.Words(words.facet(), values, orNone, words.not()));
        }
    }

    private void set(Condition condition) {
        list.filterProperty().set(list.filterProperty().get().with(condition));
    }

    private void look() {
        narrowed.set(isNarrowed());
        int total = list.totalProperty().get();
        count.set(isNarrowed() ? messages.text("filter.count.some", list.matchingProperty().get(), total)
                : messages.text("filter.count.all", total));
    }
}
